package dev.backbeat.dsl.compile;

import java.io.IOException;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;

/// Shows the compiler every class of its parent and none of the compiler plugins lying on the class path: Groovy
/// would run those (Grab, which downloads, is one) on every script.
final class WithoutTransforms extends ClassLoader {
    private static final String PLUGINS = "META-INF/";

    WithoutTransforms(ClassLoader parent) {
        super(parent);
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
        return name.startsWith(PLUGINS) ? Collections.emptyEnumeration() : super.getResources(name);
    }
}

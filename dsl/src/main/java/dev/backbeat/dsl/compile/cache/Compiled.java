package dev.backbeat.dsl.compile.cache;

import dev.backbeat.dsl.compile.lowering.Blueprint;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// What the compiler makes of a script: class files by class name, neither checked nor metered, and the rest.
public record Compiled(Map<String, byte[]> classes, Blueprint blueprint) {
    public Compiled {
        classes = Collections.unmodifiableMap(new LinkedHashMap<>(classes));
    }
}

package dev.backbeat.dsl.compile;

import java.util.Map;

/// Loads the classes of one script, and what they stand on from the module itself.
final class ScriptClassLoader extends ClassLoader {
    private final Map<String, byte[]> classes;

    ScriptClassLoader(Map<String, byte[]> classes) {
        super("script", ScriptClassLoader.class.getClassLoader());
        this.classes = Map.copyOf(classes);
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] bytes = classes.get(name);
        if (bytes == null) throw new ClassNotFoundException(name);
        return defineClass(name, bytes, 0, bytes.length);
    }
}

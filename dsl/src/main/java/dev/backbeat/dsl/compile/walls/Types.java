package dev.backbeat.dsl.compile.walls;

import java.lang.constant.ClassDesc;

/// Names of types as Java writes them: `double[]`, `java.lang.String`.
final class Types {
    private Types() {}

    static String name(ClassDesc type) {
        if (type.isArray()) return name(type.componentType()) + "[]";
        if (type.isPrimitive()) return type.displayName();
        String descriptor = type.descriptorString();
        return descriptor.substring(1, descriptor.length() - 1).replace('/', '.');
    }
}

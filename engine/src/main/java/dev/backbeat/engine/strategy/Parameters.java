package dev.backbeat.engine.strategy;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The values of a strategy's parameters, all of them, in the order of declaration.
///
/// Values are `Long`, `Double`, `Boolean` or `String`, as the declaration says.
public record Parameters(Map<String, Object> values) {

    public Parameters {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /// The declared defaults.
    public static Parameters defaults(List<Parameter> declared) {
        var values = new LinkedHashMap<String, Object>();
        for (Parameter p : declared) values.put(p.name(), p.defaultValue());
        return new Parameters(values);
    }

    public Object value(String name) {
        Object value = values.get(name);
        if (value == null) throw new IllegalArgumentException("no parameter named " + name);
        return value;
    }

    public int integer(String name) {
        return Math.toIntExact((Long) value(name));
    }

    public double decimal(String name) {
        return (Double) value(name);
    }

    public boolean flag(String name) {
        return (Boolean) value(name);
    }

    public String choice(String name) {
        return (String) value(name);
    }
}

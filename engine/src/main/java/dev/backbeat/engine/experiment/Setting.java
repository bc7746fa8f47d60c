package dev.backbeat.engine.experiment;

import java.util.List;

/// A value given by a flag, over what the file says: `--set costs.slippage=5 bps`.
///
/// `flag` is the flag as it was typed, in which problems point; `pathAt` and `valueAt` say where in it (counted
/// from 0) path and value stand. A text is taken as it is; a YAML value may be a list or map in brackets.
public record Setting(String flag, String path, List<String> values, Form form, int pathAt, int valueAt) {

    /// How the value is written.
    public enum Form {
        YAML,
        TEXT,
        LIST,
        /// There is none: the flag has no `=`.
        NOTHING
    }

    public Setting {
        values = List.copyOf(values);
    }

    /// `--set section.key=value`; `params.x` is short for `strategy.params.x`.
    public static Setting set(String assignment) {
        return assigned("--set ", assignment, "");
    }

    /// `-p parameter=value`.
    public static Setting parameter(String assignment) {
        return assigned("-p ", assignment, "params.");
    }

    /// A flag of its own, as `--data ../prices.csv` for `data.path`.
    public static Setting text(String flag, String path, String value) {
        return new Setting(flag, path, List.of(value), Form.TEXT, 0, Math.max(0, flag.indexOf(value)));
    }

    /// A flag of its own for several names, as `--symbols A,B` for `data.symbols`.
    public static Setting list(String flag, String path, List<String> values) {
        int valueAt = values.isEmpty() ? 0 : Math.max(0, flag.indexOf(values.getFirst()));
        return new Setting(flag, path, values, Form.LIST, 0, valueAt);
    }

    private static Setting assigned(String flag, String assignment, String section) {
        int equals = assignment.indexOf('=');
        String path = section + (equals < 0 ? assignment : assignment.substring(0, equals)).strip();
        String typed = flag + assignment;
        if (equals < 0) return new Setting(typed, path, List.of(), Form.NOTHING, flag.length(), flag.length());
        int valueAt = flag.length() + equals + 1;
        return new Setting(typed, path, List.of(assignment.substring(equals + 1)), Form.YAML, flag.length(), valueAt);
    }
}

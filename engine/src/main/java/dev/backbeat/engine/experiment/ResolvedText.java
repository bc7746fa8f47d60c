package dev.backbeat.engine.experiment;

import dev.backbeat.engine.experiment.schema.Key;
import dev.backbeat.engine.experiment.schema.Schema;
import java.util.Optional;

/// Writes every value in the order of the schema, so that reading it gives the same experiment.
final class ResolvedText {
    private final StringBuilder text = new StringBuilder();
    private final Values values;
    private String section = "";

    private ResolvedText(Values values) {
        this.values = values;
    }

    static String of(Values values, Schema schema) {
        var resolved = new ResolvedText(values);
        schema.keys().forEach(resolved::write);
        return resolved.text.toString();
    }

    private void write(Key<?> key) {
        Optional<String> value = values.written(key);
        if (value.isEmpty()) return;
        enter(key.section());
        text.append(indent(section)).append(key.name()).append(": ");
        text.append(value.get()).append('\n');
    }

    /// Writes the headings that are not written yet, with an empty line before each section of the top.
    private void enter(String next) {
        if (next.equals(section)) return;
        String top = next.split("\\.", -1)[0];
        if (next.isEmpty()) text.append('\n');
        else if (!section.equals(top) && !section.startsWith(top + "."))
            text.append('\n').append(top).append(":\n");
        if (!next.equals(top) && next.startsWith(top))
            text.append("  ").append(next.substring(top.length() + 1)).append(":\n");
        section = next;
    }

    private static String indent(String section) {
        if (section.isEmpty()) return "";
        return "  ".repeat(section.split("\\.", -1).length);
    }
}

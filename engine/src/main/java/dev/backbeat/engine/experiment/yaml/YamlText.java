package dev.backbeat.engine.experiment.yaml;

import java.util.List;
import java.util.regex.Pattern;

/// Texts as YAML, so that reading gives the same text again.
public final class YamlText {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9./_][A-Za-z0-9./_%+-]*(?: [A-Za-z0-9./_%+-]+)*");
    private static final int WIDTH = 100;

    private YamlText() {}

    /// Plain where no reader could take it for something else, else in double quotes.
    public static String of(String text) {
        if (text.length() <= WIDTH && PLAIN.matcher(text).matches() && !Node.Scalar.NULLS.contains(text)) return text;
        var quoted = new StringBuilder("\"");
        text.codePoints().forEach(c -> quoted.append(escaped(c)));
        return quoted.append('"').toString();
    }

    /// A value in one line, as it was written but for its layout.
    public static String of(Node node) {
        return switch (node) {
            case Node.Scalar scalar when scalar.isHidden() -> of(scalar.written());
            case Node.Scalar scalar -> scalar.quoted() ? of(scalar.text()) : scalar.text();
            case Node.Sequence list ->
                list(list.items().stream().map(YamlText::of).toList());
            case Node.Mapping map ->
                map(map.entries().stream().map(YamlText::entry).toList());
        };
    }

    private static String entry(Node.Entry entry) {
        return of(entry.key()) + ": " + of(entry.value());
    }

    private static String escaped(int c) {
        return switch (c) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default ->
                UnsafeCharacters.firstIn(Character.toString(c)).isPresent()
                        ? "\\U%08X".formatted(c)
                        : Character.toString(c);
        };
    }

    /// `[A, B]`, on further lines where one is too short.
    public static String list(List<String> items) {
        return "[" + wrapped(items) + "]";
    }

    /// `{a: 1, b: 2}` of entries written `a: 1`.
    public static String map(List<String> entries) {
        return "{" + wrapped(entries) + "}";
    }

    private static String wrapped(List<String> items) {
        var text = new StringBuilder();
        int lineStart = 0;
        for (String item : items) {
            if (text.length() > lineStart) text.append(", ");
            if (text.length() - lineStart + item.length() > WIDTH) {
                while (text.charAt(text.length() - 1) == ' ') text.setLength(text.length() - 1);
                text.append("\n    ");
                lineStart = text.length();
            }
            text.append(item);
        }
        return text.toString();
    }
}

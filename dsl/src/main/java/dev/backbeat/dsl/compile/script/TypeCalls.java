package dev.backbeat.dsl.compile.script;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Types called like functions, `n int(20)`: the parser would refuse them, and say nothing about the rest of the
/// script.
public final class TypeCalls {
    private static final Pattern CALL =
            Pattern.compile("(?<![.\\w$])(int|long|short|double|float|boolean|byte|char)(?=[ \\t]*\\()");

    private TypeCalls() {}

    /// The same script with a capital letter at the start of each, which makes it a plain word that is refused later.
    static ScriptText asWords(ScriptText file) {
        var text = new StringBuilder(file.text());
        Matcher call = CALL.matcher(BareCode.of(new Findings(file)));
        while (call.find()) text.setCharAt(call.start(), Character.toUpperCase(text.charAt(call.start())));
        return file.with(text.toString());
    }

    /// What to write instead of a type that is called; empty if the word is none.
    public static Optional<String> instead(String word) {
        return switch (word) {
            case "Int", "Long", "Short", "Byte" ->
                Optional.of("a parameter is integer(20); (int) x cuts the decimals off");
            case "Double", "Float" -> Optional.of("a parameter is decimal(2.5); numbers need no type");
            case "Boolean" -> Optional.of("a parameter is flag(true)");
            case "Char" -> Optional.of("a parameter is choice('a', of: ['a', 'b'])");
            default -> Optional.empty();
        };
    }
}

package dev.backbeat.dsl.compile.script;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What to do about a word or sign that does not fit where it stands, by what stands around it in its line.
final class StrayToken {
    private static final Pattern NEXT_NAME = Pattern.compile("\\s*\\w+\\s*=(?!=)");
    private static final Pattern DECIMAL_COMMA = Pattern.compile("\\d,\\d");
    private static final Pattern WITHOUT_BRACKETS = Pattern.compile("(?:.*\\W)?(if|while|for)\\s+");

    private StrayToken() {}

    static String advice(String token, String before, String after) {
        Matcher without = WITHOUT_BRACKETS.matcher(before);
        if (without.matches())
            return without.group(1).equals("for")
                    ? "write for (i in 0..<10) { … }"
                    : "a condition stands in brackets: if (…) { … }";
        return switch (token) {
            case ":" -> "put a comma before the name in front of it; blocks stand between { and }, without a colon";
            case "," -> comma(before, after);
            case "else" -> "it follows the } of an if, or a semicolon";
            case "if" -> "start it on a line of its own: if (…) { … }";
            default -> "look for a missing bracket, comma or operator before it";
        };
    }

    private static String comma(String before, String after) {
        if (after.isBlank()) return "lines need no comma between them";
        if (NEXT_NAME.matcher(after).lookingAt()) return "between two of them stands a new line or ;";
        return DECIMAL_COMMA.matcher(before + "," + after).find()
                ? "decimals are written with a point: 1.5"
                : "join conditions with &&; other values stand in parentheses";
    }
}

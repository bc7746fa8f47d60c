package dev.backbeat.engine.experiment.yaml;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Knows what looks like a password, and keeps it out of everything that is written down or shown.
public final class Secrets {
    private static final String WORD =
            "passw(?:or)?d|passphrase|secret|token|credential|(?:api|access|private)[-_ ]?key";
    private static final Pattern NAME = Pattern.compile("(?i)" + WORD);
    private static final Pattern ASSIGNED = Pattern.compile("(?i)((?:" + WORD + ")[\\w.-]{0,40}[=:]).+");
    private static final Pattern SAID =
            Pattern.compile("(?i)(?:" + WORD + ")[\\w.-]{0,40}[\"']?[ \\t]{0,9}[=:](?!//)[ \\t]{0,9}(.+)");
    private static final Pattern IN_ADDRESS = Pattern.compile("(://[^/\\s:@]{0,100}:)([^/\\s@]{1,200})@");

    private Secrets() {}

    /// Whether a key of this name would hold something that belongs into no file.
    public static boolean isName(String name) {
        return NAME.matcher(name).find();
    }

    /// What such names match, in a form that every language's patterns know.
    public static String namePattern() {
        var pattern = new StringBuilder();
        for (char c : WORD.toCharArray())
            pattern.append(Character.isLetter(c) ? "[" + c + Character.toUpperCase(c) + "]" : String.valueOf(c));
        return pattern.toString();
    }

    /// What addresses with a password in them match.
    public static String addressPattern() {
        return IN_ADDRESS.pattern();
    }

    /// Whether there is a password in it, as in `https://me:...@host`.
    public static boolean isAddress(String text) {
        return IN_ADDRESS.matcher(text).find();
    }

    /// The text with the value of `token=...` and the password of `https://me:...@host` replaced by stars.
    public static String hidden(String text) {
        String assigned = ASSIGNED.matcher(text).replaceFirst("$1***");
        return IN_ADDRESS.matcher(assigned).replaceAll("$1***@");
    }

    /// A line of a file with a star for each character of a secret, so that what stands behind stays in its column.
    static String starred(String line) {
        String starred = line;
        Matcher said = SAID.matcher(line);
        if (said.find()) starred = stars(line, said.start(1), said.end(1));
        Matcher address = IN_ADDRESS.matcher(line);
        while (address.find()) starred = stars(starred, address.start(2), address.end(2));
        return starred;
    }

    private static String stars(String line, int start, int end) {
        return line.substring(0, start) + "*".repeat(end - start) + line.substring(end);
    }
}

package dev.backbeat.engine.tracking;

import dev.backbeat.engine.runs.Sha256;
import java.util.regex.Pattern;

/// Keys of parameters, metrics and tags as every MLflow takes them.
///
/// A legal name stays as it is. Of any other the bad characters become `_`, and a hash of the whole name is added; so
/// does a legal one that looks like that. Hence two names never become one.
final class Names {
    private static final int LONGEST = 250;
    private static final int HASH_DIGITS = 12;
    // Less than MLflow takes: a colon is refused on Windows, and what slashes mean depends on where they stand.
    private static final Pattern LEGAL =
            Pattern.compile("[\\p{L}\\p{Nd}_ -][\\p{L}\\p{Nd}_. -]{0," + (LONGEST - 1) + "}");
    private static final Pattern BAD = Pattern.compile("[^\\p{L}\\p{Nd}_. -]|^[.]");
    private static final int LONGEST_FILE = 100;
    private static final Pattern LEGAL_FILE =
            Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.-]{0," + (LONGEST_FILE - 1) + "}");
    private static final Pattern BAD_IN_FILE = Pattern.compile("[^A-Za-z0-9_.-]|^[.-]");
    private static final Pattern MADE = Pattern.compile(".*-[0-9a-f]{" + HASH_DIGITS + "}");

    private Names() {}

    static String of(String name) {
        return of(name, LEGAL, BAD, LONGEST);
    }

    /// As every disk takes it for a file's name.
    static String ofFile(String name) {
        return of(name, LEGAL_FILE, BAD_IN_FILE, LONGEST_FILE);
    }

    private static String of(String name, Pattern legal, Pattern bad, int longest) {
        if (legal.matcher(name).matches() && !MADE.matcher(name).matches()) return name;
        String cleaned = bad.matcher(name).replaceAll("_");
        String hash = Sha256.of(name).substring(0, HASH_DIGITS);
        return shortened(cleaned, longest - 1 - HASH_DIGITS) + "-" + hash;
    }

    /// Never in the midst of a character.
    private static String shortened(String cleaned, int longest) {
        if (cleaned.length() <= longest) return cleaned;
        return cleaned.substring(0, Character.isHighSurrogate(cleaned.charAt(longest - 1)) ? longest - 1 : longest);
    }

    /// A gate as a key that can be read and typed: `sharpe >= 1` is `sharpe_ge_1`.
    static String ofGate(String gate) {
        return of(gate.replace(">=", "ge")
                .replace("<=", "le")
                .replace("!=", "ne")
                .replace(">", "gt")
                .replace("<", "lt")
                .replace("=", "eq")
                .replace("%", "pct")
                .replace("/", "_per_")
                .replace(":", "")
                .replace(' ', '_'));
    }
}

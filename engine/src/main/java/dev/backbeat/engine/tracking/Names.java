package dev.backbeat.engine.tracking;

import dev.backbeat.engine.runs.Sha256;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.Set;
import java.util.regex.Pattern;

/// Keys of parameters, metrics and tags as every MLflow takes them.
///
/// A legal name stays as it is. Of any other the bad characters become `_`, and a hash of the whole name is added; so
/// does a legal one that looks like that. Hence two names never become one.
final class Names {
    private static final int LONGEST = 250;
    private static final int HASH_DIGITS = 12;
    /// Python's `[/\w.\- ]`; on Windows, MLflow refuses a colon.
    private static final String CHARACTER = "\\p{L}\\p{N}_. -";
    /// Of a path, which a name must be in the form that `normpath` gives it.
    private static final String SEGMENT = "(?![.]{1,2}(?:/|\\z))[" + CHARACTER + "]+";
    private static final Pattern LEGAL =
            Pattern.compile("(?=.{1," + LONGEST + "}\\z)(?![.]{2})" + SEGMENT + "(?:/" + SEGMENT + ")*");
    private static final Pattern BAD = Pattern.compile("[^" + CHARACTER + "]|^[.]|^\\z");
    private static final int LONGEST_FILE = 100;
    private static final Pattern LEGAL_FILE =
            Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.-]{0," + (LONGEST_FILE - 1) + "}");
    private static final Pattern BAD_IN_FILE = Pattern.compile("[^A-Za-z0-9_.-]|^[.-]|^\\z");
    /// Something was bad, or all of it too long: then so many characters at least are left.
    private static final int LEAST_OF_A_LONG_ONE = 87;
    private static final Pattern MADE =
            Pattern.compile("(?:[^/]*_[^/]*|[^/]{" + LEAST_OF_A_LONG_ONE + ",})-[0-9a-f]{" + HASH_DIGITS + "}");

    private Names() {}

    static String of(String name) {
        return of(name, LEGAL, BAD, LONGEST);
    }

    /// Legal names of one run, with their values. Servers that keep them as files have no file `a` beside a folder `a`:
    /// then `a/b` is altered.
    static SequencedMap<String, String> together(SequencedMap<String, String> named) {
        var together = new LinkedHashMap<String, String>();
        named.forEach((name, value) ->
                together.put(isWithinAnother(name, named.keySet()) ? made(name, BAD, LONGEST) : name, value));
        return together;
    }

    private static boolean isWithinAnother(String name, Set<String> names) {
        for (int end = name.indexOf('/'); end > 0; end = name.indexOf('/', end + 1))
            if (names.contains(name.substring(0, end))) return true;
        return false;
    }

    /// As every disk takes it for a file's name.
    static String ofFile(String name) {
        return of(name, LEGAL_FILE, BAD_IN_FILE, LONGEST_FILE);
    }

    private static String of(String name, Pattern legal, Pattern bad, int longest) {
        return legal.matcher(name).matches() && !MADE.matcher(name).matches() ? name : made(name, bad, longest);
    }

    private static String made(String name, Pattern bad, int longest) {
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

package dev.backbeat.dsl.language;

import dev.backbeat.engine.experiment.yaml.UnsafeCharacters;

/// Texts that a script puts out, tags and reasons: as long as people read, and without characters that act on what
/// shows them. What files and screens need beyond that they see to themselves.
public final class Said {
    /// In characters of Java.
    public static final int LONGEST = 100;

    private Said() {}

    /// The text, cut and with a `?` for each character that is not fit.
    static String of(String text) {
        if (isPlain(text)) return text;
        int end = Math.min(text.length(), LONGEST);
        if (end < text.length() && Character.isLowSurrogate(text.charAt(end))) end--;
        String cut = end < text.length() ? text.substring(0, end) + "…" : text;
        return UnsafeCharacters.replacedIn(
                cut.replace('\n', ' ').replace('\r', ' ').replace('\t', ' '));
    }

    /// Whether a text is fit as it is.
    public static boolean isFit(String text) {
        return text.length() <= LONGEST && of(text).equals(text);
    }

    // As nearly all are: this is asked on every order.
    private static boolean isPlain(String text) {
        if (text.length() > LONGEST) return false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~') return false;
        }
        return true;
    }
}

package dev.backbeat.engine.experiment.yaml;

/// A text of the user's as messages repeat it: short, on one line, in single quotes.
public final class Quoted {
    private static final int LONGEST = 60;

    private Quoted() {}

    public static String of(String text) {
        return "'" + shortened(text) + "'";
    }

    static String shortened(String text) {
        int[] characters = text.codePoints().limit(LONGEST + 1L).toArray();
        if (characters.length <= LONGEST) return UnsafeCharacters.replacedIn(text.replaceAll("\\s", " "));
        String start = new String(characters, 0, LONGEST - 1);
        return UnsafeCharacters.replacedIn(start.replaceAll("\\s", " ")) + "…";
    }
}

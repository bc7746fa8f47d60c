package dev.backbeat.dsl.compile.script;

import java.util.Set;

/// What stands before a slash, by which Groovy tells a division from a text between slashes.
final class LastToken {
    // Behind these Groovy expects a value, even where they are somebody's name.
    private static final Set<String> KEYWORDS = Set.of(
            ("abstract as assert async await boolean break byte case catch char class const continue def default defer"
                            + " do double else enum extends final finally float for goto if implements import in"
                            + " instanceof int interface long module native new non package permits private protected"
                            + " public record return sealed short static strictfp super switch synchronized threadsafe"
                            + " throw throws trait transient try val var void volatile while with yield")
                    .split(" "));

    private boolean value;
    private boolean newLine;

    /// Whether a value ends there, which can be divided.
    boolean isValue() {
        return value;
    }

    /// Whether a line has ended since.
    boolean isNewLine() {
        return newLine;
    }

    void word(String word) {
        is(!isKeyword(word));
    }

    static boolean isKeyword(String word) {
        return KEYWORDS.contains(word);
    }

    void text() {
        is(true);
    }

    /// Takes in one sign or space.
    ///
    /// @param twice whether the same follows
    /// @param inBrackets whether lines go on there
    /// @return how many characters were read
    int sign(char c, boolean twice, boolean inBrackets) {
        if (c == '\n') newLine = newLine || !inBrackets;
        else if (!Character.isWhitespace(c)) return visible(c, twice);
        return 1;
    }

    private int visible(char c, boolean twice) {
        boolean step = twice && (c == '+' || c == '-');
        is(step || c == ')' || c == ']' || c == '}');
        return step ? 2 : 1;
    }

    private void is(boolean isValue) {
        value = isValue;
        newLine = false;
    }
}

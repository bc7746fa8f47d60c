package dev.backbeat.dsl.compile.script;

import java.util.Optional;
import java.util.Set;

/// What follows one another in a statement of one block, or one level of it: each link of such a chain costs the parser
/// and the compiler a level of their own.
final class Chains {
    private static final int MOST_LINKS = 300;
    private static final int MOST_PARTS = 1_000;
    private static final int MOST_CONTROLS = 100;
    private static final int MOST_LOCALS = 200;
    private static final int MOST_CASES = 500;
    private static final Set<String> CONTROLS = Set.of("if", "for", "while", "do", "switch");
    private static final Set<String> DECLARING =
            Set.of("def", "var", "double", "int", "boolean", "String", "List", "Map");

    private final boolean outermost;
    private int links;
    private int parts;
    private int controls;
    private int locals;
    private int cases;
    private boolean begins = true;
    private boolean afterHead;
    private boolean command;
    private String last = "";

    /// @param outermost whether it stands outside of all blocks, where types begin functions
    Chains(boolean outermost) {
        this.outermost = outermost;
    }

    /// What is too much, and what to do about it.
    record TooMuch(String what, String advice) {}

    /// Whether the next word begins a statement.
    boolean begins() {
        return begins;
    }

    /// Whether a line may end here with its statement going on: behind else, or the brackets of if.
    boolean isOpen() {
        return afterHead;
    }

    /// One more bracket.
    Optional<TooMuch> bracket() {
        last = "";
        return links(1);
    }

    private Optional<TooMuch> links(int more) {
        links += more;
        return most(links, MOST_LINKS, "this statement has more than %d calls and brackets", "give parts of it names");
    }

    Optional<TooMuch> comma() {
        last = "";
        return most(++parts, MOST_PARTS, "this statement has more than %d parts", "put them in with a loop");
    }

    /// A sign that joins two values, or the end of a line.
    void sign() {
        last = "";
    }

    /// One more word outside of brackets.
    Optional<TooMuch> word(String word) {
        boolean first = begins;
        begins = false;
        afterHead = word.equals("else") || CONTROLS.contains(word);
        if (CONTROLS.contains(word)) return control(first);
        if (word.equals("case"))
            return most(++cases, MOST_CASES, "a switch has more than %d cases here", "use a map or a list instead");
        if (first && !outermost && DECLARING.contains(word))
            return most(
                    ++locals,
                    MOST_LOCALS,
                    "more than %d locals are declared in this block",
                    "keep them in a list, or write functions");
        return Optional.empty();
    }

    private Optional<TooMuch> control(boolean first) {
        controls = first ? 1 : controls + 1;
        return most(
                controls,
                MOST_CONTROLS,
                "more than %d ifs and loops hang on one another here",
                "put parts of them into functions");
    }

    /// A word anywhere; whether it is the argument of the one before, which is written without brackets.
    boolean isArgument(String word) {
        boolean follows = !last.isEmpty() && !LastToken.isKeyword(last) && !LastToken.isKeyword(word);
        boolean again = follows && command;
        command |= follows;
        last = word;
        return again;
    }

    /// The links that stand in a word: a.b.c has two.
    Optional<TooMuch> dots(String word) {
        int dots = (int) word.chars().filter(c -> c == '.').count();
        return links(Character.isDigit(word.charAt(0)) ? Math.max(0, dots - 1) : dots);
    }

    /// A block that was hung on an if or loop, or another word, is over; else may follow.
    void blockEnds() {
        begins = true;
        afterHead = false;
    }

    /// The statement is over; what hangs on an if may go on with else.
    void ends() {
        links = 0;
        parts = 0;
        last = "";
        command = false;
        afterHead = false;
        begins = true;
    }

    private static Optional<TooMuch> most(int count, int most, String what, String advice) {
        return count > most ? Optional.of(new TooMuch(what.formatted(most), advice)) : Optional.empty();
    }
}

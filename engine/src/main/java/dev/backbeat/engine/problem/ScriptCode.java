package dev.backbeat.engine.problem;

/// Problems of a strategy script.
public enum ScriptCode implements ProblemCode {
    UNREADABLE_SCRIPT(1, "The script cannot be read", "It does not exist, is a folder, or is not UTF-8 text."),
    SYNTAX(2, "The script is not valid Groovy", "The parser stopped at the place shown."),
    TOO_LARGE(
            3,
            "The script is too large",
            "A script has at most 64 KB, with all it includes, and at most 60 brackets inside one another."),
    NOT_IN_LANGUAGE(
            4,
            "Groovy that strategies do not have",
            "A strategy describes what to do on a bar; imports, classes, closures and the like are not part of it."),
    UNKNOWN_NAME(5, "A name that nothing declares", "The nearest known name is shown."),
    UNKNOWN_WORD(
            6,
            "A word that the language does not have",
            "The nearest word is shown; `strategies/README.md` has them all."),
    WRONG_ARGUMENTS(7, "Arguments that do not fit", "The message shows which ones the word takes."),
    WRONG_KIND(
            8,
            "A value of the wrong kind",
            "Numbers, whole numbers, texts and yes-or-no values are different things and are not turned into each other."),
    RESERVED_WORD(
            9,
            "A name that is a word of the language",
            "Pick another name for the parameter, indicator, state or local."),
    DECLARED_TWICE(
            10,
            "A name that is declared twice",
            "Parameters, indicators, state, locals and functions share one set of names."),
    MIXED_STYLES(
            11,
            "Two styles in one script",
            "A script has rules (`enterLong { … }`), or `onBar { … }`, or `rebalance { … }`: one of them."),
    DECIDES_NOTHING(
            12, "A script that never enters", "It needs a rule that enters, an `onBar` block, or a `rebalance` block."),
    NOT_PURE(
            13,
            "A block that changes something",
            "Only `onBar` may act and write state; rules, indicators and parameters describe values."),
    NOT_A_SERIES(
            14,
            "Something that has no past",
            "Only columns (prices, indicators) can be looked back on or handed to an indicator."),
    UNIT(
            15,
            "A unit that does not fit",
            "Units stand behind a literal: `40.bars`, `12.percent`, `5.bps`, `1.week`, `1.R`."),
    BAD_VALUE(16, "A value out of range", "The message says which values are allowed."),
    WRONG_PLACE(17, "A word in the wrong place", "Each block has its own words, and some stand only once in a script."),
    BAD_INCLUDE(
            19,
            "A file that cannot be included",
            "Included files lie in the folder of the script or below, hold functions, and do not include themselves."),
    FAULT(20, "The script failed while it ran", "The message names the line, the symbol and the bar."),
    COMPILER(
            21,
            "The compiler gave up on the script",
            "Please report it; a simpler way to write the line usually helps."),
    FUNCTIONS_ONLY(
            22,
            "A file of functions, run as a strategy",
            "It is there to be included by strategies and decides nothing.");

    private final int number;
    private final String title;
    private final String explanation;

    ScriptCode(int number, String title, String explanation) {
        this.number = number;
        this.title = title;
        this.explanation = explanation;
    }

    @Override
    public String code() {
        return "BB-SCR-%03d".formatted(number);
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public String explanation() {
        return explanation;
    }

    @Override
    public int exitCode() {
        return 3;
    }
}

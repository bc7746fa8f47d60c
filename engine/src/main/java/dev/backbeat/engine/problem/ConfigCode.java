package dev.backbeat.engine.problem;

/// Problems of an experiment file or of the command line.
public enum ConfigCode implements ProblemCode {
    UNREADABLE_FILE(1, "The file cannot be read", "It does not exist, is a folder, or is not UTF-8 text."),
    NOT_YAML(
            2,
            "The file is not YAML",
            "The parser stopped at the place shown; often a missing colon, quote or indent."),
    UNKNOWN_KEY(
            3, "A key that no section knows", "The nearest valid key is shown; `configs/README.md` lists them all."),
    WRONG_TYPE(
            4, "A value of the wrong kind", "A number, a text, a list or a map stands where another kind is needed."),
    MISSING_KEY(
            5,
            "A key that must be given",
            "Everything but `strategy` and `data` has a default; the key shown has none here."),
    MISSING_VALUE(
            6,
            "A key without a value",
            "Nothing stands behind the colon. Write a value, or remove the key; `null` asks for the default."),
    NOT_BUILT(
            7,
            "A feature that is not built yet",
            "Backbeat refuses what it cannot do rather than ignore it. Remove the key or write the value shown."),
    MISSING_UNIT(
            8,
            "A number without its unit",
            "Shares need `%` or `bps`, lengths `bars`: 0.1 could be 0.1 % or 10 %. The likely readings are shown."),
    UNKNOWN_UNIT(9, "A unit that does not fit", "The units of every key stand in `configs/README.md`."),
    UNKNOWN_WORD(10, "A word that is not one of the choices", "The nearest valid word is shown, and all of them."),
    OUT_OF_RANGE(11, "A value out of range", "The limits are shown."),
    BAD_VALUE(
            12,
            "A value that is not what its key needs",
            "A date, a session, a name or a path is not written as it must be."),
    DUPLICATE_KEY(13, "Something is given twice", "Keep one of the two."),
    UNSUPPORTED_YAML(
            14,
            "A part of YAML that experiments do without",
            "Tags, merge keys, several documents and keys that are not words are refused; anchors are fine."),
    TOO_LARGE(
            15,
            "More than an experiment may hold",
            "An experiment with all it extends and uses has at most 1 MB, 30 levels, 50,000 values (aliases written out) and"
                    + " 100 files."),
    UNSAFE_TEXT(
            16,
            "A character that hides what the text says",
            "Control characters and those that change the direction of writing are refused."),
    NOT_APPLICABLE(
            17,
            "A key of another choice",
            "The key belongs to another data source or sizing model than the one chosen."),
    CONTRADICTION(
            18, "Values that do not go together", "Each is fine alone; the message says why they are not together."),
    UNKNOWN_PARAMETER(
            19, "A parameter the script does not declare", "The nearest declared one is shown, and all of them."),
    BAD_PARAMETER(
            20, "A parameter the script refuses", "Kind, bounds and step are declared in the script under `params`."),
    BAD_FLAG(21, "A flag that sets nothing", "Write `--set section.key=value`, or `-p parameter=value`."),
    NO_COSTS(
            22,
            "Nothing is paid for trading",
            "No costs were given, so commission and slippage are zero; results will look better than they are."),
    UNUSED_VALUE(23, "A value that has no effect", "It is valid, but nothing that was chosen uses it."),
    CIRCLE(
            24,
            "Something that goes round in a circle",
            "Files that extend each other, or values that refer to each other; the way round is shown."),
    ABSTRACT_FILE(25, "A file that only others extend", "It says `abstract: true`; run a file that extends it."),
    SECRET(
            26,
            "Something that looks like a password",
            "Passwords and tokens belong into the environment: `${env:NAME}`, under `tracking`, is never written down."),
    BAD_REFERENCE(
            27,
            "A reference that leads nowhere",
            "`${section.key}` is another value of the experiment, `${env:NAME}` or `${env:NAME:default}` one of the"
                    + " environment, in `data.path` and under `tracking` only."),
    UNKNOWN_FILE(
            28,
            "A file that is not there",
            "`extends` names files relative to the file it stands in, `use` blocks in `configs/<section>/`."),

    UNKNOWN_OPTION(
            100, "An option that the command does not have", "The nearest one is shown; `--help` lists them all."),
    UNKNOWN_COMMAND(101, "A command that there is not", "The nearest one is shown; `backbeat --help` lists them all."),
    MISSING_ARGUMENT(102, "Something is missing on the command line", "`--help` after a command shows what it needs."),
    BAD_ARGUMENT(103, "An argument that does not fit", "`--help` after a command shows what it takes, with examples."),
    CONFLICTING_ARGUMENTS(104, "Arguments that exclude each other", "The message names them; keep one."),
    BAD_ENVIRONMENT(
            105,
            "An environment variable with a wrong value",
            "The variables that Backbeat reads begin with BACKBEAT_ and take whole numbers.");

    private final int number;
    private final String title;
    private final String explanation;

    ConfigCode(int number, String title, String explanation) {
        this.number = number;
        this.title = title;
        this.explanation = explanation;
    }

    @Override
    public String code() {
        return "BB-CFG-%03d".formatted(number);
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
        return 2;
    }
}

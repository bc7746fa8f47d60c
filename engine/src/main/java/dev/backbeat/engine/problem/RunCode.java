package dev.backbeat.engine.problem;

/// Problems of a run, of run folders and of reproducing them.
public enum RunCode implements ProblemCode {
    NO_SUCH_RUN(
            1,
            "No run of that name",
            "A RUN is a path, the start of a run id or of the six letters at its end, `last`, or `name@n`."
                    + " Runs are looked for in ./runs, or in the folder given with --out.",
            2),
    INVARIANT(
            2,
            "The simulation contradicted itself",
            "Equity, cash and trades did not add up; this is a bug in Backbeat, please report it."),
    AMBIGUOUS_RUN(3, "More than one run fits", "The candidates are listed; write more letters of the one you mean.", 2),
    UNWRITABLE_FOLDER(
            4,
            "The runs folder cannot be written",
            "It is read-only, full, or a file is in its way. Choose another with --out; nothing half-written is left behind."),
    DAMAGED_RUN(
            5,
            "The run folder cannot be read",
            "A file that every run folder has is missing or is not what it should be, so the run cannot be reproduced from it."),
    TIMED_OUT(6, "The run took too long", "The limit is 3600 seconds; BACKBEAT_RUN_SECONDS sets another."),
    TOO_LARGE(
            7,
            "The run needs more memory than it may have",
            "BACKBEAT_RUN_MEGABYTES limits columns and results (2048); the Java heap is set with JAVA_TOOL_OPTIONS=-Xmx8g."),
    INTERRUPTED(8, "The process was told to end", "What was being written is taken back, and nothing more is begun."),
    GATES_FAILED(
            9,
            "The run failed its gates",
            "A run is promoted if its gates held. `--force` promotes it all the same, and records who did, when, and which"
                    + " gates had failed.",
            5),
    NO_SUCH_MODEL(
            10,
            "No model of that name",
            "A version is named NAME@alias, NAME@3 or NAME/3; `backbeat promote RUN --as NAME` makes one.",
            2);

    private final int number;
    private final String title;
    private final String explanation;
    private final int exitCode;

    RunCode(int number, String title, String explanation) {
        this(number, title, explanation, 6);
    }

    RunCode(int number, String title, String explanation, int exitCode) {
        this.number = number;
        this.title = title;
        this.explanation = explanation;
        this.exitCode = exitCode;
    }

    @Override
    public String code() {
        return "BB-RUN-%03d".formatted(number);
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
        return exitCode;
    }
}

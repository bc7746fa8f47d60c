package dev.backbeat.engine.problem;

/// Problems of a run, of run folders and of reproducing them.
public enum RunCode implements ProblemCode {
    NO_SUCH_RUN(1, "No run of that name", "A RUN is a path, the start of a run id, `last`, or `name@n`."),
    INVARIANT(2, "The simulation contradicted itself", "Equity, cash and trades did not add up; this is a bug in Backbeat, please report it.");

    private final int number;
    private final String title;
    private final String explanation;

    RunCode(int number, String title, String explanation) {
        this.number = number;
        this.title = title;
        this.explanation = explanation;
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
        return 6;
    }
}

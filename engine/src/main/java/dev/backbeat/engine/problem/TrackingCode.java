package dev.backbeat.engine.problem;

/// Problems of stores that runs are recorded in; none of them touches a run folder.
public enum TrackingCode implements ProblemCode {
    UNWRITABLE_STORE(
            1,
            "The store cannot be written",
            "It is read-only, full, damaged, or another program kept it locked for longer than 20 seconds. The run folder is"
                    + " complete; `backbeat sync` records what is not recorded yet."),
    UNKNOWN_STORE(
            2,
            "The store is of a kind that is not known",
            "`mlflow.db` was made or upgraded by an MLflow whose tables this Backbeat cannot fill. It was left as it is: move"
                    + " the folder away and run `backbeat sync`, which makes a new one, or take a newer Backbeat."),
    DELETED_EXPERIMENT(
            3,
            "The store's experiment was deleted",
            "MLflow keeps the name of a deleted experiment. Restore it there, or set `tracking.experiment` to another name."),
    UNREADABLE_RUN(
            4,
            "A run cannot be recorded as it lies there",
            "A file that its record is made of is missing or was altered. All other runs are recorded."),
    NO_STORE(
            5,
            "A run asks for a store that is not there",
            "Its experiment takes `tracking.store` from a variable of the environment that is not set now, or names a store that"
                    + " this Backbeat cannot write to."),
    UNREADABLE_STORE(
            20,
            "The store cannot be read",
            "There is no store there, or it is damaged or locked. A store is a folder with `mlflow.db` in it; the one of ./runs"
                    + " is ./runs/mlflow, `--store` names another.");

    private final int number;
    private final String title;
    private final String explanation;

    TrackingCode(int number, String title, String explanation) {
        this.number = number;
        this.title = title;
        this.explanation = explanation;
    }

    @Override
    public String code() {
        return "BB-TRK-%03d".formatted(number);
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
        return 7;
    }
}

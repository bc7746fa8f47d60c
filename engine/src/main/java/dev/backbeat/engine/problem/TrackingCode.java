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
            "Its experiment takes `tracking.store`, or what it takes to get in there, from a variable of the environment that is"
                    + " not set now, or names a store that this Backbeat cannot write to."),
    UNREACHABLE(
            6,
            "The server cannot be reached, or fails",
            "Nobody answers at the address, or not in time, or the server answers that it cannot. The run folder is complete;"
                    + " `backbeat sync` and the next run record what is not recorded yet, each run once."),
    LOGIN(
            7,
            "The server does not let Backbeat in",
            "It wants a name and a password or a token, or others than it was told: `tracking.username`, `.password`, `.token`"
                    + " (as `${env:NAME}`), `MLFLOW_TRACKING_USERNAME`, `_PASSWORD`, `_TOKEN` or `~/.mlflow/credentials`. MLflow 3.5"
                    + " and later also refuse to be called by a name that `--allowed-hosts` does not list."),
    TLS(
            8,
            "No secure connection to the server",
            "Its certificate is not signed by anybody Java knows, or is of another name. Give the authority's certificate as PEM:"
                    + " `tracking.ca` or `MLFLOW_TRACKING_SERVER_CERT_PATH`. Or it does not speak TLS at all: then its address"
                    + " begins with `http://`."),
    NO_MLFLOW(
            9,
            "What answers is no MLflow server",
            "Something answers at the address, but not as MLflow does: another program, a login page, or a proxy."),
    NO_ARTIFACTS(
            10,
            "The server takes no files",
            "It runs with `--no-serve-artifacts`, and its files are in a place that only it knows how to write to. Nothing was"
                    + " recorded there."),
    TOO_LARGE(
            11,
            "The server takes nothing as large as this",
            "A proxy before it limits the size of requests. Raise its limit; all other runs are recorded."),
    REFUSED(
            12,
            "The server does not take a run as it is",
            "It answered with an error that says so. All other runs are recorded."),
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

    /// Whether the next run would meet the same.
    public boolean concernsAll() {
        return switch (this) {
            case UNWRITABLE_STORE, UNKNOWN_STORE, UNREACHABLE, LOGIN, TLS, NO_MLFLOW, UNREADABLE_STORE -> true;
            case DELETED_EXPERIMENT, UNREADABLE_RUN, NO_STORE, NO_ARTIFACTS, TOO_LARGE, REFUSED -> false;
        };
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

package dev.backbeat.engine.problem;

/// Problems of market data.
public enum DataCode implements ProblemCode {
    UNREADABLE_DATA(
            1,
            "The data file cannot be read",
            "It is a folder, may not be read, or is not UTF-8 text. A compressed or binary file must be unpacked first."),
    BAD_ROW(
            2,
            "A row that is not a bar",
            "A field is missing, blank or not a number, or there are more fields than the header names."),
    MISSING_FILE(
            3,
            "No file for this symbol",
            "`data.path` is a file, a folder with one `<symbol>.csv` per symbol, or a pattern with `{symbol}` in it; a"
                    + " relative path is taken from the folder of the experiment file."),
    BAD_SYMBOL(
            4,
            "A symbol that cannot be used",
            "A symbol names its file: it must not be empty, contain `/`, `\\` or `..`, or be named twice."),
    BAD_HEADER(
            5,
            "The first line does not name the columns",
            "Needed are `date` or `time`, `open`, `high`, `low` and `close`, in any order, each once; `volume` may be"
                    + " left out."),
    IMPOSSIBLE_PRICES(
            6,
            "Prices that contradict each other",
            "The high must be the highest and the low the lowest of the four, all above zero and finite; volume must"
                    + " not be negative."),
    BAD_TIME(
            7,
            "A time that cannot be read",
            "Write `2024-01-02`, `2024-01-02T09:30`, with seconds or an offset if you like, or seconds or milliseconds"
                    + " since 1970. A time without offset is local time in `data.zone`, and must exist there: the hour"
                    + " skipped when summer time begins does not."),
    TIME_ORDER(
            8,
            "Rows that are not in order of time",
            "Every row must be later than the one before it: sort the file from oldest to newest, drop repeated rows."),
    WRONG_TIMEFRAME(
            9,
            "The data are not in the stated timeframe",
            "The steps from row to row do not fit `data.timeframe`; write the one the file has."),
    TIMESTAMP_MEANING(
            10,
            "It is not said what the time in the file means",
            "Files of minutes or hours need `data.timestamp: open` or `data.timestamp: close`. Taking a bar's open time"
                    + " for its close, or the reverse, lets a strategy trade on prices that were not known yet."),
    NO_ROWS(11, "A file without bars", "The file is empty or holds nothing but its header."),
    OUTSIDE_PERIOD(
            12, "No bar within the period", "`data.from` and `data.to` must overlap with the data of every symbol."),
    BAD_GENERATOR(
            13,
            "Synthetic data that cannot be made",
            "At least one bar, volatility of 0 or more, drift above -1, correlation from 0 to 1, no bar after 2261.");

    private final int number;
    private final String title;
    private final String explanation;

    DataCode(int number, String title, String explanation) {
        this.number = number;
        this.title = title;
        this.explanation = explanation;
    }

    @Override
    public String code() {
        return "BB-DAT-%03d".formatted(number);
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
        return 4;
    }
}

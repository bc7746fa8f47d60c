package dev.backbeat.engine.problem;

/// Problems of market data.
public enum DataCode implements ProblemCode {
    UNREADABLE_DATA(1, "The data file cannot be read", "It does not exist, is a folder, or is not UTF-8 text."),
    BAD_ROW(2, "A row that is not a bar", "A field is missing or is not a number, or the prices contradict each other.");

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

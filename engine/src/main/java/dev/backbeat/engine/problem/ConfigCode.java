package dev.backbeat.engine.problem;

/// Problems of an experiment file or of the command line.
public enum ConfigCode implements ProblemCode {
    UNREADABLE_FILE(1, "The file cannot be read", "It does not exist, is a folder, or is not UTF-8 text."),
    NOT_YAML(2, "The file is not YAML", "The parser stopped at the place shown; often a missing colon, quote or indent."),
    UNKNOWN_KEY(3, "A key that no section knows", "The nearest valid key is shown; `configs/README.md` lists them all."),
    WRONG_TYPE(4, "A value of the wrong kind", "A number, a text, a list or a map stands where another kind is needed.");

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

package dev.backbeat.engine.problem;

/// Problems of a strategy script.
public enum ScriptCode implements ProblemCode {
    UNREADABLE_SCRIPT(1, "The script cannot be read", "It does not exist, is a folder, or is not UTF-8 text."),
    SYNTAX(2, "The script is not valid Groovy", "The parser stopped at the place shown.");

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

package dev.backbeat.dsl.compile.lowering;

/// The three ways to write a strategy.
enum Style {
    RULES("rules (enterLong, exitLong, …)"),
    BARS("onBar { … }"),
    BOOK("rebalance { … }");

    private final String words;

    Style(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}

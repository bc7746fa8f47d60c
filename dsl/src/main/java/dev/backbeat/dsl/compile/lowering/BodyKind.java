package dev.backbeat.dsl.compile.lowering;

/// What a body of statements is for, and so what it may see and do.
enum BodyKind {
    /// The condition of a rule.
    RULE("a rule"),
    /// A protect block.
    PROTECTION("protect"),
    /// The onBar block.
    BAR("onBar"),
    /// A function of a script with rules.
    RULE_FUNCTION("a function"),
    /// A function of a script with onBar.
    BAR_FUNCTION("a function"),
    /// A function of a script with rebalance.
    BOOK_FUNCTION("a function of a rebalance script"),
    /// The rebalance block.
    BOOK("rebalance"),
    /// A block about one symbol: where { it.ok }.
    SYMBOL("a block about a symbol"),
    /// What is worked out before there are bars: require, the first values of state.
    PARAMETERS("a block about parameters");

    private final String words;

    BodyKind(String words) {
        this.words = words;
    }

    /// For messages: `a rule`.
    String words() {
        return words;
    }

    /// Whether there is a bar that is decided on.
    boolean hasBar() {
        return switch (this) {
            case RULE, PROTECTION, BAR, RULE_FUNCTION, BAR_FUNCTION -> true;
            case BOOK_FUNCTION, BOOK, SYMBOL, PARAMETERS -> false;
        };
    }

    /// Whether it may buy, sell, leave, and write state.
    boolean acts() {
        return this == BAR || this == BAR_FUNCTION;
    }

    boolean isFunction() {
        return this == RULE_FUNCTION || this == BAR_FUNCTION || this == BOOK_FUNCTION;
    }

    static BodyKind functionOf(Style style) {
        return switch (style) {
            case RULES -> RULE_FUNCTION;
            case BARS -> BAR_FUNCTION;
            case BOOK -> BOOK_FUNCTION;
        };
    }
}

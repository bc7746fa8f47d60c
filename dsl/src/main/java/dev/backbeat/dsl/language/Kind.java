package dev.backbeat.dsl.language;

/// What a value of the language is.
public enum Kind {
    WHOLE("a whole number"),
    DECIMAL("a decimal number"),
    FLAG("yes or no"),
    TEXT("a text"),
    LIST("a list of numbers"),
    PICKS("a pick of symbols"),
    WEIGHTS("weights of symbols"),
    /// Said by things that do something and have no value.
    NOTHING("no value"),
    /// Where a problem was found already; fits everywhere, so that one mistake gives one message.
    UNKNOWN("unknown");

    private final String words;

    Kind(String words) {
        this.words = words;
    }

    /// For messages: `a whole number`.
    public String words() {
        return words;
    }

    public boolean isNumber() {
        return this == WHOLE || this == DECIMAL || this == UNKNOWN;
    }

    public boolean isWhole() {
        return this == WHOLE || this == UNKNOWN;
    }

    public boolean isFlag() {
        return this == FLAG || this == UNKNOWN;
    }

    public boolean isText() {
        return this == TEXT || this == UNKNOWN;
    }

    /// Whether a value of this kind may stand where one of the other kind is wanted.
    public boolean fits(Kind wanted) {
        return this == wanted || this == UNKNOWN || wanted == UNKNOWN || (this == WHOLE && wanted == DECIMAL);
    }

    /// The kind that both fit, or NOTHING if there is none.
    public Kind joined(Kind other) {
        if (fits(other)) return this == UNKNOWN ? this : other;
        return other.fits(this) ? this : NOTHING;
    }
}

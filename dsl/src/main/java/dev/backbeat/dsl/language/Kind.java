package dev.backbeat.dsl.language;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a value of the language is.
public enum Kind {
    WHOLE("a whole number"),
    DECIMAL("a decimal number"),
    FLAG("yes or no"),
    TEXT("a text"),
    WHOLES("a list of whole numbers", null, WHOLE),
    DECIMALS("a list of numbers", null, DECIMAL),
    FLAGS("a list of yes or no", null, FLAG),
    TEXTS("a list of texts", null, TEXT),
    /// `[]`, until something is put in.
    EMPTY_LIST("a list", null, null),
    TEXT_WHOLES("a map of texts to whole numbers", TEXT, WHOLE),
    TEXT_DECIMALS("a map of texts to numbers", TEXT, DECIMAL),
    TEXT_FLAGS("a map of texts to yes or no", TEXT, FLAG),
    TEXT_TEXTS("a map of texts to texts", TEXT, TEXT),
    WHOLE_WHOLES("a map of whole numbers to whole numbers", WHOLE, WHOLE),
    WHOLE_DECIMALS("a map of whole numbers to numbers", WHOLE, DECIMAL),
    WHOLE_FLAGS("a map of whole numbers to yes or no", WHOLE, FLAG),
    WHOLE_TEXTS("a map of whole numbers to texts", WHOLE, TEXT),
    /// `[:]`, until something is put in.
    EMPTY_MAP("a map", null, null),
    /// What a loop over a map goes over: `e.key`, `e.value`.
    ENTRY("an entry of a map"),
    /// A block `{ … }` that has a name.
    BLOCK("a block { … }"),
    PICKS("a pick of symbols"),
    WEIGHTS("weights of symbols"),
    /// Said by things that do something and have no value.
    NOTHING("no value"),
    /// Where a problem was found already; fits everywhere, so that one mistake gives one message.
    UNKNOWN("unknown");

    private final String words;
    private final @Nullable Kind key;
    private final @Nullable Kind element;

    Kind(String words) {
        this(words, null, null);
    }

    Kind(String words, @Nullable Kind key, @Nullable Kind element) {
        this.words = words;
        this.key = key;
        this.element = element;
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

    /// Whether it is a single number, text, yes or no.
    public boolean isScalar() {
        return this == WHOLE || this == DECIMAL || this == FLAG || this == TEXT;
    }

    public boolean isList() {
        return this == EMPTY_LIST || (element != null && key == null);
    }

    public boolean isMap() {
        return this == EMPTY_MAP || key != null;
    }

    /// What a list or map holds; UNKNOWN if nothing yet.
    public Kind element() {
        return element == null ? UNKNOWN : element;
    }

    /// What a map goes by; UNKNOWN if nothing yet.
    public Kind key() {
        return key == null ? UNKNOWN : key;
    }

    /// The list of such values; empty if there is none.
    public static Optional<Kind> listOf(Kind element) {
        return Arrays.stream(values())
                .filter(kind -> kind.key == null && kind.element == element && element != null)
                .findFirst();
    }

    /// The map of such keys to such values; empty if there is none.
    public static Optional<Kind> mapOf(Kind key, Kind element) {
        return Arrays.stream(values())
                .filter(kind -> kind.key == key && key != null && kind.element == element)
                .findFirst();
    }

    /// Whether a value of this kind may stand where one of the other kind is wanted.
    public boolean fits(Kind wanted) {
        if (this == wanted || this == UNKNOWN || wanted == UNKNOWN || (this == WHOLE && wanted == DECIMAL)) return true;
        if (this == EMPTY_LIST) return wanted.isList();
        if (this == EMPTY_MAP) return wanted.isMap();
        return element != null && wanted.element != null && key == wanted.key && element.fits(wanted.element);
    }

    /// The kind that both fit, or NOTHING if there is none.
    public Kind joined(Kind other) {
        if (fits(other)) return this == UNKNOWN ? this : other;
        return other.fits(this) ? this : NOTHING;
    }
}

package dev.backbeat.dsl.language;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What may stand behind a literal number: `40.bars`, `12.percent`.
public enum Unit {
    BARS("bars", "bar", 1),
    MINUTES("minutes", "minute", 1),
    HOURS("hours", "hour", 1),
    DAYS("days", "day", 1),
    WEEKS("weeks", "week", 1),
    MONTHS("months", "month", 1),
    PERCENT("percent", "percent", 100),
    BASIS_POINTS("bps", "bps", 10_000),
    /// Multiples of the distance to the first stop.
    R("R", "R", 1);

    private final String many;
    private final String one;
    private final int divisor;

    Unit(String many, String one, int divisor) {
        this.many = many;
        this.one = one;
        this.divisor = divisor;
    }

    public static Optional<Unit> find(String word) {
        return Arrays.stream(values())
                .filter(unit -> unit.many.equals(word) || unit.one.equals(word))
                .findFirst();
    }

    public static List<String> words() {
        return Arrays.stream(values()).map(Unit::word).toList();
    }

    public String word() {
        return many;
    }

    /// What a number in this unit is divided by to be a plain number: 5 percent are 0.05.
    public int divisor() {
        return divisor;
    }

    /// Whether it stands for a plain number anywhere; spans of time and R belong in places of their own.
    public boolean isPlain() {
        return this == BARS || this == PERCENT || this == BASIS_POINTS;
    }
}

package dev.backbeat.engine.market;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The length of a bar, written `15m`, `1h`, `1d`, `1w` or `1mo`.
///
/// Minutes and hours are spans of time; days, weeks and months are spans of sessions on the exchange's calendar.
public record Timeframe(int count, Unit unit) {
    private static final Pattern WRITTEN = Pattern.compile("([1-9][0-9]{0,3})(mo|m|h|d|w)");

    public static final Timeframe DAY = new Timeframe(1, Unit.DAY);

    /// The unit of a timeframe and how it is written.
    public enum Unit {
        MINUTE("m"),
        HOUR("h"),
        DAY("d"),
        WEEK("w"),
        MONTH("mo");

        private final String symbol;

        Unit(String symbol) {
            this.symbol = symbol;
        }
    }

    public Timeframe {
        if (count < 1) throw new IllegalArgumentException("a timeframe counts from 1, was " + count);
    }

    public static Optional<Timeframe> find(String written) {
        Matcher matcher = WRITTEN.matcher(written.trim().toLowerCase(Locale.ROOT));
        if (!matcher.matches()) return Optional.empty();
        for (Unit unit : Unit.values()) {
            if (unit.symbol.equals(matcher.group(2)))
                return Optional.of(new Timeframe(Integer.parseInt(matcher.group(1)), unit));
        }
        return Optional.empty();
    }

    public boolean isIntraday() {
        return unit == Unit.MINUTE || unit == Unit.HOUR;
    }

    /// The span of an intraday bar; days and longer have no fixed one.
    public Duration span() {
        return switch (unit) {
            case MINUTE -> Duration.ofMinutes(count);
            case HOUR -> Duration.ofHours(count);
            case DAY, WEEK, MONTH -> throw new IllegalStateException(this + " is a span of sessions, not of time");
        };
    }

    @Override
    public String toString() {
        return count + unit.symbol;
    }
}

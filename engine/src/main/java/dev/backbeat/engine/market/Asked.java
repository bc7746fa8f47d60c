package dev.backbeat.engine.market;

import dev.backbeat.engine.problem.Place;

/// The part of a request that a problem is about, as the key it is said with: `data.from`, `data.symbols.AAPL`.
///
/// Whoever knows where that was said puts the line in its place.
public final class Asked {
    public static final String PATH = "data.path";
    public static final String SYMBOLS = "data.symbols";
    public static final String FROM = "data.from";
    public static final String TO = "data.to";
    public static final String TIMEFRAME = "data.timeframe";

    private Asked() {}

    static Place path() {
        return Place.of(PATH);
    }

    static Place symbol(String symbol) {
        return Place.of(SYMBOLS + "." + symbol);
    }

    static Place timeframe() {
        return Place.of(TIMEFRAME);
    }

    /// The end of the period that lies beyond bars of which the last opens at `last`, nanoseconds UTC.
    static Place period(Period period, long last) {
        return Place.of(Nanos.toInstant(last).isBefore(period.from()) ? FROM : TO);
    }
}

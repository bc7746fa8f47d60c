package dev.backbeat.dsl.indicator;

/// The families of the table of indicators, in the order of the reference.
public enum Group {
    AVERAGES("Averages"),
    MOMENTUM("Momentum"),
    TREND("Trend"),
    VOLATILITY("Volatility and channels"),
    VOLUME("Volume"),
    STATISTICS("Statistics"),
    PRICES("Prices of a bar"),
    CANDLES("Candle patterns"),
    EVENTS("Events"),
    ACROSS("Across symbols"),
    TIME("Time");

    private final String title;

    Group(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}

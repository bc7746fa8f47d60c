package dev.backbeat.dsl.indicator;

import dev.backbeat.engine.market.Bars;
import java.util.Locale;

/// A column of the bars that an indicator reads by itself, without being given it.
public enum BarColumn {
    OPEN,
    HIGH,
    LOW,
    CLOSE,
    VOLUME;

    double[] of(Bars bars) {
        return switch (this) {
            case OPEN -> bars.opens();
            case HIGH -> bars.highs();
            case LOW -> bars.lows();
            case CLOSE -> bars.closes();
            case VOLUME -> bars.volumes();
        };
    }

    /// As scripts write it.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

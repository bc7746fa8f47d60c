package dev.backbeat.engine.market;

import java.util.List;
import java.util.Optional;

/// Which bars an experiment wants.
///
/// `timestamp` says what the time in a file means; it may be left out where it cannot matter (files of days).
/// `warmUpBars` limits how many bars before the period are loaded; empty means all there are.
public record MarketRequest(
        Origin origin,
        List<String> symbols,
        Timeframe timeframe,
        Optional<Stamp> timestamp,
        SessionCalendar calendar,
        Period period,
        Optional<Integer> warmUpBars) {

    /// What the time in a data file means.
    public enum Stamp {
        OPEN,
        CLOSE
    }

    public MarketRequest {
        symbols = List.copyOf(symbols);
    }
}

package dev.backbeat.engine.market;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Which bars an experiment wants.
///
/// `timestamp` says what the time in a file means; it may be left out where it cannot matter (files of days).
/// `warmUpBars` limits how many bars before the period are loaded; empty means all there are.
///
/// @param references symbols that are loaded for strategies to look at, and never traded
public record MarketRequest(
        Origin origin,
        List<String> symbols,
        List<String> references,
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
        references = List.copyOf(references);
    }

    /// Without references.
    public MarketRequest(
            Origin origin,
            List<String> symbols,
            Timeframe timeframe,
            Optional<Stamp> timestamp,
            SessionCalendar calendar,
            Period period,
            Optional<Integer> warmUpBars) {
        this(origin, symbols, List.of(), timeframe, timestamp, calendar, period, warmUpBars);
    }

    /// All that is loaded: what is traded, then the references.
    List<String> loaded() {
        return Stream.concat(symbols.stream(), references.stream()).toList();
    }
}

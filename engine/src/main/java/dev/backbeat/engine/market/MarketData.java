package dev.backbeat.engine.market;

import java.util.List;

/// Bars as loaded, with what identifies them: the same bars give the same fingerprint wherever they lie.
public record MarketData(Universe universe, DataFingerprint fingerprint) {

    /// @param bars of what is traded, then of the references
    /// @param sources where each symbol's bars were read from, for people to read
    static MarketData of(List<Bars> bars, MarketRequest request, List<String> sources) {
        long from = Nanos.saturated(request.period().from());
        int traded = request.symbols().size();
        var universe =
                Universe.of(bars.subList(0, traded), bars.subList(traded, bars.size()), request.calendar(), from);
        return new MarketData(universe, DataFingerprint.of(universe, request.timeframe(), sources));
    }
}

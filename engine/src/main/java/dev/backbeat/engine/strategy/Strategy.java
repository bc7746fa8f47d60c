package dev.backbeat.engine.strategy;

import dev.backbeat.engine.market.MarketData;
import dev.backbeat.engine.market.Timeframe;
import dev.backbeat.engine.market.column.ColumnCache;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A strategy, compiled and ready to be bound to data.
public interface Strategy {

    /// Its name as its author wrote it.
    String name();

    /// The same, called so if its author gave it no name.
    default Strategy orCalled(String name) {
        return this;
    }

    List<Parameter> parameters();

    /// How the script itself asks to be sized, written as the `sizing` section of an experiment would be
    /// (`model` → `volatility-target`, `value` → `12%/year`, `lookback` → `60 bars`); empty if it says nothing.
    /// An experiment's own section wins over it.
    Map<String, String> sizing();

    /// Why these values cannot go together (`fast < slow` was required), or empty if they can.
    Optional<String> refusal(Parameters parameters);

    /// The strategy on this data with these parameters, its columns filled from the first bar on.
    Decisions on(MarketData data, Parameters parameters, ColumnCache columns);

    /// The same, stopped in each run once it has used that much; one that cannot run away stays as it is.
    default Strategy within(ScriptLimits limits) {
        return this;
    }

    /// How much it may use in a run.
    default ScriptLimits limits() {
        return ScriptLimits.DEFAULT;
    }

    /// How it is put together; empty if it is made of no script.
    ///
    /// @param timeframe of the bars for which its warm-up is told
    default Optional<Anatomy> anatomy(Timeframe timeframe) {
        return Optional.empty();
    }

    /// Its source with everything it includes, by the path from the script's folder: what a run folder keeps and what
    /// identifies it.
    Map<String, String> sources();
}

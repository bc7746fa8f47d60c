package dev.backbeat.engine.bench;

import dev.backbeat.engine.market.MarketData;
import dev.backbeat.engine.market.column.ColumnCache;
import dev.backbeat.engine.strategy.Decisions;
import dev.backbeat.engine.strategy.Desk;
import dev.backbeat.engine.strategy.Parameter;
import dev.backbeat.engine.strategy.Parameters;
import dev.backbeat.engine.strategy.Strategy;
import dev.backbeat.engine.strategy.SymbolDecider;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A strategy that wants nothing.
final class Idle implements Strategy, SymbolDecider {

    @Override
    public String name() {
        return "Idle";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of();
    }

    @Override
    public Map<String, String> sizing() {
        return Map.of();
    }

    @Override
    public Optional<String> refusal(Parameters parameters) {
        return Optional.empty();
    }

    @Override
    public Decisions on(MarketData data, Parameters parameters, ColumnCache columns) {
        return new Decisions.EachSymbol(
                Collections.nCopies(data.universe().bars().size(), this));
    }

    @Override
    public Map<String, String> sources() {
        return Map.of("idle.groovy", "strategy 'Idle'\n");
    }

    @Override
    public int firstBar() {
        return 0;
    }

    @Override
    public int decide(int from, int to, Desk desk) {
        return to;
    }
}

package dev.backbeat.engine.simulation;

import dev.backbeat.engine.experiment.Rules;
import dev.backbeat.engine.market.Universe;
import dev.backbeat.engine.strategy.Decisions;

/// Trades a strategy on historical bars by the experiment's rules. Pure: the same arguments give the same result.
public final class Simulation {
    private final Rules rules;

    public Simulation(Rules rules) {
        this.rules = rules;
    }

    public Result run(Decisions decisions, Universe universe) {
        return new EventLoop(rules, decisions, universe).run();
    }
}

package dev.backbeat.engine.simulation;

import dev.backbeat.engine.experiment.Rules;
import dev.backbeat.engine.market.Universe;
import dev.backbeat.engine.strategy.Decisions;
import java.util.function.Consumer;

/// Trades a strategy on historical bars by the experiment's rules. Pure: the same arguments give the same result.
public final class Simulation {
    private final Rules rules;

    public Simulation(Rules rules) {
        this.rules = rules;
    }

    public Result run(Decisions decisions, Universe universe) {
        return run(decisions, universe, untilThen -> {});
    }

    /// @param left takes what was found up to a decision that failed, before that is told
    public Result run(Decisions decisions, Universe universe, Consumer<Result> left) {
        var loop = new EventLoop(rules, decisions, universe);
        try {
            return loop.run();
        } catch (RuntimeException failed) {
            leave(loop, left, failed);
            throw failed;
        }
    }

    /// What is wrong with the remains is not what the user has to know.
    private static void leave(EventLoop loop, Consumer<Result> left, RuntimeException failed) {
        try {
            left.accept(loop.untilNow());
        } catch (RuntimeException worse) {
            failed.addSuppressed(worse);
        }
    }
}

package dev.backbeat.dsl.compile;

import dev.backbeat.dsl.language.BookScript;
import dev.backbeat.dsl.language.ScriptFault;
import dev.backbeat.engine.market.Nanos;
import dev.backbeat.engine.market.Universe;
import dev.backbeat.engine.strategy.BookDecider;
import dev.backbeat.engine.strategy.Desk;

/// A script's instance for the whole book; its faults become problems that name line and time.
record GuardedBook(BookScript script, Schedule schedule, Universe universe, Faults faults) implements BookDecider {

    @Override
    public void rebalance(int instant, Desk desk) {
        try {
            script.decide(universe, instant, desk);
        } catch (ScriptFault | StackOverflowError fault) {
            throw faults.at(fault, "rebalance at " + Nanos.toInstant(universe.instant(instant)));
        }
    }
}

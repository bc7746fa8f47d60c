package dev.backbeat.dsl.compile;

import dev.backbeat.dsl.language.ScriptFault;
import dev.backbeat.dsl.language.SymbolScript;
import dev.backbeat.engine.market.Bars;
import dev.backbeat.engine.strategy.Desk;
import dev.backbeat.engine.strategy.SymbolDecider;

/// A script's instance for one symbol; its faults become problems that name line, symbol and bar.
record GuardedDecider(SymbolScript script, int firstBar, Bars bars, Faults faults) implements SymbolDecider {

    @Override
    public int decide(int from, int to, Desk desk) {
        try {
            return script.decide(from, to, desk);
        } catch (ScriptFault | StackOverflowError fault) {
            throw faults.onBar(fault, bars, script.bar());
        }
    }

    @Override
    public int failedAt() {
        return script.bar();
    }
}

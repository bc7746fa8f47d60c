package dev.backbeat.dsl.language;

import dev.backbeat.engine.strategy.Desk;

/// A script that decides bar by bar, in an `onBar` block.
public abstract class BarScript extends SymbolScript {

    /// Gives state its first values.
    public abstract void begin();

    /// The loop over the bars: compiled into every script, so that the call it makes on each bar has one target only
    /// however many strategies are alive.
    protected abstract int walk(int from, int to);

    @Override
    public final int decide(int from, int to, Desk desk) {
        open(desk);
        return walk(from, to);
    }
}

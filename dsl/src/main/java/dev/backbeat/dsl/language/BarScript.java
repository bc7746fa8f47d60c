package dev.backbeat.dsl.language;

/// A script that decides bar by bar, in an `onBar` block.
///
/// Its loop over the bars ([#walk]) is compiled into every script, so that the call it makes on each bar has one target
/// only, however many strategies are alive.
public abstract class BarScript extends SymbolScript {

    /// Gives state its first values.
    public abstract void begin();
}

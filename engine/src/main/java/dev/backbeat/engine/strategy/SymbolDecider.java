package dev.backbeat.engine.strategy;

/// Decides for one symbol, bar by bar, on closed bars only.
public interface SymbolDecider {

    /// The first bar on which it may be asked: everything it reads has a warm-up behind it there.
    int firstBar();

    /// Decides on the closes of the bars `from` up to, not including, `to`, and stops after the first one on which it
    /// told the desk an intention. Returns the bar on which it stopped, or `to`.
    ///
    /// The engine passes more than one bar only while nothing can happen to the account in between but the
    /// marking of what is held: it has no waiting order, and no level that a price could touch.
    int decide(int from, int to, Desk desk);

    /// The bar on which a decision failed, -1 if it cannot tell.
    default int failedAt() {
        return -1;
    }
}

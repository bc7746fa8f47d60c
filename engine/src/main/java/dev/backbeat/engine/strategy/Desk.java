package dev.backbeat.engine.strategy;

/// The account as a strategy sees it while it decides on the close of a bar.
///
/// Everything is as of that close. Symbols are numbered as in the universe; `bar` is the symbol's own bar number.
public interface Desk {
    /// Stands for all symbols together.
    int WHOLE_BOOK = -1;

    /// Quantity held: positive long, negative short, 0 flat.
    double quantity(int symbol);

    /// Average price of the entries of the open position, NaN when flat.
    double entryPrice(int symbol);

    /// Bars of the symbol closed since the entry was filled, the bar of the fill included; 0 when flat.
    int barsHeld(int symbol, int bar);

    /// Profit of the open position marked at the close of `bar`, net of the costs of entering, in money; 0 when flat.
    double openProfit(int symbol, int bar);

    /// The level at which the open position is stopped out, NaN where there is none.
    double stop(int symbol);

    /// Whether the open position is left anyway, for it has been held as long as it may.
    boolean leaving(int symbol);

    double cash();

    /// Cash plus the value of all positions, with this symbol at the close of `bar` and the others at their last close.
    double equity(int symbol, int bar);

    /// Cash plus the value of all positions at their last close; it needs no symbol to have a bar yet.
    double equity();

    /// Asks for something. At one bar the first exit and the first entry count, the exit goes before the entry, and
    /// later ones are ignored.
    void intend(int symbol, Intention intention);

    /// Writes something down for people to read; it changes nothing.
    ///
    /// @param symbol or [#WHOLE_BOOK]
    /// @param at the close decided on, nanoseconds UTC
    /// @param value NaN for none
    void note(int symbol, long at, String text, double value);
}

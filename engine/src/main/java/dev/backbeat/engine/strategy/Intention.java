package dev.backbeat.engine.strategy;

/// What a strategy wishes for one symbol; the engine makes orders of it, or not.
public sealed interface Intention {

    /// Be in the market on that side. With a position on the other side this is a reversal, with one on the same side
    /// nothing happens. `tag` names the rule, for the trade list.
    record Enter(Side side, String tag, Protection protection) implements Intention {}

    /// Not to enter although the rule of that tag holds, for it could not be guarded as it is to be.
    ///
    /// @param why as in "the entry was not made, because …": `its stopAt is missing on this bar`
    record Withhold(String tag, String why) implements Intention {}

    /// Leave the position held on that side, if there is one.
    record Exit(Side side, String reason) implements Intention {}

    /// Leave whatever is held.
    record Leave(String reason) implements Intention {}

    /// Guard the open position from now on like this; fields that are NaN (or 0 bars) stay as they are.
    record Adjust(Protection protection) implements Intention {}

    /// Not to adjust although asked to: the protection would not guard. Why, as with [Withhold].
    record Keep(String why) implements Intention {}

    /// Hold that share of the account's equity (0.2 = 20 %, negative = short), 0 to leave.
    record TargetWeight(double weight, String tag) implements Intention {}
}

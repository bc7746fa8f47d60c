package dev.backbeat.engine.causality;

import dev.backbeat.engine.strategy.Intention;

/// What a strategy wished for a symbol at a tick of the universe's clock.
///
/// @param others stands for further intentions of the same decision that are not written down, 0 for none
record Intended(int tick, int symbol, Intention intention, int others) {

    /// The rule's tag, the reason, or what else was wished.
    String rule() {
        return switch (intention) {
            case Intention.Enter enter -> "entry '" + enter.tag() + "'";
            case Intention.Withhold withhold -> "entry '" + withhold.tag() + "'";
            case Intention.Exit exit -> "exit '" + exit.reason() + "'";
            case Intention.Leave leave -> "exit '" + leave.reason() + "'";
            case Intention.Adjust adjust -> "adjust";
            case Intention.Keep keep -> "adjust";
            case Intention.TargetWeight target -> "weight '" + target.tag() + "'";
        };
    }
}

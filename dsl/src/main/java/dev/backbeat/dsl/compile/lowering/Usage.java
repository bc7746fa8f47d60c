package dev.backbeat.dsl.compile.lowering;

import dev.backbeat.dsl.compile.script.Span;
import dev.backbeat.engine.strategy.Anatomy.Asked;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// What a body makes use of, itself and through the functions it calls.
final class Usage {
    private final Set<Use> uses = EnumSet.noneOf(Use.class);
    private final List<FunctionCall> calls = new ArrayList<>();
    private final Set<Asked> asked = new LinkedHashSet<>();

    /// Things that tell bodies apart.
    enum Use {
        /// Columns at the bar decided on.
        BAR,
        /// The position or the account, which nobody knows before the bar.
        ACCOUNT,
        /// The position, of which there is none when an entry is planned.
        POSITION,
        /// Variables that last from bar to bar.
        STATE,
        /// Acting, or writing such variables.
        ACTS,
        /// Entering, or holding weights.
        ENTERS,
        /// Plotting and noting.
        SHOWS
    }

    /// A call of one of the script's own functions.
    record FunctionCall(String function, Span span) {}

    void note(Use use) {
        uses.add(use);
    }

    /// Notes a word that asks about the position or the account.
    void ask(String word, Span span) {
        note(Use.ACCOUNT);
        asked.add(new Asked(word, span.line(), ""));
    }

    /// What the body itself asks, in the order of the script.
    Set<Asked> asked() {
        return asked;
    }

    void call(String function, Span span) {
        calls.add(new FunctionCall(function, span));
    }

    boolean has(Use use) {
        return uses.contains(use);
    }

    List<FunctionCall> calls() {
        return calls;
    }
}

package dev.backbeat.engine.strategy;

import java.util.List;

/// A strategy bound to a universe and to parameters; good for one simulation, since deciders may keep state.
public sealed interface Decisions {

    /// One decider per symbol of the universe, in its order; they share the account and nothing else.
    record EachSymbol(List<SymbolDecider> deciders) implements Decisions {
        public EachSymbol {
            deciders = List.copyOf(deciders);
        }
    }

    /// One decider for the whole book.
    record WholeBook(BookDecider decider) implements Decisions {}
}

package dev.backbeat.engine.strategy;

import java.util.List;
import java.util.function.Supplier;

/// A strategy bound to a universe and to parameters; good for one simulation, since deciders may keep state.
public sealed interface Decisions {

    /// What it shows beside what it decides; to be asked for when the simulation is over.
    Supplier<List<Plot>> plots();

    /// One decider per symbol of the universe, in its order; they share the account and nothing else.
    record EachSymbol(List<SymbolDecider> deciders, Supplier<List<Plot>> plots) implements Decisions {
        public EachSymbol {
            deciders = List.copyOf(deciders);
        }

        /// Without plots.
        public EachSymbol(List<SymbolDecider> deciders) {
            this(deciders, List::of);
        }
    }

    /// One decider for the whole book.
    record WholeBook(BookDecider decider, Supplier<List<Plot>> plots) implements Decisions {

        /// Without plots.
        public WholeBook(BookDecider decider) {
            this(decider, List::of);
        }
    }
}

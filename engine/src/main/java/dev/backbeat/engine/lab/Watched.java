package dev.backbeat.engine.lab;

import dev.backbeat.engine.lab.Progress.Stage;
import dev.backbeat.engine.market.Universe;
import dev.backbeat.engine.strategy.BookDecider;
import dev.backbeat.engine.strategy.Decisions;
import dev.backbeat.engine.strategy.Desk;
import dev.backbeat.engine.strategy.SymbolDecider;
import java.util.ArrayList;
import java.util.List;

/// A strategy's decisions, unchanged, with somebody told how many bars were decided on.
final class Watched {

    private Watched() {}

    static Decisions by(Progress progress, Decisions decisions, Universe universe) {
        return switch (decisions) {
            case Decisions.EachSymbol each ->
                new Decisions.EachSymbol(eachSymbol(progress, each.deciders(), universe), each.plots());
            case Decisions.WholeBook book ->
                new Decisions.WholeBook(new Book(progress, book.decider(), universe), book.plots());
        };
    }

    private static List<SymbolDecider> eachSymbol(Progress progress, List<SymbolDecider> deciders, Universe universe) {
        List<SymbolDecider> watched = new ArrayList<>();
        for (int i = 0; i < deciders.size(); i++)
            watched.add(new Symbol(progress, deciders.get(i), universe.bars(i).size()));
        return watched;
    }

    private record Symbol(Progress progress, SymbolDecider decider, int bars) implements SymbolDecider {
        @Override
        public int firstBar() {
            return decider.firstBar();
        }

        @Override
        public int failedAt() {
            return decider.failedAt();
        }

        @Override
        public int decide(int from, int to, Desk desk) {
            int stopped = decider.decide(from, to, desk);
            progress.reached(Stage.SIMULATING, (double) stopped / bars);
            return stopped;
        }
    }

    private record Book(Progress progress, BookDecider decider, Universe universe) implements BookDecider {
        @Override
        public Schedule schedule() {
            return decider.schedule();
        }

        @Override
        public void rebalance(int instant, Desk desk) {
            decider.rebalance(instant, desk);
            progress.reached(Stage.SIMULATING, (double) instant / universe.instants());
        }
    }
}

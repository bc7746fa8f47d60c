package dev.backbeat.engine.causality;

import dev.backbeat.engine.market.Universe;
import dev.backbeat.engine.strategy.BookDecider;
import dev.backbeat.engine.strategy.Decisions;
import dev.backbeat.engine.strategy.Desk;
import dev.backbeat.engine.strategy.Intention;
import dev.backbeat.engine.strategy.SymbolDecider;
import java.util.ArrayList;
import java.util.List;

/// A strategy's decisions, unchanged, with every intention written down.
final class Recorded {
    private static final int FEW = 4;

    private final Universe universe;
    private final List<Intended> intentions = new ArrayList<>();
    private boolean isOfBook;

    Recorded(Universe universe) {
        this.universe = universe;
    }

    List<Intended> intentions() {
        return intentions;
    }

    /// Whether one decision is for all symbols.
    boolean isOfBook() {
        return isOfBook;
    }

    Decisions by(Decisions decisions) {
        isOfBook = decisions instanceof Decisions.WholeBook;
        return switch (decisions) {
            case Decisions.EachSymbol each -> {
                List<SymbolDecider> deciders = each.deciders();
                List<SymbolDecider> recorded = new ArrayList<>();
                for (int symbol = 0; symbol < deciders.size(); symbol++)
                    recorded.add(new Symbol(deciders.get(symbol), universe.barsByInstant(symbol)));
                yield new Decisions.EachSymbol(recorded);
            }
            case Decisions.WholeBook book -> new Decisions.WholeBook(new Book(book.decider()));
        };
    }

    private final class Symbol implements SymbolDecider {
        private final SymbolDecider decider;
        private final int[] barAt;
        private int tick;

        Symbol(SymbolDecider decider, int[] barAt) {
            this.decider = decider;
            this.barAt = barAt;
        }

        @Override
        public int firstBar() {
            return decider.firstBar();
        }

        @Override
        public int decide(int from, int to, Desk desk) {
            var noted = new Noted(desk, FEW);
            int stopped = decider.decide(from, to, noted);
            // Bars come in order, so the tick of the last one is never behind.
            if (!noted.said.isEmpty()) while (barAt[tick] < stopped) tick++;
            noted.note(tick);
            return stopped;
        }
    }

    private final class Book implements BookDecider {
        private final BookDecider decider;

        Book(BookDecider decider) {
            this.decider = decider;
        }

        @Override
        public Schedule schedule() {
            return decider.schedule();
        }

        @Override
        public void rebalance(int instant, Desk desk) {
            var noted = new Noted(desk, FEW + universe.size());
            decider.rebalance(instant, noted);
            noted.note(instant);
        }
    }

    // Of the many intentions that one decision may be, the first few are written down; the rest are told apart only.
    private final class Noted implements Desk {
        private final Desk desk;
        private final List<Intended> said = new ArrayList<>();
        private final int most;
        private int rest;

        Noted(Desk desk, int most) {
            this.desk = desk;
            this.most = most;
        }

        void note(int tick) {
            said.forEach(one -> intentions.add(new Intended(tick, one.symbol(), one.intention(), rest)));
        }

        @Override
        public void intend(int symbol, Intention intention) {
            var one = new Intended(0, symbol, intention, 0);
            if (said.size() < most) said.add(one);
            else rest = 31 * rest + one.hashCode();
            desk.intend(symbol, intention);
        }

        // Runs that examine are nobody's to read.
        @Override
        public void note(int symbol, long at, String text, double value) {}

        @Override
        public boolean leaving(int symbol) {
            return desk.leaving(symbol);
        }

        @Override
        public double quantity(int symbol) {
            return desk.quantity(symbol);
        }

        @Override
        public double entryPrice(int symbol) {
            return desk.entryPrice(symbol);
        }

        @Override
        public int barsHeld(int symbol, int bar) {
            return desk.barsHeld(symbol, bar);
        }

        @Override
        public double openProfit(int symbol, int bar) {
            return desk.openProfit(symbol, bar);
        }

        @Override
        public double stop(int symbol) {
            return desk.stop(symbol);
        }

        @Override
        public double cash() {
            return desk.cash();
        }

        @Override
        public double equity(int symbol, int bar) {
            return desk.equity(symbol, bar);
        }

        @Override
        public double equity() {
            return desk.equity();
        }
    }
}

package dev.backbeat.engine.runs;

import dev.backbeat.engine.market.Universe;
import dev.backbeat.engine.metrics.Sessions;
import java.util.Arrays;

/// The bars that a run traded on, of all symbols, in the order of time and then of the symbols: the lines of a file.
final class PlotRows {
    private final int[] symbols;
    private final int[] bars;
    private final int[] ticks;

    private PlotRows(int[] symbols, int[] bars, int[] ticks) {
        this.symbols = symbols;
        this.bars = bars;
        this.ticks = ticks;
    }

    /// @param count how many ticks were traded on
    static PlotRows of(Universe universe, int count) {
        int first = universe.firstInstant();
        var rows = new PlotRows(universe.size() * count);
        int size = 0;
        for (int t = first; t < first + count; t++) {
            for (int symbol = 0; symbol < universe.size(); symbol++) {
                if (universe.barAt(symbol, t) < 0) continue;
                rows.symbols[size] = symbol;
                rows.bars[size] = universe.barAt(symbol, t);
                rows.ticks[size++] = t;
            }
        }
        return rows.first(size);
    }

    private PlotRows(int size) {
        this(new int[size], new int[size], new int[size]);
    }

    private PlotRows first(int size) {
        return new PlotRows(Arrays.copyOf(symbols, size), Arrays.copyOf(bars, size), Arrays.copyOf(ticks, size));
    }

    int size() {
        return bars.length;
    }

    int symbol(int row) {
        return symbols[row];
    }

    int bar(int row) {
        return bars[row];
    }

    /// Of the universe's clock.
    int tick(int row) {
        return ticks[row];
    }

    /// Of each symbol and session the last bar only.
    PlotRows bySession(Universe universe) {
        int first = universe.firstInstant();
        var sessions = Sessions.of(universe.clock(first, universe.instants()), universe.calendar());
        int[] sessionSeen = new int[universe.size()];
        Arrays.fill(sessionSeen, sessions.count());
        boolean[] kept = new boolean[size()];
        int session = sessions.count() - 1;
        for (int row = size() - 1; row >= 0; row--) {
            while (session > 0 && sessions.lastBar(session - 1) >= ticks[row] - first) session--;
            kept[row] = sessionSeen[symbols[row]] != session;
            sessionSeen[symbols[row]] = session;
        }
        return only(kept);
    }

    private PlotRows only(boolean[] kept) {
        var rows = new PlotRows(size());
        int size = 0;
        for (int row = 0; row < kept.length; row++) {
            if (!kept[row]) continue;
            rows.symbols[size] = symbols[row];
            rows.bars[size] = bars[row];
            rows.ticks[size++] = ticks[row];
        }
        return rows.first(size);
    }
}

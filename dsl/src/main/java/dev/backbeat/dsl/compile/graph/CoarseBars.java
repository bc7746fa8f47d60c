package dev.backbeat.dsl.compile.graph;

import dev.backbeat.engine.market.Bars;
import dev.backbeat.engine.market.Nanos;
import dev.backbeat.engine.market.SessionCalendar;
import dev.backbeat.engine.market.Timeframe;
import java.util.Arrays;
import java.util.Map;

/// Bars put together to longer ones.
final class CoarseBars {
    private static final int PRICES = 5;

    private final Bars bars;
    private final int[] newestClosed;

    private CoarseBars(Bars bars, int[] newestClosed) {
        this.bars = bars;
        this.newestClosed = newestClosed;
    }

    Bars bars() {
        return bars;
    }

    /// For each fine bar the newest long one closed by its close, -1 where none is; read only.
    int[] newestClosed() {
        return newestClosed;
    }

    static CoarseBars of(Bars fine, Timeframe timeframe, SessionCalendar sessions) {
        var calendar = new Calendar(sessions, timeframe);
        int n = fine.size();
        long[] ends = new long[n];
        for (int i = 0; i < n; i++) ends[i] = calendar.endOfPeriod(fine.openedAt(i));
        Bars coarse = joined(fine, timeframe, ends);
        int[] newest = new int[n];
        for (int i = 0, next = 0; i < n; i++) {
            while (next < coarse.size() && coarse.closedAt(next) <= fine.closedAt(i)) next++;
            newest[i] = next - 1;
        }
        return new CoarseBars(coarse, newest);
    }

    private static Bars joined(Bars fine, Timeframe timeframe, long[] ends) {
        int[] firsts = new int[ends.length];
        int count = 0;
        for (int i = 0; i < ends.length; i++) {
            if (i == 0 || ends[i] != ends[i - 1]) firsts[count++] = i;
        }
        firsts = Arrays.copyOf(firsts, count + 1);
        firsts[count] = ends.length;
        long[] openedAt = new long[count];
        long[] closedAt = new long[count];
        double[][] prices = new double[PRICES][count];
        for (int k = 0; k < count; k++) {
            openedAt[k] = fine.openedAt(firsts[k]);
            closedAt[k] = ends[firsts[k]] - Nanos.PER_MILLI;
            join(fine, firsts[k], firsts[k + 1], prices, k);
        }
        return new Bars(
                fine.symbol(),
                timeframe,
                openedAt,
                closedAt,
                prices[0],
                prices[1],
                prices[2],
                prices[3],
                prices[4],
                Map.of());
    }

    private static void join(Bars fine, int from, int to, double[][] prices, int k) {
        double high = fine.highs()[from];
        double low = fine.lows()[from];
        double volume = 0;
        for (int i = from; i < to; i++) {
            high = Math.max(high, fine.highs()[i]);
            low = Math.min(low, fine.lows()[i]);
            volume += fine.volumes()[i];
        }
        prices[0][k] = fine.opens()[from];
        prices[1][k] = high;
        prices[2][k] = low;
        prices[3][k] = fine.closes()[to - 1];
        prices[4][k] = volume;
    }
}

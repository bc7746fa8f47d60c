package dev.backbeat.engine.bench;

import dev.backbeat.engine.market.Bars;
import dev.backbeat.engine.market.SessionCalendar;
import dev.backbeat.engine.market.Timeframe;
import dev.backbeat.engine.market.Universe;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** A random walk of minute bars, and simple moving averages over it: what every benchmark here trades on. */
public final class Walk {
    private static final long MINUTE = 60_000_000_000L;

    public final double[] open;
    public final double[] high;
    public final double[] low;
    public final double[] close;

    public Walk(int bars, long seed) {
        var random = new SplittableRandom(seed);
        open = new double[bars];
        high = new double[bars];
        low = new double[bars];
        close = new double[bars];
        double last = 100;
        for (int i = 0; i < bars; i++) {
            open[i] = last;
            close[i] = last * (1 + 0.002 * (random.nextDouble() + random.nextDouble() - 1));
            high[i] = Math.max(open[i], close[i]) * (1 + 0.0005 * random.nextDouble());
            low[i] = Math.min(open[i], close[i]) * (1 - 0.0005 * random.nextDouble());
            last = close[i];
        }
    }

    public Universe universe() {
        int n = close.length;
        long[] opens = new long[n];
        long[] closes = new long[n];
        Arrays.setAll(opens, i -> i * MINUTE);
        Arrays.setAll(closes, i -> (i + 1) * MINUTE - 1_000_000);
        double[] volume = new double[n];
        Arrays.fill(volume, 1000);
        var bars = new Bars(
                "WALK", Timeframe.find("1m").orElseThrow(), opens, closes, open, high, low, close, volume, Map.of());
        return Universe.of(List.of(bars), SessionCalendar.wholeDay(ZoneOffset.UTC), Long.MIN_VALUE);
    }

    public double[] sma(int n) {
        double[] sma = new double[close.length];
        double sum = 0;
        for (int i = 0; i < sma.length; i++) {
            sum += close[i];
            if (i >= n) sum -= close[i - n];
            sma[i] = i >= n - 1 ? sum / n : Double.NaN;
        }
        return sma;
    }
}

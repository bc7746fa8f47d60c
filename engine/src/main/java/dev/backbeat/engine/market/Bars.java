package dev.backbeat.engine.market;

import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The bars of one symbol in one timeframe, as parallel columns, oldest first.
///
/// A bar covers the time from its open instant up to, not including, its end. Its close instant is the last
/// millisecond of that time, so a decision taken on a bar's close is always earlier than the open of the next bar.
/// Instants are nanoseconds since 1970, UTC. Volume is NaN where the data has none.
///
/// The arrays are handed out as they are, for the loops that read them: nobody writes to them.
public final class Bars {
    private final String symbol;
    private final Timeframe timeframe;
    private final long[] openedAt;
    private final long[] closedAt;
    private final double[] open;
    private final double[] high;
    private final double[] low;
    private final double[] close;
    private final double[] volume;
    private final Map<String, double[]> extra;

    /// Takes the arrays over: the caller must not write to them afterwards.
    public Bars(
            String symbol,
            Timeframe timeframe,
            long[] openedAt,
            long[] closedAt,
            double[] open,
            double[] high,
            double[] low,
            double[] close,
            double[] volume,
            Map<String, double[]> extra) {
        this.symbol = symbol;
        this.timeframe = timeframe;
        this.openedAt = openedAt;
        this.closedAt = closedAt;
        this.open = open;
        this.high = high;
        this.low = low;
        this.close = close;
        this.volume = volume;
        // Map.copyOf would go through them in another order in every process.
        this.extra = Collections.unmodifiableMap(new TreeMap<>(extra));
        requireOneLength();
        requireAscendingTimes();
    }

    /// The oldest `count` bars.
    public Bars first(int count) {
        if (count == size()) return this;
        var cut = new TreeMap<String, double[]>();
        extra.forEach((name, column) -> cut.put(name, Arrays.copyOf(column, count)));
        return new Bars(
                symbol,
                timeframe,
                Arrays.copyOf(openedAt, count),
                Arrays.copyOf(closedAt, count),
                Arrays.copyOf(open, count),
                Arrays.copyOf(high, count),
                Arrays.copyOf(low, count),
                Arrays.copyOf(close, count),
                Arrays.copyOf(volume, count),
                cut);
    }

    /// Other prices and volumes at the same times.
    public Bars with(double[] open, double[] high, double[] low, double[] close, double[] volume) {
        return new Bars(symbol, timeframe, openedAt, closedAt, open, high, low, close, volume, extra);
    }

    private void requireOneLength() {
        int n = openedAt.length;
        boolean same = closedAt.length == n
                && open.length == n
                && high.length == n
                && low.length == n
                && close.length == n
                && volume.length == n
                && extra.values().stream().allMatch(column -> column.length == n);
        if (!same) throw new IllegalArgumentException("the columns of " + symbol + " differ in length");
    }

    private void requireAscendingTimes() {
        for (int i = 0; i < size(); i++) {
            if (closedAt[i] <= openedAt[i])
                throw new IllegalArgumentException(symbol + ": bar " + i + " closes before it opens");
            if (i > 0 && openedAt[i] <= closedAt[i - 1])
                throw new IllegalArgumentException(symbol + ": bar " + i + " opens before the one before it closed");
        }
    }

    public String symbol() {
        return symbol;
    }

    public Timeframe timeframe() {
        return timeframe;
    }

    public int size() {
        return openedAt.length;
    }

    public long openedAt(int bar) {
        return openedAt[bar];
    }

    public long closedAt(int bar) {
        return closedAt[bar];
    }

    long[] openInstants() {
        return openedAt;
    }

    long[] closeInstants() {
        return closedAt;
    }

    public double[] opens() {
        return open;
    }

    public double[] highs() {
        return high;
    }

    public double[] lows() {
        return low;
    }

    public double[] closes() {
        return close;
    }

    public double[] volumes() {
        return volume;
    }

    /// The newest bar closed at or before an instant (nanoseconds UTC), or -1.
    public int newestClosed(long instant) {
        int at = Arrays.binarySearch(closedAt, instant);
        return at >= 0 ? at : -at - 2;
    }

    /// A further column of the data file, by its name in lower case.
    public Optional<double[]> findExtra(String name) {
        return Optional.ofNullable(extra.get(name));
    }

    /// All further columns, in the order of their names.
    public Map<String, double[]> extras() {
        return extra;
    }
}

package dev.backbeat.engine.market.column;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/// Columns by the data and the expression they come from, each computed once however many ask for it.
///
/// Bounded in bytes: the column that was asked for least recently goes first. Safe for several threads.
public final class ColumnCache {
    private static final int BYTES_PER_VALUE = Double.BYTES;

    private final long maxBytes;
    private final Map<Key, double[]> columns = new LinkedHashMap<>(64, 0.75f, true);
    private long bytes;

    /// What a column is: a hash of the data it is over, and of the expression with its arguments.
    public record Key(String data, String expression) {}

    public ColumnCache(long maxBytes) {
        this.maxBytes = maxBytes;
    }

    /// The column under that key, filled by `fill` if it is not there; nobody writes to it afterwards.
    public double[] column(Key key, Supplier<double[]> fill) {
        synchronized (columns) {
            double[] known = columns.get(key);
            if (known != null) return known;
        }
        // Filled outside the lock: two threads may both fill, and get equal columns; nobody waits for a slow one.
        double[] filled = fill.get();
        synchronized (columns) {
            double[] first = columns.putIfAbsent(key, filled);
            if (first != null) return first;
            bytes += (long) filled.length * BYTES_PER_VALUE;
            dropOldest();
            return filled;
        }
    }

    private void dropOldest() {
        var oldest = columns.values().iterator();
        while (bytes > maxBytes && oldest.hasNext()) {
            bytes -= (long) oldest.next().length * BYTES_PER_VALUE;
            oldest.remove();
        }
    }

    public long bytes() {
        synchronized (columns) {
            return bytes;
        }
    }
}

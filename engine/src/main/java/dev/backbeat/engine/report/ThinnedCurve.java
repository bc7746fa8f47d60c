package dev.backbeat.engine.report;

import dev.backbeat.engine.market.Nanos;
import java.util.Arrays;

/// A curve with so few points that a picture of a given width looks the same: of each column of pixels the first, the
/// lowest, the highest and the last, so that no peak is lost.
final class ThinnedCurve {
    private static final int POINTS_PER_COLUMN = 4;

    private final long[] time;
    private final double[] values;
    private final int[] kept;
    private int size;

    private ThinnedCurve(long[] time, double[] values, int columns) {
        this.time = time;
        this.values = values;
        this.kept = new int[Math.min(values.length, POINTS_PER_COLUMN * columns)];
    }

    /// @param time ascending, nanoseconds UTC, at least one
    static ThinnedCurve of(long[] time, double[] values, int columns) {
        var curve = new ThinnedCurve(time, values, columns);
        double columnsPerNano = (double) columns / Math.max(1, time[time.length - 1] - time[0] + 1);
        int from = 0;
        int column = 0;
        for (int i = 1; i < time.length; i++) {
            int next = Math.min((int) ((time[i] - time[0]) * columnsPerNano), columns - 1);
            if (next == column) continue;
            curve.keep(from, i - 1);
            from = i;
            column = next;
        }
        curve.keep(from, time.length - 1);
        return curve;
    }

    /// Keeps the ends and the extremes of a column, each once and in the order of time.
    private void keep(int first, int last) {
        int lowest = first;
        int highest = first;
        for (int i = first; i <= last; i++) {
            // Written so that a missing value gives way to any other.
            if (!(values[i] >= values[lowest]) && !Double.isNaN(values[i])) lowest = i;
            if (!(values[i] <= values[highest]) && !Double.isNaN(values[i])) highest = i;
        }
        int[] wanted = {first, Math.min(lowest, highest), Math.max(lowest, highest), last};
        for (int i : wanted) {
            if (size == 0 || kept[size - 1] < i) kept[size++] = i;
        }
    }

    int size() {
        return size;
    }

    /// Milliseconds since 1970, UTC.
    double millis(int point) {
        return time[kept[point]] / (double) Nanos.PER_MILLI;
    }

    double value(int point) {
        return values[kept[point]];
    }

    /// The indices of the points that were kept.
    int[] kept() {
        return Arrays.copyOf(kept, size);
    }
}

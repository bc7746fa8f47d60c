package dev.backbeat.engine.market;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Bars while they are being read or made: columns that grow.
final class BarColumns {
    private static final int FIRST_ROWS = 256;

    private final List<String> extraNames;
    private final double[][] extras;
    private final boolean[] dropped;
    private int size;
    private long[] times = {};
    private double[] open = {};
    private double[] high = {};
    private double[] low = {};
    private double[] close = {};
    private double[] volume = {};

    BarColumns(List<String> extraNames) {
        this.extraNames = List.copyOf(extraNames);
        extras = new double[extraNames.size()][0];
        dropped = new boolean[extraNames.size()];
    }

    /// Makes room for that many rows, so that a long file is not copied over and over while it grows.
    void reserve(int rows) {
        times = Arrays.copyOf(times, rows);
        open = Arrays.copyOf(open, rows);
        high = Arrays.copyOf(high, rows);
        low = Arrays.copyOf(low, rows);
        close = Arrays.copyOf(close, rows);
        volume = Arrays.copyOf(volume, rows);
        for (int i = 0; i < extras.length; i++) extras[i] = Arrays.copyOf(extras[i], rows);
    }

    int size() {
        return size;
    }

    /// What the rows' times were read as; their meaning is the reader's.
    long[] times() {
        return Arrays.copyOf(times, size);
    }

    void add(long time, double open, double high, double low, double close, double volume) {
        if (size == times.length) reserve(Math.max(FIRST_ROWS, size + (size >> 1)));
        times[size] = time;
        this.open[size] = open;
        this.high[size] = high;
        this.low[size] = low;
        this.close[size] = close;
        this.volume[size] = volume;
        size++;
    }

    /// Sets a further column of the row added last.
    void setExtra(int column, double value) {
        extras[column][size - 1] = value;
    }

    /// Leaves a further column out: it holds text, not numbers.
    void dropExtra(int column) {
        dropped[column] = true;
    }

    /// Whether a row above the last has a value in that further column.
    boolean hasExtra(int column) {
        return Arrays.stream(extras[column], 0, size - 1).anyMatch(value -> !Double.isNaN(value));
    }

    boolean isDropped(int column) {
        return dropped[column];
    }

    /// The rows of the window as bars.
    Bars bars(String symbol, Timeframe timeframe, BarSpans spans, Window window) {
        int from = window.from();
        int to = window.to();
        Map<String, double[]> further = new LinkedHashMap<>();
        for (int i = 0; i < extras.length; i++) {
            if (!dropped[i]) further.put(extraNames.get(i), Arrays.copyOfRange(extras[i], from, to));
        }
        return new Bars(
                symbol,
                timeframe,
                part(spans.openedAt(), from, to),
                part(spans.closedAt(), from, to),
                Arrays.copyOfRange(open, from, to),
                Arrays.copyOfRange(high, from, to),
                Arrays.copyOfRange(low, from, to),
                Arrays.copyOfRange(close, from, to),
                Arrays.copyOfRange(volume, from, to),
                further);
    }

    // Symbols may share the arrays of their instants: nobody writes to them any more.
    private static long[] part(long[] column, int from, int to) {
        return from == 0 && to == column.length ? column : Arrays.copyOfRange(column, from, to);
    }
}

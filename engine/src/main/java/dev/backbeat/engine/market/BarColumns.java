package dev.backbeat.engine.market;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Bars while they are being read or made: columns that grow.
final class BarColumns {
    private final List<String> extraNames;
    private final double[][] extras;
    private final boolean[] dropped;
    private int size;
    private long[] times;
    private double[] open;
    private double[] high;
    private double[] low;
    private double[] close;
    private double[] volume;

    BarColumns(int capacity, List<String> extraNames) {
        this.extraNames = List.copyOf(extraNames);
        times = new long[capacity];
        open = new double[capacity];
        high = new double[capacity];
        low = new double[capacity];
        close = new double[capacity];
        volume = new double[capacity];
        extras = new double[extraNames.size()][capacity];
        dropped = new boolean[extraNames.size()];
    }

    int size() {
        return size;
    }

    /// What the row's time was read as; its meaning is the reader's.
    long time(int row) {
        return times[row];
    }

    long[] times() {
        return Arrays.copyOf(times, size);
    }

    void add(long time, double open, double high, double low, double close, double volume) {
        if (size == times.length) grow();
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

    private void grow() {
        int capacity = Math.max(16, size + (size >> 1));
        times = Arrays.copyOf(times, capacity);
        open = Arrays.copyOf(open, capacity);
        high = Arrays.copyOf(high, capacity);
        low = Arrays.copyOf(low, capacity);
        close = Arrays.copyOf(close, capacity);
        volume = Arrays.copyOf(volume, capacity);
        for (int i = 0; i < extras.length; i++) extras[i] = Arrays.copyOf(extras[i], capacity);
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
                Arrays.copyOfRange(spans.openedAt(), from, to),
                Arrays.copyOfRange(spans.closedAt(), from, to),
                Arrays.copyOfRange(open, from, to),
                Arrays.copyOfRange(high, from, to),
                Arrays.copyOfRange(low, from, to),
                Arrays.copyOfRange(close, from, to),
                Arrays.copyOfRange(volume, from, to),
                further);
    }
}

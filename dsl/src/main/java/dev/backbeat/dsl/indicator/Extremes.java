package dev.backbeat.dsl.indicator;

/// The highest and the lowest of the last values, and how long ago those were, at a cost that does not depend on how
/// many values that is.
final class Extremes {
    private Extremes() {}

    static double[] highest(double[] values, int length) {
        var peak = new WindowPeak(length, values.length);
        double[] highest = new double[values.length];
        for (int i = 0; i < highest.length; i++) highest[i] = peak.add(values[i]);
        return highest;
    }

    static double[] lowest(double[] values, int length) {
        var peak = new WindowPeak(length, values.length);
        double[] lowest = new double[values.length];
        for (int i = 0; i < lowest.length; i++) lowest[i] = -peak.add(-values[i]);
        return lowest;
    }

    /// How many bars ago the highest of the last `length` values was, the newest of several; 0 on this bar.
    static double[] barsSinceHighest(double[] values, int length) {
        return barsSince(values, length, 1);
    }

    static double[] barsSinceLowest(double[] values, int length) {
        return barsSince(values, length, -1);
    }

    // Bars that a newer one has outdone can never be the highest again: the others stand in `candidates`, from the
    // highest to the newest, so the first of them is the answer, and each bar comes in and goes out once.
    private static double[] barsSince(double[] values, int length, double sign) {
        double[] since = new double[values.length];
        int[] candidates = new int[ringFor(Math.min(length, values.length))];
        int mask = candidates.length - 1;
        int first = 0;
        int end = 0;
        int present = 0;
        for (int i = 0; i < since.length; i++) {
            double value = sign * values[i];
            if (Double.isNaN(value)) {
                present = 0;
                first = end;
                since[i] = Double.NaN;
                continue;
            }
            while (end > first && sign * values[candidates[(end - 1) & mask]] <= value) end--;
            candidates[end++ & mask] = i;
            if (candidates[first & mask] <= i - length) first++;
            present++;
            since[i] = present < length ? Double.NaN : i - candidates[first & mask];
        }
        return since;
    }

    private static int ringFor(int length) {
        return Integer.highestOneBit(Math.max(1, length)) << 1;
    }
}

package dev.backbeat.dsl.indicator;

/// A recursive average that is handed one value per bar, from bar 0 on.
///
/// It is missing where the value is, or leads beyond what a double holds, and goes on from where it was.
final class Smoothing {
    private final Seed seed;
    private final int length;
    private final double share;
    private int bars;
    private int seen;
    private boolean running;
    private double average;

    private Smoothing(int length, double share, Seed seed) {
        this.seed = seed;
        this.length = length;
        this.share = share;
    }

    /// Each value moves the average by 2/(length+1) of its distance.
    static Smoothing exponential(int length, Seed seed) {
        return new Smoothing(length, 2.0 / (length + 1.0), seed);
    }

    /// Each value moves the average by 1/length of its distance, as Wilder averages.
    static Smoothing wilder(int length, Seed seed) {
        return new Smoothing(length, 1.0 / length, seed);
    }

    double add(double value) {
        if (!running) return start(value);
        double next = average + (value - average) * share;
        if (!Double.isFinite(next)) return Double.NaN;
        average = next;
        return next;
    }

    /// The averages of a whole column, which may be written over it; in a loop of its own, since most averages are of
    /// this kind and it takes half of the time.
    double[] fill(double[] values, double[] averages) {
        int i = 0;
        while (i < values.length && !running) averages[i] = start(values[i++]);
        double now = average;
        for (; i < values.length; i++) {
            double next = now + (values[i] - now) * share;
            if (Double.isFinite(next)) {
                now = next;
                averages[i] = next;
            } else {
                averages[i] = Double.NaN;
            }
        }
        average = now;
        return averages;
    }

    private double start(double value) {
        bars++;
        double next = seed == Seed.FIRST ? value : average + (value - average) / (seen + 1);
        if (!Double.isFinite(next)) return Double.NaN;
        seen++;
        average = next;
        running = seed == Seed.FIRST ? bars > length : seen == length;
        return running ? average : Double.NaN;
    }
}

package dev.backbeat.dsl.indicator;

/// What a recursive average starts from.
enum Seed {
    /// The mean of the first `length` values, as Wilder, TA-Lib and TradingView have it.
    MEAN {
        @Override
        int valuesFor(int length) {
            return length;
        }

        @Override
        double next(double mean, double value, int count) {
            return mean + (value - mean) / count;
        }
    },
    /// The one value after the first `length`, as ta4j has it.
    FIRST {
        @Override
        int valuesFor(int length) {
            return length + 1;
        }

        @Override
        double next(double ignored, double value, int count) {
            return value;
        }
    };

    /// How many values it takes to have a first average.
    abstract int valuesFor(int length);

    abstract double next(double before, double value, int count);

    static Seed named(String written) {
        return written.equals("first") ? FIRST : MEAN;
    }
}

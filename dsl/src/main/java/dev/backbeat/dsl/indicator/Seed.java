package dev.backbeat.dsl.indicator;

/// What a recursive average starts from.
enum Seed {
    /// The mean of the first `length` values, as Wilder, TA-Lib and TradingView have it.
    MEAN {
        @Override
        int firstBar(int inputFrom, int length) {
            return inputFrom + length - 1;
        }
    },
    /// The first value after the first `length` bars of the data, as ta4j has it.
    FIRST {
        @Override
        int firstBar(int inputFrom, int length) {
            return Math.max(inputFrom, length);
        }
    };

    /// The bar of the first average, where there are values from bar `inputFrom` on.
    abstract int firstBar(int inputFrom, int length);

    /// How many values it takes to have a first average.
    int valuesFor(int length) {
        return firstBar(0, length) + 1;
    }

    static Seed named(String written) {
        return written.equals("first") ? FIRST : MEAN;
    }
}

package dev.backbeat.engine.execution;

/// How much worse than the quoted price a fill is; always adverse.
public sealed interface Slippage {

    /// Distance in price units for a fill at that price.
    double distance(double price);

    static Slippage none() {
        return new BasisPoints(0);
    }

    /// A share of the price: 1 basis point is 0.01 %.
    record BasisPoints(double basisPoints) implements Slippage {
        public BasisPoints {
            if (!(basisPoints >= 0))
                throw new IllegalArgumentException("slippage is 0 bps or more, was " + basisPoints);
        }

        @Override
        public double distance(double price) {
            return price * (basisPoints / 10_000);
        }
    }

    /// So many of the exchange's smallest price steps.
    record Ticks(double ticks, double tickSize) implements Slippage {
        public Ticks {
            if (!(ticks >= 0) || !(tickSize > 0))
                throw new IllegalArgumentException("slippage is 0 ticks or more of a size above 0");
        }

        @Override
        public double distance(double price) {
            return ticks * tickSize;
        }
    }

    default boolean isFree() {
        return distance(1) == 0;
    }
}

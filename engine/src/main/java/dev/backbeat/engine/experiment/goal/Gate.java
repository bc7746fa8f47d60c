package dev.backbeat.engine.experiment.goal;

/// Something that must hold of a run's result; a run that fails one is kept, and told apart by its exit code.
public sealed interface Gate {
    String TRADED = "traded";
    String FIRST_TRADE_WITHIN = "first_trade_within";
    String CAUSAL = "causal";
    String CASH_POSITIVE = "cash_positive";

    /// As it stands in the resolved experiment; gates of one meaning have one text.
    String text();

    /// A figure compared with a bound, which is in the metric's own unit: 0.05 for `5%`.
    record Threshold(Metric metric, Comparison comparison, double bound) implements Gate {

        public boolean holds(double figure) {
            return comparison.holds(figure, bound);
        }

        @Override
        public String text() {
            return metric.id() + " " + comparison.symbol() + " "
                    + Measure.of(metric).write(bound);
        }
    }

    /// A position was opened.
    record Traded() implements Gate {
        @Override
        public String text() {
            return TRADED;
        }
    }

    /// The first position was opened in one of the first so many bars of the merged clock.
    record FirstTradeWithin(int bars) implements Gate {
        @Override
        public String text() {
            return FIRST_TRADE_WITHIN + ": " + bars + " bars";
        }
    }

    /// The strategy's intentions do not depend on the future.
    record Causal() implements Gate {
        @Override
        public String text() {
            return CAUSAL;
        }
    }

    /// Cash was never below 0.
    record CashPositive() implements Gate {
        @Override
        public String text() {
            return CASH_POSITIVE;
        }
    }
}

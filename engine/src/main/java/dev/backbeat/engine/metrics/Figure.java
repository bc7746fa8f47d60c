package dev.backbeat.engine.metrics;

/// What a formula gives: a finite number, or the reason why there is none.
sealed interface Figure {
    record Known(double value) implements Figure {
        public Known {
            if (!Double.isFinite(value)) throw new IllegalArgumentException("a known figure is finite, was " + value);
        }
    }

    record Missing(Reason reason) implements Figure {}

    /// Why a figure cannot be had.
    enum Reason {
        NO_RETURN("no return: the period has a single point"),
        ONE_RETURN("fewer than 2 returns"),
        WITHIN_A_DAY("the period lies within one day"),
        NO_BAR("no bar in the period"),
        RUINED("ruined: equity fell to 0 or below"),
        CONSTANT_RETURNS("returns do not vary"),
        CONSTANT_EQUITY("equity does not vary"),
        NO_RETURN_BELOW_RISK_FREE("no return below the risk-free rate"),
        NO_NEGATIVE_RETURN("no negative return"),
        NO_LOWER_TAIL("the lowest returns are 0"),
        NO_DRAWDOWN("no drawdown"),
        NOT_RECOVERED("not recovered by the end"),
        NO_TRADE("no closed trade"),
        ONE_TRADE("fewer than 2 closed trades"),
        CONSTANT_TRADES("results of trades do not vary"),
        NO_WINNING_TRADE("no winning trade"),
        NO_LOSING_TRADE("no losing trade"),
        NO_STOP("no closed trade had a stop"),
        OUT_OF_RANGE("beyond what a number can hold"),
        NEEDS_SWEEP("needs the trials of a sweep"),
        NEEDS_BENCHMARK("needs data.benchmark");

        private final String text;

        Reason(String text) {
            this.text = text;
        }

        String text() {
            return text;
        }
    }

    static Figure of(double value) {
        return Double.isFinite(value) ? new Known(value) : new Missing(Reason.OUT_OF_RANGE);
    }

    static Figure missing(Reason reason) {
        return new Missing(reason);
    }
}

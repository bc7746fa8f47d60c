package dev.backbeat.engine.risk;

/// Realised volatility per bar: the sample standard deviation (n − 1) of the last n simple returns.
final class Volatility {
    private Volatility() {}

    /// Over the n returns that end at `bar`; NaN if there are not that many.
    static double ofReturns(double[] closes, int bar, int n) {
        if (bar < n || n < 2) return Double.NaN;
        double sum = 0;
        for (int i = bar - n + 1; i <= bar; i++) sum += closes[i] / closes[i - 1] - 1;
        double mean = sum / n;
        double squares = 0;
        for (int i = bar - n + 1; i <= bar; i++) {
            double deviation = closes[i] / closes[i - 1] - 1 - mean;
            squares += deviation * deviation;
        }
        return Math.sqrt(squares / (n - 1));
    }
}

package dev.backbeat.dsl.indicator;

/// How one series goes with another, or with time.
final class Regressions {
    private Regressions() {}

    /// Value, slope, intercept and r²: of the line with the least squares through the last `length` values, its value
    /// now, its rise per bar, its value on the oldest of these bars, and the share of the scatter that it explains,
    /// missing where nothing scatters.
    static double[][] linear(double[] values, int length) {
        var pairs = new WindowPairs(length, values.length);
        double[][] lines = new double[4][values.length];
        for (int i = 0; i < values.length; i++) {
            pairs.add(i, values[i]);
            double slope = pairs.slope();
            double rise = slope * (length - 1) / 2;
            double correlation = pairs.correlation();
            lines[0][i] = pairs.meanY() + rise;
            lines[1][i] = slope;
            lines[2][i] = pairs.meanY() - rise;
            lines[3][i] = correlation * correlation;
        }
        return lines;
    }

    /// Pearson's correlation of the last `length` pairs; missing where one of the two does not scatter.
    static double[] correlation(double[] a, double[] b, int length) {
        var pairs = new WindowPairs(length, a.length);
        double[] correlations = new double[a.length];
        for (int i = 0; i < correlations.length; i++) {
            pairs.add(a[i], b[i]);
            correlations[i] = pairs.correlation();
        }
        return correlations;
    }

    static double[] covariance(double[] a, double[] b, int length) {
        var pairs = new WindowPairs(length, a.length);
        return Columns.both(a, b, (x, y) -> {
            pairs.add(x, y);
            return pairs.covariance();
        });
    }

    /// Whether a and b go together (apart), by their correlation, while the line through a has gone up (down) since
    /// `length` − 1 bars ago by at least that share of where it is.
    static double[] convergence(double[] a, double[] b, int length, double strength, double slope, String going) {
        double way = going.startsWith("up") ? 1 : -1;
        double side = going.endsWith("together") ? 1 : -1;
        double[] line = linear(a, length)[0];
        double[] gone = Columns.both(
                line, Columns.back(line, length - 1), (now, before) -> WeightedAverages.ratio(now - before, now));
        return Columns.both(correlation(a, b, length), gone, (correlation, share) -> {
            if (Double.isNaN(correlation) || Double.isNaN(share)) return Double.NaN;
            return side * correlation >= strength && way * share >= slope ? 1 : 0;
        });
    }

    /// By how many percent a moves where the market moves by one: the slope of the last `length` simple returns of a
    /// over those of the market.
    static double[] beta(double[] a, double[] market, int length) {
        var pairs = new WindowPairs(length, a.length);
        double[] betas = new double[a.length];
        for (int i = 0; i < betas.length; i++) {
            pairs.add(simpleReturn(market, i), simpleReturn(a, i));
            betas[i] = pairs.slope();
        }
        return betas;
    }

    static double simpleReturn(double[] values, int bar) {
        return bar == 0 ? Double.NaN : (values[bar] - values[bar - 1]) / values[bar - 1];
    }
}

package dev.backbeat.dsl.indicator;

/// How far values scatter.
final class Deviations {
    private Deviations() {}

    static double[] standard(double[] values, int length) {
        var moments = new WindowMoments(length, values.length);
        double[] deviations = new double[values.length];
        for (int i = 0; i < deviations.length; i++) {
            moments.add(values[i]);
            deviations[i] = moments.deviation();
        }
        return deviations;
    }

    /// Distance from the window's mean in standard deviations; missing where nothing scatters.
    static double[] zscore(double[] values, int length) {
        var moments = new WindowMoments(length, values.length);
        double[] scores = new double[values.length];
        for (int i = 0; i < scores.length; i++) {
            moments.add(values[i]);
            double deviation = moments.deviation();
            scores[i] = deviation > 0 ? (values[i] - moments.mean()) / deviation : Double.NaN;
        }
        return scores;
    }

    /// Upper, middle and lower band: the mean and `width` standard deviations around it.
    static double[][] bollinger(double[] values, int length, double width) {
        var moments = new WindowMoments(length, values.length);
        double[] upper = new double[values.length];
        double[] middle = MovingAverages.simple(values, length);
        double[] lower = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            moments.add(values[i]);
            double reach = width * moments.deviation();
            upper[i] = middle[i] + reach;
            lower[i] = middle[i] - reach;
        }
        return new double[][] {upper, middle, lower};
    }

    /// The sample deviation of the last `length` simple returns, times the root of the bars in a year.
    static double[] realizedVolatility(double[] closes, int length, double barsPerYear) {
        var moments = new WindowMoments(length, closes.length);
        double[] volatilities = new double[closes.length];
        double year = Math.sqrt(barsPerYear);
        for (int i = 0; i < volatilities.length; i++) {
            moments.add(i == 0 ? Double.NaN : closes[i] / closes[i - 1] - 1);
            volatilities[i] = moments.sampleDeviation() * year;
        }
        return volatilities;
    }
}

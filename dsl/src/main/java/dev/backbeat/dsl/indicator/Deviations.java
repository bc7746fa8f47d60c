package dev.backbeat.dsl.indicator;

/// How far values scatter.
final class Deviations {
    private Deviations() {}

    static double[] standard(double[] values, int length) {
        var moments = WindowMoments.of(values, length);
        double[] deviations = new double[values.length];
        for (int i = 0; i < deviations.length; i++) deviations[i] = moments.deviation(i);
        return deviations;
    }

    /// Distance from the window's mean in standard deviations; missing where nothing scatters.
    static double[] zscore(double[] values, int length) {
        var moments = WindowMoments.of(values, length);
        double[] scores = new double[values.length];
        for (int i = 0; i < scores.length; i++) {
            double deviation = moments.deviation(i);
            scores[i] = deviation > 0 ? (values[i] - moments.mean(i)) / deviation : Double.NaN;
        }
        return scores;
    }

    /// Upper, middle and lower band: the mean and `width` standard deviations around it.
    static double[][] bollinger(double[] values, int length, double width) {
        var moments = WindowMoments.of(values, length);
        double[][] bands = {new double[values.length], MovingAverages.simple(values, length), new double[values.length]
        };
        for (int i = 0; i < values.length; i++) {
            double reach = width * moments.deviation(i);
            bands[0][i] = bands[1][i] + reach;
            bands[2][i] = bands[1][i] - reach;
        }
        return bands;
    }

    /// The sample deviation of the last `length` simple returns, times the root of the bars in a year.
    static double[] realizedVolatility(double[] closes, int length, double barsPerYear) {
        double[] returns = new double[closes.length];
        for (int i = 0; i < returns.length; i++) returns[i] = i == 0 ? Double.NaN : closes[i] / closes[i - 1] - 1;
        var moments = WindowMoments.of(returns, length);
        double year = Math.sqrt(barsPerYear);
        for (int i = 0; i < returns.length; i++) returns[i] = moments.sampleDeviation(i) * year;
        return returns;
    }
}

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

    static double[] variance(double[] values, int length) {
        return Columns.map(standard(values, length), deviation -> Unit.held(deviation, deviation * deviation));
    }

    /// The mean distance of the window's values from their mean.
    static double[] meanDistance(double[] values, int length) {
        double[] means = MovingAverages.mean(values, length);
        double[] distances = new double[values.length];
        for (int i = 0; i < distances.length; i++) {
            double apart = Double.isNaN(means[i]) ? Double.NaN : 0;
            for (int j = i - length + 1; j <= i && !Double.isNaN(apart); j++) apart += Math.abs(values[j] - means[i]);
            distances[i] = apart / length;
        }
        return distances;
    }

    /// The square root of the mean squared fall, in percent, from the highest value of the window so far.
    static double[] ulcer(double[] values, int length) {
        double[] indices = new double[values.length];
        for (int i = 0; i < indices.length; i++) {
            double squares = i < length - 1 ? Double.NaN : 0;
            double peak = Double.NEGATIVE_INFINITY;
            for (int j = i - length + 1; j <= i && !Double.isNaN(squares); j++) {
                peak = Math.max(peak, values[j]);
                double fall = 100 * WeightedAverages.ratio(values[j] - peak, peak);
                squares += fall * fall;
            }
            indices[i] = Math.sqrt(squares / length);
        }
        return indices;
    }

    /// Upper, middle and lower band: the mean and `width` standard deviations around it.
    static double[][] bollinger(double[] values, int length, double width) {
        var moments = new WindowMoments(length, values.length);
        double[] upper = new double[values.length];
        double[] middle = new double[values.length];
        double[] lower = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            moments.add(values[i]);
            middle[i] = moments.mean();
            double reach = width * moments.deviation();
            upper[i] = middle[i] + reach;
            lower[i] = middle[i] - reach;
        }
        return new double[][] {upper, middle, lower};
    }

    static double[] bandWidth(double[] values, int length, double width) {
        double[][] bands = bollinger(values, length, width);
        double[] apart = Columns.difference(bands[0], bands[2]);
        return Columns.both(apart, bands[1], (distance, middle) -> 100 * WeightedAverages.ratio(distance, middle));
    }

    /// 0 on the lower band, 1 on the upper; missing where they are one.
    static double[] bandPlace(double[] values, int length, double width) {
        double[][] bands = bollinger(values, length, width);
        double[] above = Columns.difference(values, bands[2]);
        return Columns.both(above, Columns.difference(bands[0], bands[2]), WeightedAverages::ratio);
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

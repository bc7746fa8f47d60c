package dev.backbeat.dsl.indicator;

import static dev.backbeat.dsl.indicator.Argument.close;
import static dev.backbeat.dsl.indicator.Argument.length;
import static dev.backbeat.dsl.indicator.Argument.number;
import static dev.backbeat.dsl.indicator.Argument.series;
import static dev.backbeat.dsl.indicator.Entry.entry;

/// Statistics of windows that are kernels of our own.
final class StatisticWords {
    private StatisticWords() {}

    static Entry line(String name) {
        return switch (name) {
            case "stdev" ->
                entry(
                                name,
                                "Standard deviation of a window as a whole population",
                                "√(mean squared distance from the mean) of the last length values")
                        .takes(close(), length("length"))
                        .warmUp(WarmUp.WINDOW)
                        .like("StandardDeviationIndicator")
                        .column(in -> Deviations.standard(in.column(0), in.length(0)));
            case "zscore" ->
                entry(
                                name,
                                "Distance from the mean in standard deviations",
                                "(value − mean) / stdev of the last length values; missing where stdev is 0")
                        .takes(close(), length("length").from(2))
                        .warmUp(WarmUp.WINDOW)
                        .column(in -> Deviations.zscore(in.column(0), in.length(0)));
            case "realizedVolatility" ->
                entry(
                                name,
                                "Volatility per year of the returns of a window",
                                "sample deviation of the last length simple returns, · √(bars per year)")
                        .takes(close(), length("length").from(2))
                        .warmUp(WarmUp.LENGTH)
                        .missingWhere("a value of the window is 0")
                        .column(in -> Deviations.realizedVolatility(in.column(0), in.length(0), in.barsPerYear()));
            case "linearRegression" ->
                entry(
                                name,
                                "Line through the values of a window with the least squares",
                                "value: where it stands now; slope: its rise per bar; intercept: where it stood length − 1"
                                        + " bars ago; r2: share of the scatter that it explains, missing where there is none")
                        .takes(close(), length("length").from(2))
                        .outputs("value", "slope", "intercept", "r2")
                        .warmUp(WarmUp.WINDOW)
                        .like("SimpleLinearRegressionIndicator")
                        .columns(in -> Regressions.linear(in.column(0), in.length(0)));
            case "correlation" ->
                entry(
                                name,
                                "Pearson's correlation of two series, from −1 to 1",
                                "of the last length pairs of values of a and b; missing where one of the two does not scatter")
                        .takes(series("a"), series("b"), length("length").from(2))
                        .warmUp(WarmUp.WINDOW)
                        .like("CorrelationCoefficientIndicator", "PearsonCorrelationIndicator")
                        .column(in -> Regressions.correlation(in.column(0), in.column(1), in.length(0)));
            case "beta" ->
                entry(
                                name,
                                "How much a series moves with a market",
                                "slope of the last length simple returns of a over those of market")
                        .takes(series("a"), series("market"), length("length").from(2))
                        .warmUp(WarmUp.LENGTH)
                        .notes("TA-Lib's BETA takes the two the other way round")
                        .missingWhere("market does not scatter, or a value in the window is 0")
                        .column(in -> Regressions.beta(in.column(0), in.column(1), in.length(0)));
            case "percentRank" ->
                entry(
                                name,
                                "Rank of a value among those before it, from 0 to 100",
                                "share of the length values before this one that are smaller, in percent")
                        .takes(close(), length("length").to(2000))
                        .warmUp(WarmUp.LENGTH)
                        .like("PercentRankIndicator")
                        .column(in -> Ranks.percentRank(in.column(0), in.length(0)));
            case "median" ->
                entry(name, "Median of a window", "quantile 0.5 of the last length values")
                        .takes(close(), length("length"))
                        .warmUp(WarmUp.WINDOW)
                        .column(in -> Ranks.quantile(in.column(0), in.length(0), 0.5));
            case "quantile" ->
                entry(
                                name,
                                "Value below which a share of a window lies",
                                "share 0 is the smallest of the last length values, 1 the largest; between two values in"
                                        + " proportion")
                        .takes(
                                close(),
                                length("length"),
                                number("share").from(0).to(1))
                        .warmUp(WarmUp.WINDOW)
                        .column(in -> Ranks.quantile(in.column(0), in.length(0), in.number(1)));
            default -> throw new IllegalArgumentException(name);
        };
    }
}

package dev.backbeat.dsl.indicator;

import static dev.backbeat.dsl.indicator.Argument.choice;
import static dev.backbeat.dsl.indicator.Argument.close;
import static dev.backbeat.dsl.indicator.Argument.length;
import static dev.backbeat.dsl.indicator.Argument.number;
import static dev.backbeat.dsl.indicator.Argument.series;
import static dev.backbeat.dsl.indicator.Entry.entry;

/// How far values scatter, and with what.
final class DispersionWords {
    private DispersionWords() {}

    static Entry line(String name) {
        return switch (name) {
            case "variance" ->
                entry(name, "Variance of a window as a whole population", "stdev(series, length)²")
                        .takes(close(), length("length"))
                        .warmUp(WarmUp.WINDOW)
                        .like("VarianceIndicator")
                        .column(in -> Deviations.variance(in.column(0), in.length(0)));
            case "covariance" ->
                entry(
                                name,
                                "Covariance of two series",
                                "mean product of the distances of a and b from their means, of the last length values")
                        .takes(series("a"), series("b"), length("length"))
                        .warmUp(WarmUp.WINDOW)
                        .like("CovarianceIndicator")
                        .column(in -> Regressions.covariance(in.column(0), in.column(1), in.length(0)));
            case "convergence" ->
                entry(
                                name,
                                "Two series that go together, or apart",
                                "correlation(a, b, length) at or beyond strength, and the line through a rising or falling by slope of itself")
                        .takes(
                                series("a"),
                                series("b"),
                                length("length", 20).from(2),
                                number("strength", 0.8).from(0).to(1),
                                number("slope", 0.3).from(0),
                                choice("going", "up together", "down together", "up apart", "down apart")
                                        .means("which way a goes, and whether b goes along or against it"))
                        .warmUp(WarmUp.of("2 · length − 2", s -> 2 * s.length(0) - 2))
                        .missingWhere("one of the two does not scatter")
                        .like("ConvergenceDivergenceIndicator")
                        .condition(in -> Regressions.convergence(
                                in.column(0), in.column(1), in.length(0), in.number(1), in.number(2), in.choice(0)));
            case "meanDeviation" ->
                entry(name, "Mean distance from the mean", "mean of |value − mean| of the last length values")
                        .takes(close(), length("length").to(2000))
                        .warmUp(WarmUp.WINDOW)
                        .like("MeanDeviationIndicator")
                        .column(in -> Deviations.meanDistance(in.column(0), in.length(0)));
            case "standardError" ->
                entry(name, "Standard error of the mean", "stdev(series, length) / √length")
                        .takes(close(), length("length"))
                        .warmUp(WarmUp.WINDOW)
                        .like("StandardErrorIndicator")
                        .column(in -> Columns.map(
                                Deviations.standard(in.column(0), in.length(0)),
                                deviation -> deviation / Math.sqrt(in.length(0))));
            case "rollingSum" ->
                entry(name, "Sum of a window", "sum of the last length values")
                        .takes(close(), length("length"))
                        .warmUp(WarmUp.WINDOW)
                        .like("RunningTotalIndicator")
                        .column(in -> Columns.sum(in.column(0), in.length(0)));
            default -> throw new IllegalArgumentException(name);
        };
    }
}

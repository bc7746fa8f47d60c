package dev.backbeat.dsl.indicator;

import static dev.backbeat.dsl.indicator.Argument.condition;
import static dev.backbeat.dsl.indicator.Argument.number;
import static dev.backbeat.dsl.indicator.Argument.series;
import static dev.backbeat.dsl.indicator.Entry.entry;

/// What a symbol's value is among those of all symbols.
final class AcrossWords {
    private AcrossWords() {}

    static Entry line(String name) {
        return switch (name) {
            case "rankAcross" ->
                entry(
                                name,
                                "Rank among the symbols, from 0 to 1",
                                "0 for the lowest value, 1 for the highest, equal ones the mean of their ranks; 0.5 for a symbol alone")
                        .takes(series("series"))
                        .across((crowd, own, settings) -> crowd.rank(own));
            case "placeAcross" ->
                entry(
                                name,
                                "Place among the symbols",
                                "1 for the highest value, 2 for the next, equal ones the mean of their places")
                        .takes(series("series"))
                        .across((crowd, own, settings) -> crowd.placeFromAbove(own));
            case "zscoreAcross" ->
                entry(
                                name,
                                "Distance from the symbols' mean in standard deviations",
                                "(series − meanAcross) / stdevAcross; missing where stdevAcross is 0")
                        .takes(series("series"))
                        .across((crowd, own, settings) -> crowd.zscore(own));
            case "meanAcross" ->
                entry(name, "Mean over the symbols", "mean of the symbols' values")
                        .takes(series("series"))
                        .gap(Gap.LEFT_OUT)
                        .across((crowd, own, settings) -> crowd.mean());
            case "medianAcross" ->
                entry(name, "Median over the symbols", "quantileAcross(series, 0.5)")
                        .takes(series("series"))
                        .gap(Gap.LEFT_OUT)
                        .across((crowd, own, settings) -> crowd.quantile(0.5));
            case "quantileAcross" ->
                entry(
                                name,
                                "Value below which a share of the symbols lies",
                                "share 0 is the lowest of the symbols' values, 1 the highest; between two values in proportion")
                        .takes(series("series"), number("share").from(0).to(1))
                        .gap(Gap.LEFT_OUT)
                        .across((crowd, own, settings) -> crowd.quantile(settings.number(0)));
            case "stdevAcross" ->
                entry(
                                name,
                                "Standard deviation over the symbols as a whole population",
                                "√(mean squared distance of the symbols' values from their mean); missing for a symbol alone")
                        .takes(series("series"))
                        .gap(Gap.LEFT_OUT)
                        .across((crowd, own, settings) -> crowd.stdev());
            case "sumAcross" ->
                entry(name, "Sum over the symbols", "sum of the symbols' values")
                        .takes(series("series"))
                        .gap(Gap.LEFT_OUT)
                        .across((crowd, own, settings) -> crowd.sum());
            case "lowestAcross" ->
                entry(name, "Lowest value of a symbol", "quantileAcross(series, 0)")
                        .takes(series("series"))
                        .gap(Gap.LEFT_OUT)
                        .across((crowd, own, settings) -> crowd.quantile(0));
            case "highestAcross" ->
                entry(name, "Highest value of a symbol", "quantileAcross(series, 1)")
                        .takes(series("series"))
                        .gap(Gap.LEFT_OUT)
                        .across((crowd, own, settings) -> crowd.quantile(1));
            case "countAcross" ->
                entry(name, "Symbols for which a condition holds", "how many symbols have a condition that holds")
                        .takes(condition("condition"))
                        .gap(Gap.LEFT_OUT)
                        .across((crowd, own, settings) -> crowd.sum());
            case "shareAcross" ->
                entry(
                                name,
                                "Share of the symbols for which a condition holds, from 0 to 1",
                                "countAcross(condition) / symbols for which it can be told")
                        .takes(condition("condition"))
                        .gap(Gap.LEFT_OUT)
                        .across((crowd, own, settings) -> crowd.mean());
            default -> throw new IllegalArgumentException(name);
        };
    }
}

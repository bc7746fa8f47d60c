package dev.backbeat.dsl.indicator;

import static dev.backbeat.dsl.indicator.Argument.close;
import static dev.backbeat.dsl.indicator.Argument.length;
import static dev.backbeat.dsl.indicator.Argument.number;
import static dev.backbeat.dsl.indicator.Entry.entry;

/// What bands and ranges say.
final class BandWords {
    private BandWords() {}

    static Entry line(String name) {
        return switch (name) {
            case "bollingerWidth" ->
                entry(
                                name,
                                "Width of the Bollinger bands",
                                "100 · (upper − lower) / middle of bollinger(series, length, width)")
                        .takes(close(), length("length", 20), number("width", 2).from(0))
                        .warmUp(WarmUp.WINDOW)
                        .missingWhere("the middle band is 0")
                        .like("BollingerBandWidthIndicator")
                        .column(in -> Deviations.bandWidth(in.column(0), in.length(0), in.number(1)));
            case "percentB" ->
                entry(
                                name,
                                "Place within the Bollinger bands",
                                "(series − lower) / (upper − lower) of bollinger(series, length, width): 0 on the lower band, 1 on the upper")
                        .takes(
                                close(),
                                length("length", 20).from(2),
                                number("width", 2).from(0))
                        .warmUp(WarmUp.WINDOW)
                        .missingWhere("both bands are one")
                        .like("PercentBIndicator")
                        .column(in -> Deviations.bandPlace(in.column(0), in.length(0), in.number(1)));
            case "ulcerIndex" ->
                entry(
                                name,
                                "Ulcer index",
                                "√(mean squared fall in percent of each of the last length values from the highest of them so far)")
                        .takes(close(), length("length", 14).to(2000))
                        .warmUp(WarmUp.WINDOW)
                        .missingWhere("the highest value is 0")
                        .like("UlcerIndexIndicator")
                        .column(in -> Deviations.ulcer(in.column(0), in.length(0)));
            default -> throw new IllegalArgumentException(name);
        };
    }
}

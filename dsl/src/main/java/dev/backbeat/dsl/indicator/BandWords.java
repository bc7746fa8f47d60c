package dev.backbeat.dsl.indicator;

import static dev.backbeat.dsl.indicator.Argument.close;
import static dev.backbeat.dsl.indicator.Argument.length;
import static dev.backbeat.dsl.indicator.Argument.number;
import static dev.backbeat.dsl.indicator.Entry.entry;

import java.util.List;

/// What bands and ranges say.
final class BandWords {
    private BandWords() {}

    static List<Entry> entries() {
        return List.of(
                entry("bollingerWidth", "Width of the Bollinger bands", "100 · (upper − lower) / middle")
                        .takes(close(), length("length", 20), number("width", 2))
                        .warmUp(WarmUp.WINDOW)
                        .like("BollingerBandWidthIndicator")
                        .column(in -> Deviations.bandWidth(in.column(0), in.length(0), in.number(1))),
                entry(
                                "percentB",
                                "Place within the Bollinger bands",
                                "(series − lower) / (upper − lower): 0 on the lower band, 1 on the upper")
                        .takes(close(), length("length", 20), number("width", 2))
                        .warmUp(WarmUp.WINDOW)
                        .like("PercentBIndicator")
                        .column(in -> Deviations.bandPlace(in.column(0), in.length(0), in.number(1))),
                entry(
                                "ulcerIndex",
                                "Ulcer index",
                                "√(mean squared fall in percent from the highest of the window so far)")
                        .takes(close(), length("length", 14).to(2000))
                        .warmUp(WarmUp.WINDOW)
                        .like("UlcerIndexIndicator")
                        .column(in -> Deviations.ulcer(in.column(0), in.length(0))));
    }
}

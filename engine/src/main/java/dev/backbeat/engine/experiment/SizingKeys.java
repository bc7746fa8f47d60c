package dev.backbeat.engine.experiment;

import static dev.backbeat.engine.experiment.schema.Bounds.above;

import dev.backbeat.engine.experiment.schema.Amount;
import dev.backbeat.engine.experiment.schema.BarCount;
import dev.backbeat.engine.experiment.schema.Choice;
import dev.backbeat.engine.experiment.schema.Key;
import dev.backbeat.engine.experiment.schema.Share;
import dev.backbeat.engine.risk.Sizing;
import java.util.List;

/// Keys of the section `sizing`.
final class SizingKeys {
    private static final String MODEL_PATH = "sizing.model";
    static final Key<String> MODEL = Key.of(
                    MODEL_PATH,
                    Choice.of("fixed", "percent-of-equity", "volatility-target").later("equal-weight", "risk", "kelly"))
            .otherwise("percent-of-equity")
            .example("volatility-target")
            .about("How much is bought: so many units, a share of equity, or what gives a wanted volatility.");
    static final Key<Double> QUANTITY = Key.of("sizing.value", new Amount(above(0).atMost(1e12), "units"))
            .only(MODEL_PATH, "fixed")
            .example("100")
            .about("How many units.");
    static final Key<Double> EQUITY_SHARE = Key.of("sizing.value", Share.of(above(0).atMost(1)))
            .only(MODEL_PATH, "percent-of-equity")
            .otherwise("95%")
            .example("50%")
            .about("Which share of equity.");
    static final Key<Double> TARGET_VOLATILITY = Key.of("sizing.value", Share.saidPerYear(above(0).atMost(10)))
            .only(MODEL_PATH, "volatility-target")
            .example("12%/year")
            .about("The volatility a position should have.");
    static final Key<Sizing.PriceAt> PRICE = Key.of("sizing.price", Choice.of(Sizing.PriceAt.class))
            .only(MODEL_PATH, "percent-of-equity", "volatility-target")
            .otherwise("decision")
            .example("fill")
            .about(
                    "Which price makes a quantity of a share of equity: that of the decision, or of the fill with its costs.");
    static final Key<Integer> LOOKBACK = Key.of("sizing.lookback", new BarCount(2, 1_000_000))
            .only(MODEL_PATH, "volatility-target")
            .otherwise("60 bars")
            .example("90 bars")
            .about("From how many bars the volatility is measured.");
    static final Key<Double> MAX_WEIGHT = Key.of("sizing.max-weight", Share.of(above(0).atMost(1)))
            .only(MODEL_PATH, "volatility-target")
            .otherwise("100%")
            .example("25%")
            .about("The largest share of equity, however calm the market.");
    static final Key<Double> SIZING_PERIODS = Key.of("sizing.periods-per-year", MetricsKeys.periods())
            .only(MODEL_PATH, "volatility-target")
            .otherwise("252")
            .example("365")
            .about("Sessions in a year; 365 for markets that never close.");

    static final List<Key<?>> ALL =
            List.of(MODEL, QUANTITY, EQUITY_SHARE, TARGET_VOLATILITY, PRICE, LOOKBACK, MAX_WEIGHT, SIZING_PERIODS);

    private SizingKeys() {}
}

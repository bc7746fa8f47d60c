package dev.backbeat.engine.experiment;

import static dev.backbeat.engine.experiment.schema.Bounds.atLeast;

import dev.backbeat.engine.experiment.schema.Amount;
import dev.backbeat.engine.experiment.schema.Key;
import dev.backbeat.engine.experiment.schema.Share;
import dev.backbeat.engine.experiment.schema.Slip;
import java.util.List;

/// Keys of the section `costs`.
final class CostKeys {
    static final Key<Double> PERCENT = Key.of(
                    "costs.commission.percent", Share.of(atLeast(0).below(1)))
            .otherwise("0%")
            .example("0.1%")
            .about("Of the value of a fill.");
    static final Key<Double> PER_SHARE = Key.of("costs.commission.per-share", money())
            .otherwise("0")
            .example("0.005")
            .about("For every unit filled.");
    static final Key<Double> PER_TRADE = Key.of("costs.commission.per-trade", money())
            .otherwise("0")
            .example("1")
            .about("For every fill.");
    static final Key<Double> MINIMUM = Key.of("costs.commission.minimum", money())
            .otherwise("0")
            .example("1")
            .about("The least that is taken for a fill.");
    static final Key<Slip.Size> SLIPPAGE = Key.of("costs.slippage", new Slip())
            .otherwise("0 bps")
            .example("5 bps")
            .about("How much worse than the quoted price market and stop orders fill.");

    static final List<Key<?>> ALL = List.of(PERCENT, PER_SHARE, PER_TRADE, MINIMUM, SLIPPAGE);

    private CostKeys() {}

    private static Amount money() {
        return new Amount(atLeast(0).atMost(1e15), "money");
    }
}

package dev.backbeat.engine.experiment;

import static dev.backbeat.engine.experiment.schema.Bounds.above;

import dev.backbeat.engine.experiment.schema.Amount;
import dev.backbeat.engine.experiment.schema.Choice;
import dev.backbeat.engine.experiment.schema.Key;
import dev.backbeat.engine.experiment.schema.Share;
import java.util.List;

/// Keys of the section `metrics`.
final class MetricsKeys {
    static final Key<Double> RISK_FREE = Key.of(
                    "metrics.risk-free", Share.perYear(above(-1).atMost(1)))
            .otherwise("0%/year")
            .example("2%/year")
            .about("What money earns without risk.");
    static final Key<Double> PERIODS = Key.of("metrics.periods-per-year", periods())
            .otherwise("252")
            .example("365")
            .about("Sessions in a year; 365 for markets that never close.");
    static final Key<MetricsRules.Sampling> SAMPLING = Key.of(
                    "metrics.sampling", Choice.of(MetricsRules.Sampling.class))
            .otherwise("session")
            .example("bar")
            .about("From where to where one return is taken.");

    static final List<Key<?>> ALL = List.of(RISK_FREE, PERIODS, SAMPLING);

    private MetricsKeys() {}

    /// How many sessions make a year.
    static Amount periods() {
        return new Amount(above(0).atMost(1_000_000), "sessions");
    }
}

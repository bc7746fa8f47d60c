package dev.backbeat.engine.experiment;

import dev.backbeat.engine.experiment.composition.CompositionKeys;
import dev.backbeat.engine.experiment.schema.CommissionForm;
import dev.backbeat.engine.experiment.schema.Key;
import dev.backbeat.engine.experiment.schema.Later;
import dev.backbeat.engine.experiment.schema.Schema;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Every key of an experiment file, from which parser, suggestions, resolved file and reference are made.
final class ExperimentSchema {
    private static final List<Key<?>> KEYS = Stream.of(
                    StrategyKeys.NAMING,
                    List.of(ReportKeys.NOTE),
                    CompositionKeys.ALL,
                    StrategyKeys.ALL,
                    DataKeys.ALL,
                    TradingKeys.ALL,
                    CostKeys.ALL,
                    SizingKeys.ALL,
                    MetricsKeys.ALL,
                    TrackingKeys.ALL,
                    LimitKeys.ALL,
                    GoalKeys.ALL,
                    ReportKeys.ALL)
            .<Key<?>>flatMap(List::stream)
            .toList();

    private static final List<Later> LATER = List.of(
            new Later("data.benchmark", "benchmarks"),
            new Later("data.columns", "further columns from files"),
            new Later("data.holidays", "holidays"),
            new Later("account.zone", "a day of the account's own"),
            new Later("execution.max-volume", "limits by volume"),
            new Later("execution.pyramid", "adding to positions"),
            new Later("costs.borrow", "borrowing costs"),
            new Later("costs.funding", "funding costs"),
            new Later("risk", "limits on risk"),
            new Later("sweep", "sweeps over parameters"),
            new Later("validate", "walk-forward and Monte Carlo"),
            new Later("tracking.children", "tracking of sweeps"));

    static final Schema SCHEMA = new Schema(KEYS, LATER, Map.of("costs.commission", new CommissionForm()));

    private ExperimentSchema() {}
}

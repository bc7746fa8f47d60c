package dev.backbeat.engine.experiment;

import dev.backbeat.engine.experiment.goal.Goals;
import dev.backbeat.engine.market.MarketRequest;
import dev.backbeat.engine.problem.Problem;
import dev.backbeat.engine.strategy.Parameters;
import dev.backbeat.engine.strategy.Strategy;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// An experiment, complete: nothing in it is left to a default that is not written out.
///
/// `original` is the text of the file as it was read (for an experiment given by flags: the resolved text);
/// `resolved` is the same experiment with every value written out, paths as seen from `baseFolder`, and what came out
/// of the environment as it was asked for. `warnings` are what its user should know and what stops nothing.
public record Experiment(
        String name,
        String description,
        Map<String, String> tags,
        Strategy strategy,
        String scriptPath,
        Parameters parameters,
        MarketRequest market,
        String currency,
        Rules rules,
        MetricsRules metrics,
        Goals goals,
        Reporting reporting,
        Tracking tracking,
        Path baseFolder,
        String original,
        String resolved,
        List<Problem> warnings,
        Origins origins) {
    public Experiment {
        tags = Map.copyOf(tags);
        warnings = List.copyOf(warnings);
    }

    /// An experiment of which it does not matter where it came from, reported and tracked as by default.
    public Experiment(
            String name,
            String description,
            Map<String, String> tags,
            Strategy strategy,
            String scriptPath,
            Parameters parameters,
            MarketRequest market,
            String currency,
            Rules rules,
            MetricsRules metrics,
            Goals goals,
            Path baseFolder,
            String original,
            String resolved,
            List<Problem> warnings) {
        this(
                name,
                description,
                tags,
                strategy,
                scriptPath,
                parameters,
                market,
                currency,
                rules,
                metrics,
                goals,
                Reporting.NONE,
                Tracking.DEFAULT,
                baseFolder,
                original,
                resolved,
                warnings,
                Origins.NONE);
    }

    /// The same experiment with these texts of it.
    Experiment written(String original, String resolved, Origins origins) {
        return new Experiment(
                name,
                description,
                tags,
                strategy,
                scriptPath,
                parameters,
                market,
                currency,
                rules,
                metrics,
                goals,
                reporting,
                tracking,
                baseFolder,
                original,
                resolved,
                warnings,
                origins);
    }
}

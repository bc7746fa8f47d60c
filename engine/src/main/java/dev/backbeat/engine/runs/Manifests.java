package dev.backbeat.engine.runs;

import dev.backbeat.engine.experiment.Experiment;
import dev.backbeat.engine.market.DataFingerprint;
import dev.backbeat.engine.report.Report;
import dev.backbeat.engine.simulation.Semantics;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Puts a run's manifest together.
final class Manifests {

    private Manifests() {}

    static Manifest of(
            RunId id,
            Report report,
            Occasion occasion,
            Instant endedAt,
            Path target,
            Optional<String> plotsSkipped,
            List<RunFile> files)
            throws IOException {
        Experiment experiment = report.experiment();
        DataFingerprint data = report.data().fingerprint();
        Identity identity = Identity.of(experiment, data);
        Path base = experiment.baseFolder().toAbsolutePath().normalize();
        return new Manifest(
                id,
                experiment.name(),
                occasion.startedAt(),
                Optional.of(endedAt),
                occasion.backbeatVersion(),
                Semantics.VERSION,
                occasion.javaVersion(),
                occasion.commandLine(),
                Maker.of(occasion),
                occasion.experimentFile()
                        .map(f -> f.toAbsolutePath().normalize().toString())
                        .orElse(""),
                extended(experiment),
                base.resolve(experiment.scriptPath()).normalize().toString(),
                base.toString(),
                relative(target.toAbsolutePath().normalize(), base),
                data.sha256(),
                identity.simulationKey(),
                identity.metricsKey(),
                Attempt.seed(experiment.market().origin()),
                plotsSkipped,
                FlatYaml.of(experiment.resolved()),
                files);
    }

    private static Map<String, String> extended(Experiment experiment) {
        var paths = new LinkedHashMap<String, String>();
        RunContents.extended(experiment).forEach((copy, file) -> paths.put(copy, file.path()));
        return paths;
    }

    /// Empty where there is no way from one to the other, as between two drives.
    private static String relative(Path from, Path to) {
        return from.getRoot() != null && from.getRoot().equals(to.getRoot())
                ? from.relativize(to).toString()
                : "";
    }
}

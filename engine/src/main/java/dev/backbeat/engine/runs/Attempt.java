package dev.backbeat.engine.runs;

import dev.backbeat.engine.experiment.Experiment;
import dev.backbeat.engine.market.Origin;
import dev.backbeat.engine.simulation.Semantics;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What is known of a run before it is simulated: enough to tell which one it was if it comes to nothing.
///
/// @param script the absolute path of the original, as `experimentFile`, which is empty if there was none
/// @param baseFolder what relative paths in the experiment are taken from
/// @param identity once its bars are loaded
/// @param settings the experiment, one value per key, lists as one
public record Attempt(
        RunId run,
        String name,
        String description,
        Instant startedAt,
        String backbeatVersion,
        int semanticsVersion,
        List<String> commandLine,
        Maker maker,
        String experimentFile,
        String script,
        String baseFolder,
        Optional<Long> seed,
        Optional<Identity> identity,
        Map<String, String> settings) {
    /// Written first, gone when the run is complete.
    static final String FILE = "attempt.json";
    /// What it will say next; never among the files of a run that is over.
    static final String NEXT = "attempt.next.json";

    public Attempt {
        commandLine = List.copyOf(commandLine);
        settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
    }

    static Attempt of(RunId id, Experiment experiment, Occasion occasion) throws IOException {
        Path base = experiment.baseFolder().toAbsolutePath().normalize();
        return new Attempt(
                id,
                experiment.name(),
                experiment.description(),
                occasion.startedAt(),
                occasion.backbeatVersion(),
                Semantics.VERSION,
                occasion.commandLine(),
                Maker.of(occasion),
                occasion.experimentFile()
                        .map(f -> f.toAbsolutePath().normalize().toString())
                        .orElse(""),
                base.resolve(experiment.scriptPath()).normalize().toString(),
                base.toString(),
                seed(experiment.market().origin()),
                Optional.empty(),
                FlatYaml.withWholeLists(experiment.resolved()));
    }

    /// The same once its bars are loaded.
    Attempt seeing(Identity itsBars) {
        return new Attempt(
                run,
                name,
                description,
                startedAt,
                backbeatVersion,
                semanticsVersion,
                commandLine,
                maker,
                experimentFile,
                script,
                baseFolder,
                seed,
                Optional.of(itsBars),
                settings);
    }

    /// One of which nothing but the id is known.
    static Attempt of(RunId id) {
        return new Attempt(
                id,
                id.name(),
                "",
                id.startedAt(),
                "",
                0,
                List.of(),
                Maker.UNKNOWN,
                "",
                "",
                "",
                Optional.empty(),
                Optional.empty(),
                Map.of());
    }

    static Optional<Long> seed(Origin origin) {
        return switch (origin) {
            case Origin.Synthetic made -> Optional.of(made.seed());
            case Origin.CsvFolder files -> Optional.empty();
        };
    }
}

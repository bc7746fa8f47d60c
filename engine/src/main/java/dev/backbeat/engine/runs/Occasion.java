package dev.backbeat.engine.runs;

import dev.backbeat.engine.experiment.yaml.Secrets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// When and by whom a run was asked for: what its folder tells and its experiment does not determine.
///
/// `commandLine` is as typed, `experimentFile` the absolute path of the file it named, if it named one.
public record Occasion(
        Instant startedAt,
        List<String> commandLine,
        Optional<Path> experimentFile,
        String backbeatVersion,
        String javaVersion) {
    public Occasion {
        commandLine = commandLine.stream().map(Secrets::hidden).toList();
    }
}

package dev.backbeat.engine.runs;

import dev.backbeat.engine.experiment.yaml.Secrets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// When and by whom a run was asked for: what its folder tells and its experiment does not determine.
///
/// `commandLine` is as typed, `experimentFile` the absolute path of the file it named, if it named one, `checkout`
/// what the experiment's files are part of, if they are.
public record Occasion(
        Instant startedAt,
        List<String> commandLine,
        Optional<Path> experimentFile,
        String backbeatVersion,
        String javaVersion,
        String user,
        Optional<Checkout> checkout) {
    public Occasion {
        commandLine = commandLine.stream().map(Secrets::hidden).toList();
    }

    /// Of which nobody asks who it was.
    public Occasion(
            Instant startedAt,
            List<String> commandLine,
            Optional<Path> experimentFile,
            String backbeatVersion,
            String javaVersion) {
        this(startedAt, commandLine, experimentFile, backbeatVersion, javaVersion, "", Optional.empty());
    }
}

package dev.backbeat.repl.cli;

import dev.backbeat.engine.experiment.Experiment;
import dev.backbeat.engine.experiment.Setting;
import dev.backbeat.engine.problem.Place;
import dev.backbeat.engine.problem.Problem;
import dev.backbeat.engine.problem.ProblemsFound;
import dev.backbeat.engine.problem.RunCode;
import dev.backbeat.engine.runs.Originals;
import dev.backbeat.engine.runs.RunFile;
import dev.backbeat.engine.runs.RunFolder;
import dev.backbeat.engine.runs.ScratchRun;
import dev.backbeat.engine.tracking.history.History;
import dev.backbeat.engine.tracking.history.RecordedRun;
import dev.backbeat.engine.tracking.history.RunLookup;
import dev.backbeat.engine.tracking.models.ModelName;
import dev.backbeat.engine.tracking.models.ModelVersion;
import dev.backbeat.engine.tracking.models.Models;
import dev.backbeat.engine.tracking.models.Promotion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A promoted version as an experiment to run: script and settings of then, and whatever flags say otherwise.
///
/// Its files are laid out in `.backbeat/models`, where a run's script must still be when it is looked for later.
final class PromotedModel {
    private static final List<String> OF_SYNTHETIC =
            List.of("data.seed", "data.start", "data.bars", "data.drift", "data.volatility", "data.correlation");

    private final Parts parts;
    private final ExperimentFlags flags;
    private final WhereFlags where;

    PromotedModel(Parts parts, ExperimentFlags flags, WhereFlags where) {
        this.parts = parts;
        this.flags = flags;
        this.where = where;
    }

    RunTask task(String model) {
        ModelName name = ModelName.read("--model", model);
        return new RunTask(model, Optional.empty(), () -> experiment(name));
    }

    private Experiment experiment(ModelName name) throws IOException {
        try (var known = new KnownRuns(parts, where)) {
            Store store = known.store().orElseThrow(() -> noSuchModel(name, ""));
            History history = known.history(store);
            ModelVersion version = version(name, store);
            RecordedRun run = new RunLookup(history).byRunId(version.runId()).orElseGet(version::deletedRun);
            try (var copy = ScratchRun.of(run.name(), (path, target) -> history.fetch(run, path, target))) {
                return experiment(
                        version, copy.run(), known.place(store, copy.run().id().text()));
            }
        }
    }

    private ModelVersion version(ModelName name, Store store) {
        try (Models models = parts.models(store)) {
            return models.find(name).orElseThrow(() -> noSuchModel(name, store));
        }
    }

    private Experiment experiment(ModelVersion version, RunFolder copy, Path place) throws IOException {
        Path folder = laidOut(version, copy);
        Path script = folder.resolve(copy.path().relativize(copy.script()));
        List<Setting> settings = new ArrayList<>();
        settings.add(Setting.text("--model " + version, "strategy.script", script.toString()));
        settings.add(Setting.text("--model " + version, "tags.model", version.toString()));
        if (flags.data != null && isSynthetic(copy)) {
            settings.add(Setting.set("data.source=csv"));
            for (String key : OF_SYNTHETIC) settings.add(Setting.set(key + "=null"));
        }
        settings.addAll(flags.settings(Optional.of(here())));
        Path file = folder.resolve(RunFolder.EXPERIMENT);
        return parts.experiments()
                .read(Files.readString(file), file.toString(), new Originals(copy).baseFolder(place), settings);
    }

    /// Absolute: what is relative in the experiment is so to where it was made.
    private Path here() {
        return parts.currentFolder().toAbsolutePath();
    }

    private static boolean isSynthetic(RunFolder copy) {
        return "synthetic".equals(copy.manifest().experiment().get("data.source"));
    }

    /// The same for every use, so whoever writes it at the same time writes the same.
    private Path laidOut(ModelVersion version, RunFolder copy) throws IOException {
        List<String> altered = copy.altered().stream()
                .map(RunFile::path)
                .filter(Promotion::isOfModel)
                .toList();
        if (!altered.isEmpty())
            throw new ProblemsFound(Problem.error(
                    RunCode.DAMAGED_RUN,
                    Place.of(version.toString()),
                    "files of the model are not what was promoted: " + String.join(", ", altered),
                    "take them from a backup, or promote another run"));
        // A server's word for it, which must not lead elsewhere.
        String name = version.runId().replaceAll("[^0-9A-Za-z_-]", "_");
        Path folder = here().resolve(".backbeat").resolve("models").resolve(name);
        for (RunFile file : copy.manifest().files()) {
            if (!Promotion.isOfModel(file.path())) continue;
            lay(copy.file(file.path()), folder.resolve(file.path()));
        }
        return folder;
    }

    /// Whole or not at all: another command may be reading it.
    private static void lay(Path file, Path target) throws IOException {
        Files.createDirectories(target.resolveSibling(""));
        Path part = Files.createTempFile(target.resolveSibling(""), ".", ".part");
        try {
            Files.copy(file, part, StandardCopyOption.REPLACE_EXISTING);
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static ProblemsFound noSuchModel(ModelName name, Store store) {
        return noSuchModel(name, store instanceof Store.OnServer ? " " + store : "");
    }

    private static ProblemsFound noSuchModel(ModelName name, String where) {
        return new ProblemsFound(Problem.error(
                RunCode.NO_SUCH_MODEL,
                Place.of("--model"),
                "there is no " + name + " in the store" + where,
                "'backbeat promote RUN --as " + name.name() + "' makes a version; --store names another store"));
    }
}

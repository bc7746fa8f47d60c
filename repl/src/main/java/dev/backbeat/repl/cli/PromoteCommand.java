package dev.backbeat.repl.cli;

import dev.backbeat.engine.report.JsonText;
import dev.backbeat.engine.runs.ScratchRun;
import dev.backbeat.engine.tracking.history.History;
import dev.backbeat.engine.tracking.history.RecordedRun;
import dev.backbeat.engine.tracking.models.ModelName;
import dev.backbeat.engine.tracking.models.ModelVersion;
import dev.backbeat.engine.tracking.models.Models;
import dev.backbeat.engine.tracking.models.Promotion;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `backbeat promote`: makes a run a version of a model.
@Command(
        name = "promote",
        sortOptions = false,
        description = "Register a run that passed its gates as a version of a model, which MLflow shows, too.",
        footer = {
            "",
            "RUN is named as for 'backbeat show', and must be recorded in the store. A version keeps the",
            "run's script, what that includes, and its experiment; 'backbeat run --model NAME@champion' runs",
            "them on new data.",
            "",
            "Examples:",
            "  backbeat promote last --as momentum",
            "  backbeat promote 3f9a2c --as momentum --alias champion",
            "  backbeat promote last --as momentum --store https://mlflow.desk",
            "",
            "Exit codes: 0 done, 1 bug, 2 usage or no such run, 5 a gate failed, 6 its files were altered,",
            "7 the store cannot be written."
        })
final class PromoteCommand implements Callable<Integer> {
    private final Parts parts;
    private final Screen screen;

    @Parameters(paramLabel = "RUN", description = "The run.")
    private String run = "";

    @Option(names = "--as", paramLabel = "NAME", required = true, description = "The model it becomes a version of.")
    private String name = "";

    @Option(names = "--alias", paramLabel = "ALIAS", description = "Call this version so from now on, as champion.")
    private Optional<String> alias = Optional.empty();

    @Option(names = "--force", description = "Promote it although gates failed; who, when and which is recorded.")
    private boolean force;

    @Mixin
    private final WhereFlags where = new WhereFlags();

    @Mixin
    private final CommonFlags common = new CommonFlags();

    PromoteCommand(Parts parts, Screen screen) {
        this.parts = parts;
        this.screen = screen;
    }

    @Override
    public Integer call() {
        var promotion = new Promotion(
                ModelName.requireName("--as", name),
                alias.map(a -> ModelName.requireAlias("--alias", a)),
                force,
                System.getProperty("user.name", ""),
                parts.now());
        try (var known = new KnownRuns(parts, where)) {
            FoundRun.InStore found = known.inStore(UsageProblem.requireName(run));
            tell(promoted(promotion, found, known.history(found.store())));
        }
        return ExitCode.DONE;
    }

    private ModelVersion promoted(Promotion promotion, FoundRun.InStore found, History history) {
        RecordedRun recorded = found.run();
        try (var copy = ScratchRun.of(recorded.name(), (path, target) -> history.fetch(recorded, path, target));
                Models models = parts.models(found.store())) {
            return promotion.of(recorded, copy.run(), models);
        }
    }

    private void tell(ModelVersion version) {
        if (!common.json) {
            screen.out(version
                    + alias.map(a -> ", from now on " + version.name() + "@" + a)
                            .orElse(""));
            return;
        }
        var json = new LinkedHashMap<String, Object>();
        json.put("command", "promote");
        json.put("status", "completed");
        json.put("exit_code", ExitCode.DONE);
        json.put("model", version.name());
        json.put("version", version.version());
        alias.ifPresent(a -> json.put("alias", a));
        json.put("run_id", version.runId());
        screen.out(JsonText.of(json).stripTrailing());
    }
}

package dev.backbeat.repl.cli;

import dev.backbeat.engine.lab.Drift;
import dev.backbeat.engine.lab.Verdict;
import dev.backbeat.engine.report.JsonText;
import dev.backbeat.engine.runs.RunFolder;
import dev.backbeat.engine.runs.RunId;
import dev.backbeat.engine.runs.ScratchRun;
import dev.backbeat.engine.tracking.history.History;
import dev.backbeat.engine.tracking.history.RecordedRun;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `backbeat reproduce`: runs a run again from its folder, or from a store, and compares the results byte by byte.
@Command(
        name = "reproduce",
        description = "Run a run again from its folder or a store: identical, or what drifted.",
        footer = {
            "",
            "RUN is a path to a run folder, 'last', name@n (the n-th run of that name, name@1 being the",
            "oldest), the start of a run id or of the six letters at its end, or the id that MLflow shows.",
            "If its folder is gone, the files in the store that 'backbeat runs' shows are enough; --store",
            "names another.",
            "",
            "Examples:",
            "  backbeat reproduce last",
            "  backbeat reproduce 3f9a2c",
            "  backbeat reproduce quickstart@1",
            "  backbeat reproduce ~/project/runs/20261121-114522-quickstart-3f9a2c --json",
            "  backbeat reproduce quickstart@1 --store /data/project/runs/mlflow",
            "  backbeat reproduce last --store https://mlflow.desk",
            "",
            "Exit codes: 0 identical, 1 bug, 2 no such run, 6 the folder cannot be read, 7 nor the store,",
            "8 drifted."
        })
final class ReproduceCommand implements Callable<Integer> {
    private final Parts parts;
    private final Screen screen;

    @Parameters(paramLabel = "RUN", description = "The run.")
    private String run = "";

    @Mixin
    private final WhereFlags where = new WhereFlags();

    @Mixin
    private final CommonFlags common = new CommonFlags();

    ReproduceCommand(Parts parts, Screen screen) {
        this.parts = parts;
        this.screen = screen;
    }

    @Override
    public Integer call() {
        List<RunId> orphans =
                parts.runs(parts.currentFolder().resolve(where.out), false).clearOrphans();
        if (!common.json) Orphans.tell(orphans, where.out, screen);
        try (var known = new KnownRuns(parts, where)) {
            return switch (known.find(run)) {
                case FoundRun.InFolder(RunFolder folder) ->
                    tell(parts.reproduction().of(folder), folder.path().toString(), Map.of("folder", absolute(folder)));
                case FoundRun.InStore found -> fromStore(found, known);
            };
        }
    }

    /// Of the run's files as the store has them; its folder may be gone.
    private int fromStore(FoundRun.InStore found, KnownRuns known) {
        History history = known.history(found.store());
        RecordedRun recorded = found.run();
        try (var copy = ScratchRun.of(recorded.name(), (path, target) -> history.fetch(recorded, path, target))) {
            String place = history.place(recorded);
            return tell(parts.reproduction().of(copy.run(), known.place(found)), place, Map.of("artifacts", place));
        }
    }

    private static String absolute(RunFolder folder) {
        return folder.path().toAbsolutePath().normalize().toString();
    }

    /// @param named the place as JSON has it
    private int tell(Verdict verdict, String place, Map<String, String> named) {
        if (common.json) screen.out(json(verdict, named));
        else text(verdict, place);
        return exitCode(verdict);
    }

    private static int exitCode(Verdict verdict) {
        return verdict.isIdentical() ? ExitCode.DONE : ExitCode.DRIFTED;
    }

    private void text(Verdict verdict, String place) {
        screen.out(verdict.isIdentical() ? "identical" : "drifted");
        screen.out("  run         " + place);
        for (Drift drift : verdict.drifts()) {
            screen.out("  %-10s  %s".formatted(kind(drift), subject(drift) + drift.message()));
            if (drift.was().equals(drift.now())) continue;
            screen.out("                was  " + drift.was());
            screen.out("                now  " + drift.now());
        }
        for (String note : verdict.notes()) screen.out("  note        " + note);
    }

    private static String subject(Drift drift) {
        return drift.message().contains(drift.subject()) ? "" : drift.subject() + ": ";
    }

    private static String kind(Drift drift) {
        return drift.kind().name().toLowerCase(Locale.ROOT);
    }

    private static String json(Verdict verdict, Map<String, String> place) {
        var json = new LinkedHashMap<String, Object>();
        json.put("command", "reproduce");
        json.put("status", verdict.isIdentical() ? "identical" : "drifted");
        json.put("exit_code", exitCode(verdict));
        json.put("run", verdict.run().id().text());
        json.putAll(place);
        json.put("drifts", verdict.drifts().stream().map(ReproduceCommand::json).toList());
        json.put("notes", verdict.notes());
        return JsonText.of(json).stripTrailing();
    }

    private static Map<String, Object> json(Drift drift) {
        var json = new LinkedHashMap<String, Object>();
        json.put("kind", kind(drift));
        json.put("subject", drift.subject());
        json.put("message", drift.message());
        json.put("was", drift.was());
        json.put("now", drift.now());
        return json;
    }
}

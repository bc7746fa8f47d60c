package dev.backbeat.repl.cli;

import dev.backbeat.engine.lab.Drift;
import dev.backbeat.engine.lab.Verdict;
import dev.backbeat.engine.report.JsonText;
import dev.backbeat.engine.runs.RunFinder;
import dev.backbeat.engine.runs.RunId;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `backbeat reproduce`: runs a run again from its folder and compares the results byte by byte.
@Command(
        name = "reproduce",
        description = "Run a run again from its folder: identical, or what drifted.",
        footer = {
            "",
            "RUN is a path to a run folder, 'last', name@n (the n-th run of that name, name@1 being the",
            "oldest), or the start of a run id or of the six letters at its end.",
            "",
            "Examples:",
            "  backbeat reproduce last",
            "  backbeat reproduce 3f9a2c",
            "  backbeat reproduce quickstart@1",
            "  backbeat reproduce ~/project/runs/20261121-114522-quickstart-3f9a2c --json",
            "",
            "Exit codes: 0 identical, 1 bug, 2 no such run, 6 the folder cannot be read, 8 drifted."
        })
final class ReproduceCommand implements Callable<Integer> {
    private final Parts parts;
    private final Screen screen;

    @Parameters(paramLabel = "RUN", description = "The run.")
    private String run = "";

    @Option(names = "--out", paramLabel = "DIR", description = "Where runs are (default: ${DEFAULT-VALUE}).")
    private String out = "runs";

    @Mixin
    private final CommonFlags common = new CommonFlags();

    ReproduceCommand(Parts parts, Screen screen) {
        this.parts = parts;
        this.screen = screen;
    }

    @Override
    public Integer call() {
        Path here = parts.currentFolder();
        List<RunId> orphans = parts.runs(here.resolve(out), false).clearOrphans();
        if (!common.json) Orphans.tell(orphans, out, screen);
        var finder = new RunFinder(here, here.resolve(out));
        Verdict verdict = parts.reproduction().of(finder.find(run));
        if (common.json) screen.out(json(verdict));
        else text(verdict);
        return exitCode(verdict);
    }

    private static int exitCode(Verdict verdict) {
        return verdict.isIdentical() ? ExitCode.DONE : ExitCode.DRIFTED;
    }

    private void text(Verdict verdict) {
        screen.out(verdict.isIdentical() ? "identical" : "drifted");
        screen.out("  run         " + verdict.run().path());
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

    private static String json(Verdict verdict) {
        var json = new LinkedHashMap<String, Object>();
        json.put("command", "reproduce");
        json.put("status", verdict.isIdentical() ? "identical" : "drifted");
        json.put("exit_code", exitCode(verdict));
        json.put("run", verdict.run().id().text());
        json.put("folder", verdict.run().path().toAbsolutePath().normalize().toString());
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

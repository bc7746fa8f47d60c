package dev.backbeat.repl.cli;

import dev.backbeat.engine.report.JsonText;
import dev.backbeat.engine.runs.KeptRuns;
import dev.backbeat.engine.runs.RunId;
import dev.backbeat.engine.tracking.Delivery;
import dev.backbeat.engine.tracking.Destination;
import dev.backbeat.engine.tracking.Push;
import dev.backbeat.engine.tracking.Tracker;
import dev.backbeat.engine.tracking.embedded.StoredRuns;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `backbeat sync`: records what is not recorded yet.
@Command(
        name = "sync",
        description = "Record runs that are not recorded yet, each where its experiment says.",
        footer = {
            "",
            "Every run records itself; this is for those that could not, and for folders that were copied",
            "here. However often it is called, and by however many at once, each run is recorded once.",
            "",
            "Examples:",
            "  backbeat sync",
            "  backbeat sync --out /data/runs --json",
            "  backbeat sync --again",
            "  backbeat sync --to http://localhost:5000",
            "  backbeat sync --to https://mlflow.desk --from /backup/mlflow",
            "",
            "Exit codes: 0 all are recorded, 1 bug, 7 some are not."
        })
final class SyncCommand implements Callable<Integer> {
    private final Parts parts;
    private final Screen screen;

    @Option(names = "--out", paramLabel = "DIR", description = "Where runs are (default: ${DEFAULT-VALUE}).")
    private String out = "runs";

    @Option(
            names = "--to",
            paramLabel = "URI",
            description = "A server that is to have all runs of the embedded store as well.")
    private String to = "";

    @Option(
            names = "--from",
            paramLabel = "DIR",
            description = "With --to: where that store is (default: mlflow in the folder of runs).")
    private String from = "";

    @Option(
            names = "--again",
            description = "Also those that were recorded, for a store that has lost runs or files of them.")
    private boolean again;

    @Mixin
    private final CommonFlags common = new CommonFlags();

    SyncCommand(Parts parts, Screen screen) {
        this.parts = parts;
        this.screen = screen;
    }

    @Override
    public Integer call() {
        Path runs = parts.currentFolder().resolve(out);
        if (again && !to.isEmpty())
            throw UsageProblem.badArgument(
                    "--again does not go with --to", "--to looks at all runs of the store anyway");
        if (!to.isEmpty()) return push(runs);
        if (!from.isEmpty())
            throw UsageProblem.badArgument("--from needs --to", "name the server that is to have the runs");
        List<RunId> orphans = parts.runs(runs, false).clearOrphans();
        if (!common.json) Orphans.tell(orphans, out, screen);
        try (var outbox = parts.outbox(runs)) {
            Delivery delivery = again ? outbox.deliverAgain() : outbox.deliver(() -> true);
            outbox.settle();
            if (common.json) screen.out(json(delivery));
            else text(delivery);
            return exitCode(delivery);
        }
    }

    private int push(Path runs) {
        Destination server = ServerOption.of("--to", to);
        Path folder = from.isEmpty()
                ? parts.stores(runs).folder()
                : parts.currentFolder().resolve(from);
        try (var stored = new StoredRuns(folder);
                Tracker tracker = parts.stores(runs).open(server)) {
            var print = new PushPrint(screen, server.name());
            Push push = Push.of(stored.ids(), stored::run, tracker);
            if (common.json) screen.out(print.json(push));
            else print.text(push);
            return PushPrint.exitCode(push);
        }
    }

    private static int exitCode(Delivery delivery) {
        return delivery.pending().isEmpty() ? ExitCode.DONE : ExitCode.NOT_TRACKED;
    }

    private void text(Delivery delivery) {
        delivery.delivered().forEach((run, store) -> screen.out(run + " → " + Plain.of(store)));
        TrackingText.tell(delivery, screen);
        int recorded = delivery.delivered().size();
        if (delivery.isEmpty()) screen.out(nothingToDo());
        else screen.out(recorded == 1 ? "1 run recorded" : (recorded == 0 ? "no" : recorded) + " runs recorded");
    }

    private String nothingToDo() {
        int runs = new KeptRuns(parts.currentFolder().resolve(out)).count();
        if (runs == 0) return "there are no runs in " + Plain.of(out);
        String which = runs == 1
                ? "the one run in %s is recorded where its experiment says"
                : "all " + runs + " runs in %s are recorded where their experiments say";
        return "nothing to do: " + which.formatted(Plain.of(out));
    }

    private static String json(Delivery delivery) {
        var json = new LinkedHashMap<String, Object>();
        json.put("command", "sync");
        json.put("status", delivery.pending().isEmpty() ? "completed" : "failed");
        json.put("exit_code", exitCode(delivery));
        json.putAll(TrackingText.json(delivery));
        return JsonText.of(json).stripTrailing();
    }
}

package dev.backbeat.repl.cli;

import dev.backbeat.engine.experiment.MlflowVariables;
import dev.backbeat.engine.report.HistoryTable;
import dev.backbeat.engine.report.JsonText;
import dev.backbeat.engine.tracking.history.Field;
import dev.backbeat.engine.tracking.history.Filter;
import dev.backbeat.engine.tracking.history.Order;
import dev.backbeat.engine.tracking.history.RecordedRun;
import dev.backbeat.engine.tracking.history.RunQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `backbeat runs`: which runs were recorded, and what came of them.
@Command(
        name = "runs",
        sortOptions = false,
        description = "List recorded runs, the newest first, failed and killed ones among them.",
        footer = {
            "",
            "EXPR is a filter as MLflow has it: comparisons with AND between them. metrics.x is a number,",
            "compared by = != > >= < <=; params.x and tags.x are texts, '10' too, compared by = != LIKE",
            "ILIKE; so are attributes.status, run_name, run_id, user_id, while start_time and end_time are",
            "milliseconds since 1970. Names with other characters than letters, digits, _ and dots stand in",
            "backquotes.",
            "",
            "Examples:",
            "  backbeat runs",
            "  backbeat runs --filter \"metrics.sharpe > 1 AND params.strategy.params.fast = '20'\"",
            "  backbeat runs --filter \"status = 'FAILED'\" --experiment quickstart",
            "  backbeat runs --filter 'metrics.`gate.sharpe_ge_1` = 0' --sort metrics.max_drawdown",
            "  backbeat runs --sort 'metrics.sharpe DESC' --sort start_time --limit 10 --json",
            "  backbeat runs --store https://mlflow.desk --experiment pullbacks",
            "",
            "Exit codes: 0 done, whether there are any or not; 1 bug, 2 usage or filter, 7 the store cannot",
            "be read."
        })
final class RunsCommand implements Callable<Integer> {
    private static final int USUAL = 50;

    private final Parts parts;
    private final Screen screen;

    @Option(names = "--filter", paramLabel = "EXPR", description = "Only runs that this holds for.")
    private String filter = "";

    @Option(
            names = "--sort",
            paramLabel = "FIELD [ASC|DESC]",
            description = "Sort by a metric, parameter, tag or attribute; metrics from the highest, others from the"
                    + " lowest. Can be given several times.")
    private List<String> sort = new ArrayList<>();

    @Option(names = "--experiment", paramLabel = "NAME", description = "Only runs of it. Can be given several times.")
    private List<String> experiments = new ArrayList<>();

    @Option(names = "--limit", paramLabel = "N", description = "So many at most (default: ${DEFAULT-VALUE}).")
    private int limit = USUAL;

    @Mixin
    private final WhereFlags where = new WhereFlags();

    @Mixin
    private final CommonFlags common = new CommonFlags();

    RunsCommand(Parts parts, Screen screen) {
        this.parts = parts;
        this.screen = screen;
    }

    @Override
    public Integer call() {
        if (limit < 1) throw UsageProblem.badArgument("--limit " + limit + " is no number of runs", "write 1 or more");
        Order order = Order.read("--sort", sort);
        // One more than is shown tells whether there are more.
        var query = new RunQuery(Filter.read("--filter", filter), order, experiments, Math.addExact(limit, 1));
        try (var known = new KnownRuns(parts, where)) {
            List<RecordedRun> found = known.search(query);
            List<RecordedRun> shown = found.subList(0, Math.min(found.size(), limit));
            boolean more = found.size() > shown.size();
            if (common.json) screen.out(json(shown, more));
            else text(shown, more, order);
            if (!common.json && where.store.isEmpty()) known.store().ifPresent(this::tell);
        }
        return ExitCode.DONE;
    }

    private void text(List<RecordedRun> runs, boolean more, Order order) {
        if (runs.isEmpty()) {
            screen.out(isNarrowed() ? "no run is like that" : "no run is recorded yet");
            return;
        }
        screen.out(table(runs, order).stripTrailing());
        if (more) screen.err(screen.errInk().dim("there are more: --limit shows more than " + limit));
    }

    /// The environment may have chosen it, or may have been meant to.
    private void tell(Store store) {
        boolean isOther = new MlflowVariables(parts.environment()).namesAnotherStore();
        String why = isOther ? ", as MLFLOW_TRACKING_URI is no address of an MLflow server" : "";
        if (isOther || store instanceof Store.OnServer)
            screen.err(screen.errInk().dim("these are the runs of " + Plain.of(store.toString()) + why));
    }

    private boolean isNarrowed() {
        return !filter.isBlank() || !experiments.isEmpty();
    }

    private String table(List<RecordedRun> runs, Order order) {
        List<String> sortedBy = order.fields().stream()
                .map(Order.By::field)
                .filter(field -> field.kind() == Field.Kind.METRIC)
                .map(Field::key)
                .toList();
        var table = new HistoryTable(RunText.style(screen), sortedBy);
        for (RecordedRun run : runs)
            table.run(
                    run.experiment(),
                    Instant.ofEpochMilli(run.startedAt()),
                    run.status(),
                    run.metrics(),
                    run.tags().getOrDefault("backbeat.gates", ""),
                    run.letters());
        return table.text();
    }

    private static String json(List<RecordedRun> runs, boolean more) {
        var json = new LinkedHashMap<String, Object>();
        json.put("command", "runs");
        json.put("status", "completed");
        json.put("exit_code", ExitCode.DONE);
        json.put("runs", runs.stream().map(RecordedJson::of).toList());
        json.put("more", more);
        return JsonText.of(json).stripTrailing();
    }
}

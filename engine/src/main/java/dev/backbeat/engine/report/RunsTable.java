package dev.backbeat.engine.report;

import dev.backbeat.engine.experiment.goal.Metric;
import dev.backbeat.engine.metrics.GateOutcome;
import dev.backbeat.engine.metrics.Metrics;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Several runs beside each other, a line each: key figures, gates, exit code, which run it is.
public final class RunsTable {
    private static final List<Metric> FIGURES =
            List.of(Metric.TOTAL_RETURN, Metric.MAX_DRAWDOWN, Metric.SHARPE, Metric.TRADES);
    /// Of the figures, as short as the table needs them to stay within 100 columns.
    private static final List<String> HEADS = List.of("Return", "Drawdown", "Sharpe", "Trades");
    private static final int LONGEST_NAME = 30;

    private final TextStyle style;
    private final TextTable table;

    public RunsTable(TextStyle style) {
        this.style = style;
        this.table = new TextTable(Stream.of(Stream.of("Experiment"), HEADS.stream(), Stream.of("Gates", "Exit", "Run"))
                .flatMap(cells -> cells)
                .toArray(String[]::new));
    }

    /// @param run by what its user can call it
    public void completed(String name, Metrics metrics, List<GateOutcome> gates, int exitCode, String run) {
        row(name, FIGURES.stream().map(metric -> figure(metric, metrics)).toList(), passed(gates), exitCode, run);
    }

    /// @param why what stands in place of a run
    public void failed(String name, int exitCode, String why) {
        row(name, FIGURES.stream().map(metric -> "").toList(), "", exitCode, why);
    }

    private void row(String name, List<String> figures, String gates, int exitCode, String run) {
        List<String> cells = new ArrayList<>(List.of(shortened(name)));
        cells.addAll(figures);
        cells.addAll(List.of(gates, Integer.toString(exitCode), run));
        table.row(cells.toArray(String[]::new));
    }

    private String figure(Metric metric, Metrics metrics) {
        var value = metrics.find(metric.id());
        return value.isPresent() ? Rounded.of(metric.unit(), value.getAsDouble()) : style.missing();
    }

    /// `2 of 3`, or nothing where there are none.
    private static String passed(List<GateOutcome> gates) {
        long passed = gates.stream().filter(GateOutcome::passed).count();
        return gates.isEmpty() ? "" : passed + " of " + gates.size();
    }

    private static String shortened(String name) {
        return name.length() <= LONGEST_NAME ? name : "…" + name.substring(name.length() - LONGEST_NAME + 1);
    }

    /// Lines end with `\n`, the last one too.
    public String text() {
        return String.join("\n", table.lines(style)) + "\n";
    }
}

package dev.backbeat.engine.report;

import dev.backbeat.engine.experiment.goal.Metric;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Runs of the past, a line each: when (UTC), how they ended, key figures, gates, and how to call them.
public final class HistoryTable {
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final int LONGEST_NAME = 20;

    private final TextStyle style;
    private final List<String> figures;
    private final TextTable table;

    /// @param more ids of metrics to be shown besides the usual ones, in front of them
    public HistoryTable(TextStyle style, List<String> more) {
        this.style = style;
        this.figures = Stream.concat(more.stream(), RunsTable.FIGURES.stream().map(Metric::id))
                .distinct()
                .toList();
        this.table = new TextTable(cells(
                List.of("Experiment", "Started", "Status"), figures.stream().map(HistoryTable::head), "Gates", "Run"));
    }

    /// @param gates what of all together came of them; empty if there were none
    /// @param run by what its user can call it
    public void run(
            String experiment, Instant started, String status, Map<String, Double> metrics, String gates, String run) {
        table.row(cells(
                List.of(RunsTable.shortened(experiment, LONGEST_NAME), MINUTE.format(started), status),
                figures.stream().map(id -> figure(id, metrics)),
                gates,
                run));
    }

    private static String[] cells(List<String> first, Stream<String> figures, String... last) {
        return Stream.of(first.stream(), figures, Stream.of(last))
                .flatMap(cells -> cells)
                .toArray(String[]::new);
    }

    private static String head(String id) {
        Optional<Metric> metric = Metric.find(id);
        return metric.map(RunsTable::head).orElse(id);
    }

    private String figure(String id, Map<String, Double> metrics) {
        Double value = metrics.get(id);
        if (value == null || !Double.isFinite(value)) return style.missing();
        return Metric.find(id).map(m -> Rounded.of(m.unit(), value)).orElseGet(() -> Rounded.decimal(value));
    }

    /// Lines end with `\n`, the last one too.
    public String text() {
        return String.join("\n", table.lines(style)) + "\n";
    }
}

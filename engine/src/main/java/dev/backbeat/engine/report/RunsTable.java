package dev.backbeat.engine.report;

import dev.backbeat.engine.experiment.goal.Metric;
import dev.backbeat.engine.experiment.goal.Target;
import dev.backbeat.engine.metrics.GateOutcome;
import dev.backbeat.engine.metrics.Metrics;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Several runs beside each other, a line each: key figures, gates, exit code, which run it is.
///
/// Lines stay in their order; if all runs name the same metric as primary, its column comes first and the best run too.
public final class RunsTable {
    static final List<Metric> FIGURES = List.of(Metric.TOTAL_RETURN, Metric.MAX_DRAWDOWN, Metric.SHARPE, Metric.TRADES);
    /// Of the figures, as short as the table needs them to stay within 100 columns.
    private static final List<String> HEADS = List.of("Return", "Drawdown", "Sharpe", "Trades");
    private static final int LONGEST_NAME = 30;
    private static final int LONGEST_NAME_BESIDE_MORE = 20;

    private final TextStyle style;
    private final List<Line> lines = new ArrayList<>();

    /// @param metrics none for an experiment that came to no run
    private record Line(
            String name,
            Optional<Metrics> metrics,
            Optional<Metric> primary,
            List<Target> targets,
            List<GateOutcome> gates,
            int exitCode,
            String run) {

        Optional<Double> value(Metric metric) {
            return metrics.flatMap(m -> m.find(metric.id()).stream().boxed().findFirst());
        }
    }

    public RunsTable(TextStyle style) {
        this.style = style;
    }

    /// @param run by what its user can call it
    public void completed(
            String name,
            Metrics metrics,
            Optional<Metric> primary,
            List<Target> targets,
            List<GateOutcome> gates,
            int exitCode,
            String run) {
        lines.add(new Line(name, Optional.of(metrics), primary, targets, gates, exitCode, run));
    }

    /// @param why what stands in place of a run
    public void failed(String name, int exitCode, String why) {
        lines.add(new Line(name, Optional.empty(), Optional.empty(), List.of(), List.of(), exitCode, why));
    }

    /// Lines end with `\n`, the last one too.
    public String text() {
        Optional<Metric> primary = primary();
        List<Metric> figures =
                Stream.concat(primary.stream(), FIGURES.stream()).distinct().toList();
        var table =
                new TextTable(cells("Experiment", figures.stream().map(f -> head(f, primary)), "Gates", "Exit", "Run"));
        int longest = figures.size() > FIGURES.size() ? LONGEST_NAME_BESIDE_MORE : LONGEST_NAME;
        for (Line line : sorted(primary)) table.row(row(line, figures, longest));
        String text = String.join("\n", table.lines(style)) + "\n" + targets();
        return primary.isEmpty() ? text : text + "* the primary metric: the best run comes first\n";
    }

    /// What figures came to and should have, a line each; nothing if no run has a target.
    private String targets() {
        if (lines.stream().allMatch(line -> line.targets.isEmpty())) return "";
        var table = new TextTable("Experiment", "Figure", "Actual", "Target");
        for (Line line : lines)
            for (Target target : line.targets)
                table.row(
                        shortened(line.name, LONGEST_NAME),
                        target.metric().label(),
                        figure(target.metric(), line),
                        Rounded.of(target.metric().unit(), target.value()));
        return "\n" + String.join("\n", table.lines(style)) + "\n";
    }

    /// What all runs name, or nothing.
    private Optional<Metric> primary() {
        List<Optional<Metric>> named = lines.stream()
                .filter(line -> line.metrics.isPresent())
                .map(Line::primary)
                .distinct()
                .toList();
        return named.size() == 1 ? named.getFirst() : Optional.empty();
    }

    private List<Line> sorted(Optional<Metric> primary) {
        if (primary.isEmpty()) return lines;
        Metric metric = primary.get();
        Comparator<Line> byValue =
                Comparator.comparing(line -> line.value(metric).orElseThrow(), metric.bestFirst());
        return Stream.concat(
                        lines.stream().filter(l -> l.value(metric).isPresent()).sorted(byValue),
                        lines.stream().filter(l -> l.value(metric).isEmpty()))
                .toList();
    }

    private static String head(Metric metric, Optional<Metric> primary) {
        return primary.equals(Optional.of(metric)) ? head(metric) + " *" : head(metric);
    }

    static String head(Metric metric) {
        int usual = FIGURES.indexOf(metric);
        return usual < 0 ? metric.label() : HEADS.get(usual);
    }

    private String[] row(Line line, List<Metric> figures, int longestName) {
        return cells(
                shortened(line.name, longestName),
                figures.stream().map(metric -> figure(metric, line)),
                passed(line.gates),
                Integer.toString(line.exitCode),
                line.run);
    }

    private static String[] cells(String name, Stream<String> figures, String... rest) {
        return Stream.of(Stream.of(name), figures, Stream.of(rest))
                .flatMap(cells -> cells)
                .toArray(String[]::new);
    }

    private String figure(Metric metric, Line line) {
        if (line.metrics.isEmpty()) return "";
        return line.value(metric).map(value -> Rounded.of(metric.unit(), value)).orElseGet(style::missing);
    }

    /// `2 of 3`, or nothing where there are none.
    private static String passed(List<GateOutcome> gates) {
        long passed = gates.stream().filter(GateOutcome::passed).count();
        return gates.isEmpty() ? "" : passed + " of " + gates.size();
    }

    static String shortened(String name, int longest) {
        return name.length() <= longest ? name : "…" + name.substring(name.length() - longest + 1);
    }
}

package dev.backbeat.engine.report;

import dev.backbeat.engine.experiment.goal.Metric;
import dev.backbeat.engine.experiment.goal.Metric.Group;
import dev.backbeat.engine.experiment.goal.Target;
import dev.backbeat.engine.metrics.Metrics;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A report as text of at most 100 columns, for a terminal and for `report.txt`: what was run, warnings, the strategy
/// beside buying and holding, all further figures, and why some are missing.
public final class TextReport {
    private static final int WIDTH = 96;
    private static final int LABEL_WIDTH = 12;

    private final Report report;
    private final Metrics metrics;
    private final TextStyle style;
    private final Map<Metric, Double> targets = new EnumMap<>(Metric.class);
    private final List<String> lines = new ArrayList<>();

    private TextReport(Report report, TextStyle style) {
        this.report = report;
        this.metrics = report.metrics();
        this.style = style;
        for (Target target : report.experiment().goals().targets()) targets.put(target.metric(), target.value());
    }

    /// Lines end with `\n`, the last one too.
    public static String of(Report report, TextStyle style) {
        var text = new TextReport(report, style);
        text.title();
        text.warnings();
        text.comparison();
        text.gates();
        text.panels();
        text.reasons();
        text.note();
        return String.join("\n", text.lines) + "\n";
    }

    private void title() {
        for (String line : Wrapped.lines("", report.experiment().name(), WIDTH)) lines.add(style.bold(line));
        Settings.of(report).forEach((label, words) -> {
            String start = label + " ".repeat(LABEL_WIDTH - label.length());
            lines.addAll(Wrapped.lines(start, words, WIDTH));
        });
    }

    private void warnings() {
        for (String warning : Warnings.of(report)) {
            lines.add("");
            for (String line : Wrapped.lines("! ", warning, WIDTH)) lines.add(style.warning(line));
        }
    }

    private void comparison() {
        String currency = report.experiment().currency();
        var table = targets.isEmpty()
                ? new TextTable("", "Strategy", "Buy and hold")
                : new TextTable("", "Strategy", "Target", "Buy and hold");
        for (Metric metric : primaryFirst()) {
            String label = metric.unit() == Metric.Unit.MONEY ? metric.label() + ", " + currency : metric.label();
            if (isPrimary(metric)) label += " (primary)";
            String held = Metric.forBuyAndHold().contains(metric) ? shown(metric, metric.buyAndHoldId()) : "";
            if (targets.isEmpty()) table.row(label, shown(metric, metric.id()), held);
            else table.row(label, shown(metric, metric.id()), target(metric), held);
        }
        lines.add("");
        lines.addAll(table.lines(style));
    }

    private List<Metric> primaryFirst() {
        return Arrays.stream(Metric.values())
                .filter(this::isCompared)
                .sorted(Comparator.comparing(metric -> !isPrimary(metric)))
                .toList();
    }

    private boolean isCompared(Metric metric) {
        return Metric.forBuyAndHold().contains(metric) || targets.containsKey(metric) || isPrimary(metric);
    }

    private boolean isPrimary(Metric metric) {
        return report.experiment().reporting().primary().equals(Optional.of(metric));
    }

    private String target(Metric metric) {
        Double value = targets.get(metric);
        return value == null ? "" : Rounded.of(metric.unit(), value);
    }

    private void gates() {
        if (report.gates().isEmpty()) return;
        lines.add("");
        lines.addAll(GatesTable.lines(report.gates(), style));
    }

    private void panels() {
        var panels = new EnumMap<Group, TextPanel>(Group.class);
        for (Metric metric : Metric.values()) {
            if (isCompared(metric) || isOfOtherKindOfRun(metric)) continue;
            panels.computeIfAbsent(metric.group(), group -> new TextPanel(title(group)))
                    .row(metric.label(), shown(metric, metric.id()));
        }
        lines.add("");
        lines.addAll(TextPanel.beside(List.copyOf(panels.values()), style));
    }

    private String title(Group group) {
        return group == Group.COSTS ? group.title() + ", " + report.experiment().currency() : group.title();
    }

    /// A figure that no single run has takes no row; the reason below the tables says what it needs.
    private boolean isOfOtherKindOfRun(Metric metric) {
        return reason(metric.id()).startsWith("needs ");
    }

    private String shown(Metric metric, String id) {
        var value = metrics.find(id);
        return value.isPresent() ? Rounded.of(metric.unit(), value.getAsDouble()) : style.missing();
    }

    private String reason(String id) {
        return metrics.undefined().getOrDefault(id, "");
    }

    private void reasons() {
        var labelsByReason = new LinkedHashMap<String, List<String>>();
        for (Metric metric : Metric.values()) addReason(labelsByReason, metric.id(), metric.label());
        for (Metric metric : Metric.forBuyAndHold())
            addReason(labelsByReason, metric.buyAndHoldId(), metric.label() + " of buy and hold");
        if (labelsByReason.isEmpty()) return;
        lines.add("");
        labelsByReason.forEach((reason, labels) -> {
            String text = String.join(", ", labels) + ": " + reason;
            for (String line : Wrapped.lines(style.missing() + " ", text, WIDTH)) lines.add(style.dim(line));
        });
    }

    private void note() {
        if (!report.experiment().reporting().hasNote()) return;
        lines.add("");
        lines.add(style.bold("Note"));
        for (String line :
                report.experiment().reporting().note().strip().lines().toList())
            lines.addAll(Wrapped.lines("  ", line.replace("\t", "    "), WIDTH));
    }

    private void addReason(Map<String, List<String>> labelsByReason, String id, String label) {
        if (metrics.undefined().containsKey(id))
            labelsByReason
                    .computeIfAbsent(reason(id), reason -> new ArrayList<>())
                    .add(label);
    }
}

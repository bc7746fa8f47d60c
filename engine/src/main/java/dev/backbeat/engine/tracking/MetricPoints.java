package dev.backbeat.engine.tracking;

import com.fasterxml.jackson.databind.JsonNode;
import dev.backbeat.engine.runs.EquityHistory;
import dev.backbeat.engine.runs.FailedRun;
import dev.backbeat.engine.runs.RunFolder;
import dev.backbeat.engine.tracking.Logged.Point;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A run's figures, and its account as two histories; never infinities, which stores turn into numbers.
final class MetricPoints {
    private static final int MOST_POINTS = 1000;
    private static final Pattern GATE = Pattern.compile("gate[.](.*?)([.]value)?", Pattern.DOTALL);

    private final List<Point> points = new ArrayList<>();
    private final Map<String, String> undefined = new LinkedHashMap<>();

    private MetricPoints() {}

    static MetricPoints of(RunFolder run) {
        var metrics = new MetricPoints();
        metrics.figures(
                run.json("metrics.json"), Math.max(0, run.manifest().createdAt().toEpochMilli()));
        metrics.histories(run.equity(MOST_POINTS));
        return metrics;
    }

    /// The account up to the failure; figures of it would be compared with those of whole runs.
    static MetricPoints of(FailedRun run) {
        var metrics = new MetricPoints();
        metrics.histories(run.equity(MOST_POINTS));
        return metrics;
    }

    List<Point> points() {
        return points;
    }

    /// Reasons of those that are missing.
    Map<String, String> undefined() {
        return undefined;
    }

    private void figures(JsonNode figures, long startedAt) {
        figures.properties().forEach(figure -> figure(figure.getKey(), figure.getValue(), startedAt));
        figures.path("undefined")
                .properties()
                .forEach(missing ->
                        undefined.put(missing.getKey(), missing.getValue().asText()));
    }

    private void figure(String id, JsonNode value, long startedAt) {
        if (!value.isNumber()) return;
        if (Double.isFinite(value.doubleValue())) points.add(point(name(id), value.doubleValue(), startedAt, 0));
        else undefined.put(id, "not a finite number");
    }

    private static String name(String id) {
        Matcher gate = GATE.matcher(id);
        if (!gate.matches()) return Names.of(id);
        return "gate." + Names.ofGate(gate.group(1)) + Objects.requireNonNullElse(gate.group(2), "");
    }

    private void histories(EquityHistory account) {
        account.points().forEach(this::history);
    }

    private void history(EquityHistory.Point at) {
        // Stores refuse times before 1970.
        long timestamp = Math.max(0, at.closedAt());
        if (Double.isFinite(at.equity())) points.add(point("equity", at.equity(), timestamp, at.bar()));
        if (Double.isFinite(at.drawdown())) points.add(point("drawdown", at.drawdown(), timestamp, at.bar()));
    }

    /// Without a negative zero, which some stores keep and some do not.
    private static Point point(String key, double value, long timestamp, long step) {
        return new Point(key, value + 0.0, timestamp, step);
    }
}

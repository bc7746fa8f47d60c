package dev.backbeat.engine.report;

import dev.backbeat.engine.experiment.goal.Target;
import dev.backbeat.engine.metrics.GateOutcome;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Which metric counts most, and what became of targets and gates, for programs.
public final class GoalsJson {
    private GoalsJson() {}

    /// Keys `primary_metric`, `targets` and `gates`, each only if the experiment has some: without, a report stays what
    /// it was.
    public static Map<String, Object> of(Report report) {
        var json = new LinkedHashMap<String, Object>();
        report.experiment().reporting().primary().ifPresent(metric -> json.put("primary_metric", metric.id()));
        List<Target> targets = report.experiment().goals().targets();
        List<GateOutcome> gates = report.gates();
        if (!targets.isEmpty()) json.put("targets", targets(targets, report));
        if (!gates.isEmpty())
            json.put("gates", gates.stream().map(GoalsJson::gate).toList());
        return json;
    }

    private static Map<String, Object> targets(List<Target> targets, Report report) {
        var json = new LinkedHashMap<String, Object>();
        for (Target target : targets) {
            String id = target.metric().id();
            var each = new LinkedHashMap<String, Object>();
            each.put("target", target.value());
            report.metrics().find(id).ifPresent(actual -> each.put("actual", actual));
            json.put(id, each);
        }
        return json;
    }

    private static Map<String, Object> gate(GateOutcome outcome) {
        var json = new LinkedHashMap<String, Object>();
        json.put("gate", outcome.gate().text());
        json.put("passed", outcome.passed());
        outcome.value().ifPresent(value -> json.put("value", value));
        if (!outcome.reason().isEmpty()) json.put("reason", outcome.reason());
        return json;
    }
}

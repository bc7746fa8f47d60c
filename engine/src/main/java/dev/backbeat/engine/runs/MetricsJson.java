package dev.backbeat.engine.runs;

import dev.backbeat.engine.experiment.goal.Target;
import dev.backbeat.engine.metrics.GateOutcome;
import dev.backbeat.engine.metrics.Metrics;
import dev.backbeat.engine.report.JsonText;
import dev.backbeat.engine.report.Report;
import java.util.LinkedHashMap;

/// `metrics.json`: one flat object from a figure's id to its number; `undefined` names the reason for each that is
/// missing.
///
/// Behind the figures stand `target.<id>`, what one should have come to, and `gate.<gate>`, which is 1 if the gate held
/// and 0 if not, with `gate.<gate>.value`, the value that decided it, if there is one; no id of a figure has a dot in
/// it.
final class MetricsJson {

    private MetricsJson() {}

    static String of(Report report) {
        Metrics metrics = report.metrics();
        var json = new LinkedHashMap<String, Object>(metrics.values());
        for (Target target : report.experiment().goals().targets())
            json.put("target." + target.metric().id(), target.value());
        for (GateOutcome gate : report.gates()) {
            String key = "gate." + gate.gate().text();
            json.put(key, gate.passed() ? 1 : 0);
            gate.value().ifPresent(value -> json.put(key + ".value", value));
        }
        json.put("undefined", metrics.undefined());
        return JsonText.of(json);
    }
}

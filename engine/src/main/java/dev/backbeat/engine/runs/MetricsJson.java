package dev.backbeat.engine.runs;

import dev.backbeat.engine.metrics.Metrics;
import dev.backbeat.engine.report.JsonText;
import java.util.LinkedHashMap;

/// `metrics.json`: one flat object from a figure's id to its number; `undefined` names the reason for each that is
/// missing.
final class MetricsJson {

    private MetricsJson() {}

    static String of(Metrics metrics) {
        var json = new LinkedHashMap<String, Object>(metrics.values());
        json.put("undefined", metrics.undefined());
        return JsonText.of(json);
    }
}

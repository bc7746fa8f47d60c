package dev.backbeat.engine.report;

import dev.backbeat.engine.causality.Certificate;
import dev.backbeat.engine.experiment.Experiment;
import dev.backbeat.engine.experiment.goal.Metric;
import dev.backbeat.engine.market.Nanos;
import dev.backbeat.engine.market.Universe;
import dev.backbeat.engine.metrics.Metrics;
import dev.backbeat.engine.strategy.Plot;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A report for programs: `reports/report.json`.
public final class JsonReport {
    private JsonReport() {}

    /// Ends with a line feed. Instants are ISO-8601 in UTC, fractions are not percent, money is in the account's
    /// currency.
    public static String of(Report report) {
        Experiment experiment = report.experiment();
        var json = new LinkedHashMap<String, Object>();
        json.put("name", experiment.name());
        json.put("description", experiment.description());
        json.put("tags", new TreeMap<>(experiment.tags()));
        if (experiment.reporting().hasNote())
            json.put("note", experiment.reporting().note());
        json.put("strategy", strategy(experiment));
        json.put("data", data(report));
        json.put("account", account(experiment));
        json.put("settings", Settings.of(report));
        if (report.certificate().isExamined()) json.put("causality", causality(report.certificate()));
        json.put("warnings", Warnings.of(report));
        shown(report, json);
        json.put("metrics", metrics(report.metrics()));
        json.put("buy_and_hold", buyAndHold(report.metrics()));
        json.put("undefined", report.metrics().undefined());
        json.putAll(GoalsJson.of(report));
        return JsonText.of(json);
    }

    private static Map<String, Object> strategy(Experiment experiment) {
        var json = new LinkedHashMap<String, Object>();
        json.put("name", experiment.strategy().name());
        json.put("script", experiment.scriptPath());
        json.put("parameters", experiment.parameters().values());
        return json;
    }

    private static Map<String, Object> data(Report report) {
        Universe universe = report.data().universe();
        long[] time = report.result().equity().time();
        var json = new LinkedHashMap<String, Object>();
        json.put("symbols", report.experiment().market().symbols());
        List<String> references = report.experiment().market().references();
        if (!references.isEmpty()) json.put("references", references);
        json.put("timeframe", report.experiment().market().timeframe());
        json.put("zone", universe.calendar().zone());
        json.put("sha256", report.data().fingerprint().sha256());
        json.put("bars", time.length);
        json.put("warm_up_bars", universe.firstInstant());
        if (time.length > 0) {
            json.put("first_close", Nanos.toInstant(time[0]));
            json.put("last_close", Nanos.toInstant(time[time.length - 1]));
        }
        return json;
    }

    private static Map<String, Object> account(Experiment experiment) {
        var json = new LinkedHashMap<String, Object>();
        json.put("cash", experiment.rules().cash());
        json.put("currency", experiment.currency());
        return json;
    }

    private static Map<String, Object> causality(Certificate certificate) {
        var json = new LinkedHashMap<String, Object>();
        json.put("holds", certificate.holds());
        json.put("cuts", certificate.cuts());
        json.put("noise", certificate.noise());
        json.put("told", certificate.told());
        return json;
    }

    /// What the strategy plots, and how much it noted.
    private static void shown(Report report, Map<String, Object> json) {
        List<String> plots = report.plots().stream().map(Plot::name).toList();
        int notes = report.result().notes().size();
        if (!plots.isEmpty()) json.put("plots", plots);
        if (notes > 0) json.put("notes", notes);
    }

    private static Map<String, Object> metrics(Metrics metrics) {
        var json = new LinkedHashMap<String, Object>();
        for (Metric metric : Metric.values()) put(json, metric.id(), metrics, metric.id());
        return json;
    }

    /// The ids without their `buy_and_hold_`.
    private static Map<String, Object> buyAndHold(Metrics metrics) {
        var json = new LinkedHashMap<String, Object>();
        for (Metric metric : Metric.forBuyAndHold()) put(json, metric.id(), metrics, metric.buyAndHoldId());
        return json;
    }

    private static void put(Map<String, Object> json, String key, Metrics metrics, String id) {
        metrics.find(id).ifPresent(value -> json.put(key, value));
    }
}

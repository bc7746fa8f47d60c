package dev.backbeat.engine.experiment.goal;

import dev.backbeat.engine.experiment.schema.Bounds;
import dev.backbeat.engine.experiment.schema.Counted;
import dev.backbeat.engine.experiment.schema.Json;
import dev.backbeat.engine.experiment.schema.ScalarKind;
import dev.backbeat.engine.experiment.schema.Share;

/// How the value of a metric is written, by what the metric is counted in.
final class Measure {

    private Measure() {}

    static ScalarKind<Double> of(Metric metric) {
        return switch (metric.unit()) {
            case FRACTION -> Share.of(Bounds.ANY);
            case MONEY, RATIO -> Counted.plain();
            case TIMES -> Counted.mayBeIn("x");
            case RISK -> Counted.mayBeIn("R");
            case DAYS -> Counted.in("days", "day", "d");
            case BARS -> Counted.in("bars", "bar");
            case COUNT -> Counted.wholeNumber();
        };
    }

    /// A value of it as a text, for JSON Schema.
    static String pattern(Metric metric) {
        return switch (of(metric)) {
            case Counted counted -> counted.pattern();
            default -> "[+-]?" + Json.NUMBER + " ?(?:%|bps)";
        };
    }

    /// A value such as somebody could write.
    static String example(Metric metric) {
        return switch (metric.unit()) {
            case FRACTION -> "5%";
            case MONEY -> "1000";
            case RATIO, TIMES, RISK -> "1.5";
            case DAYS -> "30 days";
            case BARS -> "20 bars";
            case COUNT -> "30";
        };
    }
}

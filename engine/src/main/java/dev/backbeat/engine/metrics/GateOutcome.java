package dev.backbeat.engine.metrics;

import dev.backbeat.engine.experiment.goal.Gate;
import dev.backbeat.engine.experiment.goal.Metric;
import java.util.OptionalDouble;

/// Whether a gate held, and the value that decided it; where there is none, the gate failed and `reason` says why.
public record GateOutcome(Gate gate, boolean passed, OptionalDouble value, Metric.Unit unit, String reason) {

    static GateOutcome of(Gate gate, boolean passed, double value, Metric.Unit unit) {
        return new GateOutcome(gate, passed, OptionalDouble.of(value), unit, "");
    }

    static GateOutcome missing(Gate gate, Metric.Unit unit, String reason) {
        return new GateOutcome(gate, false, OptionalDouble.empty(), unit, reason);
    }
}

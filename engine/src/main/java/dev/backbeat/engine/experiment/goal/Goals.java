package dev.backbeat.engine.experiment.goal;

import java.util.List;

/// What an experiment wants of its figures; no part of what is simulated or how it is measured.
public record Goals(List<Gate> gates, List<Target> targets) {
    public static final Goals NONE = new Goals(List.of(), List.of());

    public Goals {
        gates = List.copyOf(gates);
        targets = List.copyOf(targets);
    }
}

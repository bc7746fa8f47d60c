package dev.backbeat.engine.experiment.goal;

/// What a figure should come to, to be shown beside what it did; in the metric's own unit: 0.15 for `15%`.
public record Target(Metric metric, double value) {}

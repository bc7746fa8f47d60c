package dev.backbeat.engine.experiment.schema;

/// A key or section of a feature that is not built yet, so that it is refused by name and never ignored.
public record Later(String path, String feature) {}

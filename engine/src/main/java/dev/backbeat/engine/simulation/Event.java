package dev.backbeat.engine.simulation;

/// Something worth telling that is not an order: `ruined`, `short not allowed`, `no price to size by` (nanoseconds
/// UTC).
public record Event(long at, String symbol, String kind, String message) {}

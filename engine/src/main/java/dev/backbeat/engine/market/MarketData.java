package dev.backbeat.engine.market;

/// Bars as loaded, with what identifies them: the same bars give the same fingerprint wherever they lie.
public record MarketData(Universe universe, DataFingerprint fingerprint) {}

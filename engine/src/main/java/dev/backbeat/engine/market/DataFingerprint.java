package dev.backbeat.engine.market;

import java.util.List;

/// SHA-256 (hex) over the loaded bars of every symbol: their instants and values, warm-up included, not their path.
public record DataFingerprint(String sha256, List<SymbolData> symbols) {

    /// One symbol's share: its own hash, how many bars, from when to when (ISO-8601, UTC), and the file read.
    public record SymbolData(String symbol, String sha256, int bars, String firstOpen, String lastClose, String source) {}

    public DataFingerprint {
        symbols = List.copyOf(symbols);
    }
}

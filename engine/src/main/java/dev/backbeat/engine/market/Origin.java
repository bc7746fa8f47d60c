package dev.backbeat.engine.market;

import java.time.LocalDate;

/// Where bars come from.
public sealed interface Origin {

    /// Text files, one per symbol. `path` is a file, a folder, or a pattern with `{symbol}` in it.
    ///
    /// A relative one is taken from `baseFolder`, the folder of the experiment file that named it.
    /// `written` is what may be kept of the path: not what the environment put into it.
    record CsvFolder(String path, String baseFolder, String written) implements Origin {

        public CsvFolder(String path, String baseFolder) {
            this(path, baseFolder, path);
        }
    }

    /// Bars made by the seeded generator: `bars` of them from `start` on, in the request's timeframe.
    ///
    /// Drift and volatility are per year as fractions; correlation is that of every two symbols' returns.
    record Synthetic(
            long seed, LocalDate start, int bars, double annualDrift, double annualVolatility, double correlation)
            implements Origin {}
}

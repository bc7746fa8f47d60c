package dev.backbeat.engine.market

import java.nio.file.Path
import java.time.LocalDate
import java.time.LocalTime
import java.time.ZoneId

/** Requests for market data with sensible parts, each of which a specification may change. */
class MarketRequests {
    static final SessionCalendar STOCKS = new SessionCalendar(ZoneId.of('America/New_York'), LocalTime.of(9, 30), LocalTime.of(16, 0))
    static final SessionCalendar UTC = SessionCalendar.wholeDay(ZoneId.of('UTC'))

    /** For files: `path`, `symbols`, `timeframe`, `stamp`, `calendar`, `period`, `warmUp`, `base`. */
    static MarketRequest files(Map parts) {
        request(new Origin.CsvFolder(parts.path.toString(), (parts.base ?: '').toString()), parts)
    }

    /** For the generator: the same without a path, and `seed`, `start`, `bars`, `drift`, `volatility`, `correlation`. */
    static MarketRequest generated(Map parts) {
        def origin = new Origin.Synthetic(
                parts.seed ?: 7L,
                LocalDate.parse(parts.start ?: '2015-01-01'),
                parts.containsKey('bars') ? parts.bars : 250,
                parts.containsKey('drift') ? parts.drift : 0.08d,
                parts.containsKey('volatility') ? parts.volatility : 0.2d,
                parts.containsKey('correlation') ? parts.correlation : 0.5d)
        request(origin, parts)
    }

    private static MarketRequest request(Origin origin, Map parts) {
        new MarketRequest(
                origin,
                parts.symbols == null ? ['AAA'] : parts.symbols,
                parts.references ?: [],
                Timeframe.find(parts.timeframe ?: '1d').get(),
                Optional.ofNullable(parts.stamp),
                parts.calendar ?: UTC,
                parts.period ?: Period.ALL,
                Optional.ofNullable(parts.warmUp))
    }

    /** Writes a file of lines and returns it. */
    static Path write(Path file, List<String> lines) {
        file.toFile().text = lines.join('\n') + '\n'
        file
    }
}

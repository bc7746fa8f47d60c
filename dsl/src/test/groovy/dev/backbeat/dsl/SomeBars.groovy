package dev.backbeat.dsl

import dev.backbeat.engine.market.Bars
import dev.backbeat.engine.market.DataFingerprint
import dev.backbeat.engine.market.MarketData
import dev.backbeat.engine.market.Nanos
import dev.backbeat.engine.market.SessionCalendar
import dev.backbeat.engine.market.Timeframe
import dev.backbeat.engine.market.Universe
import java.time.Instant
import java.time.LocalDate
import java.time.ZoneOffset

/** Bars for specs: made of closes, or a seeded walk. */
class SomeBars {
    static final long DAY = 86_400_000_000_000L
    static final LocalDate MONDAY = LocalDate.of(2024, 1, 1)
    static final SessionCalendar WHOLE_DAYS = SessionCalendar.wholeDay(ZoneOffset.UTC)

    static Bars ofCloses(List<? extends Number> closes, String symbol = 'ABC') {
        double[] close = closes.collect { it as double } as double[]
        of(symbol, Timeframe.DAY, days(close.length), DAY, close, close, close, close)
    }

    static long[] days(int count, LocalDate from = MONDAY) {
        long start = Nanos.of(from.atStartOfDay(ZoneOffset.UTC).toInstant())
        (0..<count).collect { start + it * DAY } as long[]
    }

    static Bars of(String symbol, Timeframe timeframe, long[] opens, long span, double[] o, double[] h, double[] l, double[] c) {
        long[] closed = opens.collect { it + span - Nanos.PER_MILLI } as long[]
        double[] volume = (0..<c.length).collect { 1000.0d + it } as double[]
        new Bars(symbol, timeframe, opens, closed, o, h, l, c, volume, [:])
    }

    /** A random walk by days, with highs and lows around it. */
    static Bars walk(long seed, int count, String symbol = 'ABC') {
        of(symbol, Timeframe.DAY, days(count), DAY, *prices(seed, count))
    }

    static List<double[]> prices(long seed, int count) {
        var noise = new SplittableRandom(seed)
        double[] o = new double[count], h = new double[count], l = new double[count], c = new double[count]
        double price = 100
        for (int i = 0; i < count; i++) {
            o[i] = price * (1 + noise.nextGaussian() * 0.002)
            c[i] = price * (1 + noise.nextGaussian() * 0.02)
            h[i] = Math.max(o[i], c[i]) * (1 + noise.nextDouble() * 0.01)
            l[i] = Math.min(o[i], c[i]) * (1 - noise.nextDouble() * 0.01)
            price = c[i]
        }
        [o, h, l, c]
    }

    static Bars firstOf(Bars bars, int count) {
        def cut = { double[] column -> Arrays.copyOf(column, count) }
        new Bars(bars.symbol(), bars.timeframe(),
            (0..<count).collect { bars.openedAt(it) } as long[], (0..<count).collect { bars.closedAt(it) } as long[],
            cut(bars.opens()), cut(bars.highs()), cut(bars.lows()), cut(bars.closes()), cut(bars.volumes()), [:])
    }

    static MarketData data(Bars... bars) {
        data(WHOLE_DAYS, bars)
    }

    static MarketData data(SessionCalendar calendar, Bars... bars) {
        data(calendar, bars as List, [])
    }

    static MarketData data(SessionCalendar calendar = WHOLE_DAYS, List<Bars> bars, List<Bars> references) {
        var symbols = { List<Bars> of -> of.collect { new DataFingerprint.SymbolData(it.symbol(), hash(it), it.size(), '', '', '') } }
        var fingerprint = new DataFingerprint((bars + references).collect { hash(it) }.join(' '), symbols(bars), symbols(references))
        new MarketData(Universe.of(bars, references, calendar, Long.MIN_VALUE), fingerprint)
    }

    private static String hash(Bars bars) {
        Arrays.hashCode(bars.closes()) + '/' + Arrays.hashCode(bars.highs()) + '/' + bars.size()
    }

    static Instant closeOf(Bars bars, int bar) {
        Nanos.toInstant(bars.closedAt(bar))
    }
}

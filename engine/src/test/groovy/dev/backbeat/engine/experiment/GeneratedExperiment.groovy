package dev.backbeat.engine.experiment

import dev.backbeat.engine.execution.Commission
import dev.backbeat.engine.execution.Costs
import dev.backbeat.engine.execution.Slippage
import dev.backbeat.engine.experiment.goal.Comparison
import dev.backbeat.engine.experiment.goal.Gate
import dev.backbeat.engine.experiment.goal.Goals
import dev.backbeat.engine.experiment.goal.Metric
import dev.backbeat.engine.experiment.goal.Target
import dev.backbeat.engine.market.MarketRequest
import dev.backbeat.engine.market.Origin
import dev.backbeat.engine.market.Period
import dev.backbeat.engine.market.SessionCalendar
import dev.backbeat.engine.market.Timeframe
import dev.backbeat.engine.risk.Sizing
import dev.backbeat.engine.strategy.Parameters
import java.nio.file.Path
import java.time.Instant
import java.time.LocalDate
import java.time.LocalTime
import java.time.ZoneId

/// Experiments with random values, every one of which a file could ask for.
class GeneratedExperiment {
    final Random random

    GeneratedExperiment(long seed) {
        random = new Random(seed)
    }

    Experiment experiment() {
        def fast = 5L + random.nextInt(45)
        new Experiment(
            any('quickstart', 'A b.c-d_e', '1', 'Ünï', 'null-ish'), any('', 'null', '~', 'a: b', '# no', "it's", '"q"', 'two\nlines\n', 'tab\tübung 🎉', '- x', 'true'),
            any([:], [desk: 'eq'], [b: 'null', a: '', 'x y/z': 'a, [b]: {c}', '2024': '"']),
            WrittenStrategy.PULLBACK, any('', '../a b/ü/', '{x}/', '/abs/#1/', "it's: a/") + 'pullback.groovy',
            new Parameters([fast: fast, slow: 50L + 10 * random.nextInt(20) + 10, atrStop: 1 + 0.25d * random.nextInt(20), strict: random.nextBoolean(), average: any('simple', 'exponential')]),
            market(), any('USD', 'EUR', 'BTC', 'USDT'), rules(),
            new MetricsRules(between(-0.5, 0.9), positive(1000), any(MetricsRules.Sampling.values())), goals(), reporting(), tracking(), Path.of('configs'), '', '', [], Origins.NONE)
    }

    private Goals goals() {
        def gates = Metric.values().findAll { random.nextInt(8) == 0 }.collect { new Gate.Threshold(it, any(Comparison.values()), bound(it)) }
        def own = [new Gate.Traded(), new Gate.FirstTradeWithin(1 + random.nextInt(1000)), new Gate.CashPositive()].findAll { random.nextBoolean() }
        new Goals(gates + own, Metric.values().findAll { random.nextInt(8) == 0 }.collect { new Target(it, bound(it)) })
    }

    private Reporting reporting() {
        new Reporting(any('', 'one line', '## Title\n\n- a: **b** `c`\n  - <d> "e" \\\n\n\ttab # no comment\n'), any(Optional.empty(), Optional.of(any(Metric.values()))),
            Artifact.values().findAll { random.nextBoolean() } as Set)
    }

    private Tracking tracking() {
        def named = any(Tracking.Asked.plain(''), Tracking.Asked.plain('a: "b" ü'), new Tracking.Asked('of', '${env:NAME:of}'))
        new Tracking(Tracking.Asked.plain(any('none', 'embedded')), named, random.nextBoolean())
    }

    private double bound(Metric metric) {
        metric.unit() == Metric.Unit.COUNT ? random.nextInt(1000) : between(-3, 1e6)
    }

    private MarketRequest market() {
        def zone = ZoneId.of(any('UTC', 'America/New_York', 'Asia/Kolkata', 'Pacific/Apia', 'America/Sao_Paulo', '+05:45'))
        def calendar = any(SessionCalendar.wholeDay(zone), new SessionCalendar(zone, LocalTime.of(9, 30), LocalTime.of(16, 0)),
            new SessionCalendar(zone, LocalTime.of(18, 5), LocalTime.of(17, 0)), new SessionCalendar(zone, LocalTime.of(8, 0), LocalTime.MIDNIGHT))
        new MarketRequest(origin(), any(['A'], ['AAPL', 'NO', '^GSPC', 'EURUSD=X', '0700', 'BRK.B', 'Ä', '$SPX', '1e5', 'NULL']), any([], [], ['SPY'], ['VIX', '^IRX']),
            new Timeframe(1 + random.nextInt(90), any(Timeframe.Unit.values())), Optional.of(any(MarketRequest.Stamp.values())),
            calendar, period(), any(Optional.empty(), Optional.of(random.nextInt(500))))
    }

    private Origin origin() {
        random.nextBoolean()
            ? new Origin.CsvFolder(any('data', '../{symbol}.csv', 'a b/{symbol}', '/ü/#{symbol}.csv', "it's"), 'configs')
            : new Origin.Synthetic(random.nextLong(), LocalDate.of(1990, 1, 1).plusDays(random.nextInt(9000)), 1 + random.nextInt(100_000),
                between(-0.9, 2), between(0, 3), between(0, 1))
    }

    private Period period() {
        def start = Instant.ofEpochSecond(random.nextInt(), any(0, 0, 1_000_000, 123_456_789))
        def from = any(Instant.MIN, start, start.truncatedTo(java.time.temporal.ChronoUnit.DAYS))
        def until = any(Instant.MAX, start.plusSeconds(1 + random.nextInt(100_000_000)), start.truncatedTo(java.time.temporal.ChronoUnit.DAYS).plusSeconds(86_400L * 400))
        new Period(from, until)
    }

    private Rules rules() {
        def side = any([true, true], [true, false], [false, true])
        def commission = any(Commission.NONE, new Commission(between(0, 0.1), positive(1), positive(10), positive(5)))
        def slippage = any(new Slippage.BasisPoints(0), new Slippage.BasisPoints(between(0, 100)), new Slippage.Ticks(random.nextInt(5), positive(1)))
        new Rules(positive(1e9), side[0], side[1], any(1d, 100d, 0.001d, positive(10)), any(Rules.AtEnd.values()), new Costs(commission, slippage),
            sizing(), any(OptionalDouble.empty(), OptionalDouble.of(between(0.001, 0.9))), any(OptionalDouble.empty(), OptionalDouble.of(positive(5))),
            any(OptionalInt.empty(), OptionalInt.of(1 + random.nextInt(500))))
    }

    private Sizing sizing() {
        def price = any(Sizing.PriceAt.values())
        any(new Sizing.FixedQuantity(positive(1e6)), new Sizing.PercentOfEquity(between(0.0001, 1), price),
            new Sizing.VolatilityTarget(positive(2), 2 + random.nextInt(500), between(0.01, 1), positive(500), price))
    }

    private double positive(double most) {
        between(most * 1e-9, most)
    }

    /// Now and then a number as people write it.
    private double between(double low, double high) {
        double value = low + (high - low) * random.nextDouble()
        random.nextBoolean() ? value : Math.clamp(new BigDecimal(value).round(new java.math.MathContext(2)).doubleValue(), low, high)
    }

    private <T> T any(T... choices) {
        choices[random.nextInt(choices.length)]
    }
}

package dev.backbeat.engine.runs

import dev.backbeat.engine.execution.Costs
import dev.backbeat.engine.execution.FillRule
import dev.backbeat.engine.experiment.Experiment
import dev.backbeat.engine.experiment.MetricsRules
import dev.backbeat.engine.experiment.Origins
import dev.backbeat.engine.experiment.Reporting
import dev.backbeat.engine.experiment.Rules
import dev.backbeat.engine.experiment.Tracking
import dev.backbeat.engine.experiment.goal.Goals
import dev.backbeat.engine.market.DataFingerprint
import dev.backbeat.engine.market.DataFingerprint.SymbolData
import dev.backbeat.engine.market.GeneratedBars
import dev.backbeat.engine.market.MarketData
import dev.backbeat.engine.market.MarketRequest
import dev.backbeat.engine.market.Nanos
import dev.backbeat.engine.market.Origin
import dev.backbeat.engine.market.Period
import dev.backbeat.engine.market.SessionCalendar
import dev.backbeat.engine.market.Timeframe
import dev.backbeat.engine.metrics.Metrics
import dev.backbeat.engine.portfolio.EquityCurve
import dev.backbeat.engine.portfolio.Trade
import dev.backbeat.engine.report.Report
import dev.backbeat.engine.risk.Sizing
import dev.backbeat.engine.simulation.Event
import dev.backbeat.engine.simulation.OrderRecord
import dev.backbeat.engine.simulation.Result
import dev.backbeat.engine.strategy.Parameters
import dev.backbeat.engine.strategy.Side
import dev.backbeat.engine.strategy.Strategy

import java.nio.file.Path
import java.time.Instant
import java.time.LocalDate
import java.time.ZoneId

/** Experiments and results to write, small enough to be read in a golden file. */
class Samples {
    static final Instant STARTED = Instant.parse('2026-11-21T11:45:22.317Z')

    static Experiment experiment(Map change = [:]) {
        def yaml = change.yaml ?: 'name: quick start\n\ndata:\n  source: synthetic\n  seed: 7\n  symbols: [AAA, BBB]\n'
        new Experiment(
                change.name ?: 'quick start',
                change.description ?: '',
                change.tags ?: [:],
                (change.strategy ?: new EveryTenBars()) as Strategy,
                change.scriptPath ?: '../strategies/ten.groovy',
                (change.parameters ?: new Parameters([hold: 3L])) as Parameters,
                (change.market ?: market()) as MarketRequest,
                change.currency ?: 'USD',
                (change.rules ?: rules()) as Rules,
                (change.metrics ?: new MetricsRules(0, 252, MetricsRules.Sampling.SESSION)) as MetricsRules,
                (change.goals ?: Goals.NONE) as Goals,
                (change.reporting ?: Reporting.NONE) as Reporting,
                (change.tracking ?: Tracking.DEFAULT) as Tracking,
                (change.baseFolder ?: Path.of('/project/configs')) as Path,
                change.original ?: yaml,
                yaml,
                [],
                Origins.NONE)
    }

    static MarketRequest market(Map change = [:]) {
        new MarketRequest(
                new Origin.Synthetic((change.seed ?: 7L) as long, LocalDate.of(2020, 1, 1), (change.bars ?: 60) as int, 0.05d, 0.2d, 0.3d),
                change.symbols ?: ['AAA', 'BBB'],
                change.references ?: [],
                Timeframe.DAY,
                Optional.empty(),
                SessionCalendar.wholeDay(ZoneId.of(change.zone ?: 'UTC')),
                (change.period ?: Period.ALL) as Period,
                Optional.empty())
    }

    static Rules rules(Map change = [:]) {
        new Rules(
                (change.cash ?: 10_000d) as double,
                true,
                true,
                1d,
                Rules.AtEnd.MARK,
                change.costs ?: Costs.NONE,
                (change.sizing ?: new Sizing.FixedQuantity(5)) as Sizing,
                change.stop ?: OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalInt.empty())
    }

    static Occasion occasion(Instant at = STARTED, List<String> commandLine = ['run', 'configs/quickstart.yaml']) {
        new Occasion(at, commandLine, Optional.of(Path.of('/project/configs/quickstart.yaml')), '0.1.0', '25.0.1+8')
    }

    /** A result made by hand: a closed long, a closed short, one still open; times with and without decimals. */
    static Report report(Experiment experiment = experiment()) {
        def bars = new GeneratedBars().load(experiment.market())
        // Made up, so that golden files do not hang on what the generator makes.
        def known = { new SymbolData(it, '5' * 64, 60, '2020-01-01T00:00:00Z', '2020-03-24T23:59:59.999Z', 'synthetic data, seed 7') }
        def fingerprint = new DataFingerprint('d' * 64, experiment.market().symbols().collect(known), experiment.market().references().collect(known))
        def data = new MarketData(bars.universe(), fingerprint)
        new Report(experiment, data, new Result(trades(), orders(), equity(), events(), false), metrics())
    }

    /** What a lab does with a run that goes well. */
    static RunFolder complete(RunDraft draft, Report report = report()) {
        draft.loaded(report.experiment(), report.data().fingerprint())
        draft.complete(report)
    }

    static List<Trade> trades() {
        [
            new Trade('AAA', Side.LONG, 10d, at('2024-01-02T14:30:00Z'), 100.25d, at('2024-01-05T14:30:00Z'), 101.5d, 12.3d,
                    0.0122693266832918d, 0.2d, 3, 'dip', 'recovered', false, 0.05d, 25d, false),
            new Trade('BBB', Side.SHORT, 3d, at('2024-01-03T14:30:00Z'), 50d, at('2024-01-04T00:00:00.001Z'), 51d, -3d,
                    -0.02d, 0d, 1, '=SUM(A1)', 'a "b", c', false, 0d, Double.NaN, true),
            new Trade('AAA', Side.LONG, 1e-7d, at('2024-01-08T14:30:00Z'), 1234567.125d, at('2024-01-09T23:59:59.999Z'), 1e21d, 1e21d,
                    0.1d + 0.2d, 0d, 1, 'dip', 'mark', true, 0d, Double.NaN, false),
        ]
    }

    static List<OrderRecord> orders() {
        [
            new OrderRecord('AAA', 'market', 10d, 'dip', at('2024-01-01T23:59:59.999Z'), at('2024-01-02T14:30:00Z'), 100.25d,
                    Optional.of(FillRule.OPEN), 0.1d, 0.05d, 'filled', 'reduced from 12: buying power'),
            new OrderRecord('BBB', 'stop', -3d, 'dip', at('2024-01-03T14:30:00Z'), 0L, Double.NaN,
                    Optional.empty(), 0d, 0d, 'cancelled', ''),
        ]
    }

    static EquityCurve equity() {
        new EquityCurve(
                [at('2024-01-02T23:59:59.999Z'), at('2024-01-03T23:59:59.999Z'), at('2024-01-04T23:59:59.999Z')] as long[],
                [10_000d, 10_012.3d, 9_990.1d] as double[],
                [10_000d, 8_997.5d, 8_997.5d] as double[],
                [0d, 0.10135d, 0.09934d] as double[],
                10_000d)
    }

    static List<Event> events() {
        [new Event(at('2024-01-04T23:59:59.999Z'), 'BBB', 'refused', 'no "price" to size by')]
    }

    static Metrics metrics() {
        new Metrics([total_return: -0.00099d, sharpe: 1.5d, trades: 2d], [profit_factor: 'no losing trade'])
    }

    static long at(String time) {
        Nanos.of(Instant.parse(time))
    }
}

package dev.backbeat.engine.report

import dev.backbeat.engine.execution.Commission
import dev.backbeat.engine.execution.Costs
import dev.backbeat.engine.execution.Slippage
import dev.backbeat.engine.experiment.Experiment
import dev.backbeat.engine.experiment.MetricsRules
import dev.backbeat.engine.experiment.Origins
import dev.backbeat.engine.experiment.Reporting
import dev.backbeat.engine.experiment.Rules
import dev.backbeat.engine.experiment.goal.Goals
import dev.backbeat.engine.market.Bars
import dev.backbeat.engine.market.DataFingerprint
import dev.backbeat.engine.market.MarketData
import dev.backbeat.engine.market.MarketRequest
import dev.backbeat.engine.market.Nanos
import dev.backbeat.engine.market.Origin
import dev.backbeat.engine.market.Period
import dev.backbeat.engine.market.SessionCalendar
import dev.backbeat.engine.market.Timeframe
import dev.backbeat.engine.market.Universe
import dev.backbeat.engine.market.column.ColumnCache
import dev.backbeat.engine.risk.Sizing
import dev.backbeat.engine.simulation.Result
import dev.backbeat.engine.simulation.Simulation
import dev.backbeat.engine.strategy.Anatomy
import dev.backbeat.engine.strategy.Decisions
import dev.backbeat.engine.strategy.Desk
import dev.backbeat.engine.strategy.Intention
import dev.backbeat.engine.strategy.Parameter
import dev.backbeat.engine.strategy.Parameters
import dev.backbeat.engine.strategy.Plot
import dev.backbeat.engine.strategy.Protection
import dev.backbeat.engine.strategy.Side
import dev.backbeat.engine.strategy.Strategy
import dev.backbeat.engine.strategy.SymbolDecider
import java.nio.file.Path
import java.time.LocalDate
import java.time.ZoneId

/** Reports of small runs that were really simulated. */
class Reports {
    static final SessionCalendar NEW_YORK = SessionCalendar.wholeDay(ZoneId.of('America/New_York'))
    static final Costs USUAL_COSTS = new Costs(new Commission(0.001, 0, 0, 0), new Slippage.BasisPoints(5))

    /** A walk of so many business days from 2012-01-03 on, the same for the same seed. */
    static Bars walk(String symbol, long seed, int days, double drift = 0.0004, double start = 100) {
        def random = new SplittableRandom(seed)
        def dates = []
        for (def day = LocalDate.of(2012, 1, 3); dates.size() < days; day = day.plusDays(1)) {
            if (day.dayOfWeek.value < 6) dates << day
        }
        double price = start
        def open = new double[days], high = new double[days], low = new double[days], close = new double[days]
        for (int i = 0; i < days; i++) {
            open[i] = price * (1 + 0.002 * (random.nextDouble() - 0.5))
            price *= 1 + drift + 0.028 * (random.nextDouble() + random.nextDouble() + random.nextDouble() - 1.5) / 1.5
            close[i] = price
            high[i] = Math.max(open[i], close[i]) * 1.004
            low[i] = Math.min(open[i], close[i]) * 0.996
        }
        new Bars(symbol, Timeframe.DAY, dates.collect { Nanos.of(NEW_YORK.opensOn(it)) } as long[],
                dates.collect { Nanos.of(NEW_YORK.endsOn(it)) - Nanos.PER_MILLI } as long[],
                open, high, low, close, [1000d] * days as double[], [:])
    }

    /** Long above the mean of the last 50 closes, short below, decided every 20th bar. */
    static class SlowCross implements SymbolDecider {
        final double[] close
        final int symbol

        SlowCross(double[] close, int symbol) {
            this.close = close
            this.symbol = symbol
        }

        int firstBar() { 50 }

        int decide(int from, int to, Desk desk) {
            for (int bar = from; bar < to; bar++) {
                if (bar % 20 != 0 || bar < 50) continue
                double mean = 0
                for (int i = bar - 49; i <= bar; i++) mean += close[i] / 50
                def side = close[bar] > mean ? Side.LONG : Side.SHORT
                desk.intend(symbol, new Intention.Enter(side, side == Side.LONG ? 'above' : 'below', Protection.NONE))
                return bar
            }
            to
        }
    }

    static Strategy strategy(Anatomy.Style style = null) {
        [name: { 'Slow cross' }, parameters: { [] as List<Parameter> }, sizing: { [:] }, refusal: { Parameters p -> Optional.empty() },
         anatomy: { Timeframe t -> Optional.ofNullable(style).map { new Anatomy(it, [], []) } },
         sources: { ['cross.groovy': "strategy 'Slow cross'"] },
         on: { MarketData data, Parameters p, ColumnCache c ->
             new Decisions.EachSymbol((0..<data.universe().size()).collect { new SlowCross(data.universe().bars(it).closes(), it) })
         }] as Strategy
    }

    static Report of(Map given = [:], List<Bars> bars) {
        def universe = Universe.of(bars, NEW_YORK, given.from ?: Long.MIN_VALUE)
        def data = new MarketData(universe, new DataFingerprint('c0ffee', []))
        def rules = new Rules(100_000, given.allowLong != false, given.allowShort != false, 1, given.end ?: Rules.AtEnd.MARK,
                given.costs ?: USUAL_COSTS, given.sizing ?: new Sizing.PercentOfEquity(0.5, Sizing.PriceAt.DECISION),
                given.stop ? OptionalDouble.of(given.stop) : OptionalDouble.empty(),
                given.target ? OptionalDouble.of(given.target) : OptionalDouble.empty(),
                given.hold ? OptionalInt.of(given.hold) : OptionalInt.empty())
        def experiment = experiment(given, bars*.symbol(), rules)
        Result result = given.result ?: new Simulation(rules).run(
                experiment.strategy().on(data, experiment.parameters(), null), universe)
        Report made = Report.of(experiment, data, result)
        new Report(experiment, data, result, made.metrics(), made.certificate(), (given.plots ?: []) as List<Plot>)
    }

    private static Experiment experiment(Map given, List<String> symbols, Rules rules) {
        def market = new MarketRequest(given.origin ?: new Origin.CsvFolder('../data/us/{symbol}.csv', '.'), symbols, Timeframe.DAY,
                Optional.empty(), NEW_YORK, Period.ALL, Optional.empty())
        new Experiment(given.name ?: 'slow-cross-us', given.description ?: 'Follow the slow mean', [desk: 'eq'], strategy(given.style as Anatomy.Style),
                'strategies/cross.groovy', new Parameters(given.parameters ?: [fast: 20L, atrStop: 3.0d, loud: true]), market, 'USD',
                rules, new MetricsRules(0, (given.perYear ?: 252) as double, MetricsRules.Sampling.SESSION), (given.goals ?: Goals.NONE) as Goals,
                (given.reporting ?: Reporting.NONE) as Reporting, Path.of('.'), '', '', [], Origins.NONE)
    }
}

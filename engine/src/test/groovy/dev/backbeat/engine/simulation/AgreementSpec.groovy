package dev.backbeat.engine.simulation

import static dev.backbeat.engine.simulation.Market.*

import dev.backbeat.engine.execution.Commission
import dev.backbeat.engine.execution.Slippage
import dev.backbeat.engine.market.Bars
import dev.backbeat.engine.market.Nanos
import dev.backbeat.engine.market.Timeframe
import dev.backbeat.engine.risk.Sizing
import dev.backbeat.engine.strategy.Decisions
import dev.backbeat.engine.strategy.Desk
import dev.backbeat.engine.strategy.Intention
import dev.backbeat.engine.strategy.Side
import dev.backbeat.engine.strategy.SymbolDecider
import spock.lang.Specification

class AgreementSpec extends Specification {
    static final int SEEDS = Boolean.getBoolean('backbeat.thorough') ? 2000 : 150

    static List<List<Double>> walk(Random random, int n) {
        double last = 100
        (0..<n).collect {
            double o = last * (1 + 0.02 * random.nextGaussian() * (random.nextInt(10) == 0 ? 3 : 0.3))
            double c = o * (1 + 0.02 * random.nextGaussian())
            double h = Math.max(o, c) * (1 + 0.01 * Math.abs(random.nextGaussian()))
            double l = Math.min(o, c) * (1 - 0.01 * Math.abs(random.nextGaussian()))
            last = c
            [o, h, l, c]
        }
    }

    static Map wish(Random r) {
        def maybe = { double chance, double scale -> r.nextDouble() < chance ? scale * (0.2 + r.nextDouble()) : null }
        [leave: r.nextInt(3) == 0, side: [1, -1, 0][r.nextInt(3)], stopBy: maybe(0.6d, 5d), targetBy: maybe(0.5d, 8d),
         trailBy: maybe(0.3d, 6d), hold: r.nextInt(4) == 0 ? 1 + r.nextInt(8) : 0]
    }

    static Map<Integer, List<Intention>> intentions(Map<Integer, Map> wishes) {
        wishes.collectEntries { bar, w ->
            def list = []
            if (w.leave) list << leave()
            if (w.side) list << new Intention.Enter(w.side > 0 ? Side.LONG : Side.SHORT, 'in', protect(w))
            [bar, list]
        }
    }

    def "the event loop finds the trades and the equity of a plain backtest (seed #seed)"() {
        given:
        def random = new Random(seed)
        def rows = walk(random, 300)
        def wishes = (0..<300).findAll { random.nextInt(6) == 0 }.collectEntries { [it, wish(random)] }
        def plain = new PlainBacktest()
        plain.run(rows, wishes)

        when:
        def result = new Simulation(rules(cash: 10_000d, sizing: new Sizing.PercentOfEquity(0.9, Sizing.PriceAt.DECISION),
                commission: new Commission(0.001, 0, 0, 0), slippage: new Slippage.BasisPoints(5)))
                .run(on(intentions(wishes)), universe(bars(rows)))

        then:
        result.trades().size() == plain.trades.size()
        [result.trades(), plain.trades].transpose().every { trade, expected ->
            trade.enteredAt() == Market.open(expected[0]) &&
                    (trade.open() || trade.exitedAt() == Market.open(expected[1])) &&
                    close(trade.entryPrice(), expected[2]) && close(trade.exitPrice(), expected[3]) &&
                    trade.side().sign() * trade.quantity() == expected[4] &&
                    (trade.open() || trade.exitReason() == expected[5])
        }
        [result.equity().equity() as List, plain.equity].transpose().every { a, b -> close(a, b) }

        where:
        seed << (1L..SEEDS)
    }

    static boolean close(double a, double b) { Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(b)) }

    def "a symbol traded beside one that never trades gives what it gives alone (seed #seed)"() {
        given:
        def random = new Random(seed)
        def rows = walk(random, 200)
        def wishes = intentions((0..<200).findAll { random.nextInt(5) == 0 }.collectEntries { [it, wish(random)] })
        def settings = rules(cash: 10_000d, sizing: new Sizing.PercentOfEquity(0.9, Sizing.PriceAt.FILL), commission: new Commission(0.001, 0, 1, 2))

        when:
        def alone = new Simulation(settings).run(on(wishes), universe(bars(rows)))
        def beside = new Simulation(settings).run(each([wishes, [:]]), universe(bars(rows), flat('ZZZ', [5] * 200)))

        then: 'whether bars are handed out in spans or one by one'
        alone.trades() == beside.trades()
        alone.orders() == beside.orders()
        alone.equity().equity() == beside.equity().equity()

        where:
        seed << (1L..40L)
    }

    def "what the future holds changes no fill before it (seed #seed)"() {
        given:
        def random = new Random(seed)
        def rows = walk(random, 200)
        def wishes = intentions((0..<200).findAll { random.nextInt(5) == 0 }.collectEntries { [it, wish(random)] })
        int cut = 60 + random.nextInt(100)
        def other = rows.take(cut) + walk(random, 200 - cut)

        when:
        def results = [rows, other, rows.take(cut)].collect { new Simulation(rules(cash: 10_000d, quantity: 20)).run(on(wishes), universe(bars(it))) }
        def before = results.collect { it.orders().findAll { o -> o.filledAt() != 0 && o.filledAt() < Market.open(cut) } }

        then:
        before[0] == before[1]
        before[0] == before[2]

        where:
        seed << (1L..40L)
    }

    def "books of many symbols keep the identity of equity and of trades (seed #seed)"() {
        given: 'symbols that start late, end early and skip days, weights that change sign'
        def random = new Random(seed)
        def all = (0..<6).collect { s -> holey("S$s", random, 120) }
        def weights = (0..<120).findAll { random.nextInt(4) == 0 }.collectEntries { t ->
            [t, (0..<6).findAll { random.nextBoolean() }.collectEntries { [it, 0.4d * (random.nextDouble() - 0.4)] }]
        }

        when: 'the audit inside every run throws if they do not hold'
        def result = new Simulation(rules(cash: 50_000d, commission: new Commission(0.001, 0.01, 1, 2), slippage: new Slippage.BasisPoints(3), stop: 0.05d, hold: 9))
                .run(book(weights), universe(*all))

        then:
        result.trades().size() > 5
        Math.abs(result.trades()*.profit().sum() - (result.equity().finalEquity() - 50_000)) < 1e-6

        where:
        seed << (1L..60L)
    }

    static Bars holey(String symbol, Random random, int days) {
        def rows = walk(random, days)
        def there = (random.nextInt(30)..<(days - random.nextInt(30))).findAll { random.nextInt(8) != 0 }
        new Bars(symbol, Timeframe.DAY, there.collect { Market.open(it) } as long[], there.collect { Market.close(it) } as long[],
                there.collect { rows[it][0] } as double[], there.collect { rows[it][1] } as double[], there.collect { rows[it][2] } as double[],
                there.collect { rows[it][3] } as double[], there.collect { 100 } as double[], [:])
    }

    def "a decision that is filled before it was taken is caught"() {
        when:
        new Audit(100).filled(new dev.backbeat.engine.execution.Fill(0, 1, 1, dev.backbeat.engine.execution.FillRule.OPEN, 0, 0, 5, 5, 0, ''), 1)

        then:
        thrown(dev.backbeat.engine.problem.ProblemsFound)
    }

    def "books that do not agree with the gains are caught"() {
        given:
        def audit = new Audit(100)

        when:
        audit.check(equity)

        then:
        thrown(dev.backbeat.engine.problem.ProblemsFound)

        where:
        equity << [100.001d, 99d, Double.NaN]
    }

    def "trades that do not sum to the change of equity are caught"() {
        when:
        new Audit(100).checkTrades([], 101)

        then:
        thrown(dev.backbeat.engine.problem.ProblemsFound)
    }
}

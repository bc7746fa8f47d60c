package dev.backbeat.engine.causality

import dev.backbeat.engine.execution.Commission
import dev.backbeat.engine.execution.Costs
import dev.backbeat.engine.execution.Slippage
import dev.backbeat.engine.experiment.Rules
import dev.backbeat.engine.market.Bars
import dev.backbeat.engine.market.MarketData
import dev.backbeat.engine.market.MarketRequest
import dev.backbeat.engine.market.MarketSources
import dev.backbeat.engine.market.Origin
import dev.backbeat.engine.market.Period
import dev.backbeat.engine.market.SessionCalendar
import dev.backbeat.engine.market.Timeframe
import dev.backbeat.engine.market.Universe
import dev.backbeat.engine.market.column.ColumnCache
import dev.backbeat.engine.risk.Sizing
import dev.backbeat.engine.simulation.Simulation
import dev.backbeat.engine.strategy.BookDecider
import dev.backbeat.engine.strategy.Decisions
import dev.backbeat.engine.strategy.Desk
import dev.backbeat.engine.strategy.Intention
import dev.backbeat.engine.strategy.Parameter
import dev.backbeat.engine.strategy.Parameters
import dev.backbeat.engine.strategy.Protection
import dev.backbeat.engine.strategy.Side
import dev.backbeat.engine.strategy.Strategy
import dev.backbeat.engine.strategy.SymbolDecider
import java.time.LocalDate
import java.time.ZoneOffset
import spock.lang.Shared
import spock.lang.Specification

/** Strategies in plain code, where looking ahead can be said, against the certificate that has to find it. */
class CausalitySpec extends Specification {
    @Shared MarketData market = data(['ALFA', 'BRAVO'])
    @Shared MarketData one = data(['ALFA'])

    static MarketData data(List<String> symbols) {
        var origin = new Origin.Synthetic(11, LocalDate.of(2015, 1, 1), 1000, 0.05, 0.2, 0.3)
        new MarketSources().load(new MarketRequest(origin, symbols, Timeframe.find('1d').orElseThrow(),
            Optional.empty(), SessionCalendar.wholeDay(ZoneOffset.UTC), Period.ALL, Optional.empty()))
    }

    static final Rules RULES = new Rules(100_000, true, true, 1, Rules.AtEnd.MARK, new Costs(Commission.NONE, Slippage.none()),
        new Sizing.PercentOfEquity(0.4, Sizing.PriceAt.DECISION), OptionalDouble.empty(), OptionalDouble.empty(), OptionalInt.empty())

    static class OfRules implements Strategy {
        Closure<Boolean> enters, leaves

        String name() { 'planted' }

        List<Parameter> parameters() { [] }

        Map<String, String> sizing() { [:] }

        Optional<String> refusal(Parameters parameters) { Optional.empty() }

        Map<String, String> sources() { [:] }

        Decisions on(MarketData data, Parameters parameters, ColumnCache columns) {
            new Decisions.EachSymbol((0..<data.universe().size()).collect { decider(it, data.universe()) })
        }

        SymbolDecider decider(int symbol, Universe universe) {
            var closes = universe.bars(symbol).closes()
            [firstBar: { -> 30 }, decide: { int from, int to, Desk desk ->
                for (int i = from; i < to; i++) {
                    if (desk.quantity(symbol) == 0 && enters(closes, i)) {
                        desk.intend(symbol, new Intention.Enter(Side.LONG, 'in', Protection.NONE))
                        return i
                    }
                    if (desk.quantity(symbol) > 0 && leaves(closes, i)) {
                        desk.intend(symbol, new Intention.Leave('out'))
                        return i
                    }
                }
                to
            }] as SymbolDecider
        }
    }

    static final Closure<Boolean> RISES = { double[] c, int i -> c[i] > c[i - 5] }
    static final Closure<Boolean> FALLS = { double[] c, int i -> c[i] < c[i - 5] }

    Certificate certificate(Strategy strategy, MarketData data = market) {
        new Causality(strategy, new Parameters([:]), RULES, data, 1L << 24).certificate()
    }

    def "a strategy that looks back only is certified, on one symbol and on several"() {
        expect:
        var certificate = certificate(new OfRules(enters: RISES, leaves: FALLS), data)
        certificate.holds()
        certificate.cuts() >= 4
        certificate.noise() == 1

        where:
        data << [data(['ALFA']), data(['ALFA', 'BRAVO'])]
    }

    def "one that looks ahead is not: #what"() {
        when:
        var leak = certificate(new OfRules(enters: enters, leaves: leaves), data).leak().orElseThrow()

        then:
        leak.rule() == rule
        leak.how().startsWith('is ')

        where:
        what                                   | enters                                                    | leaves                                                   | data   || rule
        'an entry knows the next close'        | { c, i -> i + 1 < c.length && c[i + 1] > c[i] }           | FALLS                                                    | one    || "entry 'in'"
        'with several symbols'                 | { c, i -> i + 1 < c.length && c[i + 1] > c[i] }           | FALLS                                                    | market || "entry 'in'"
        'an exit knows the next close'         | RISES                                                     | { c, i -> i + 1 < c.length && c[i + 1] < c[i] }          | one    || "exit 'out'"
        'the last bar stands in for the next'  | { c, i -> c[Math.min(i + 1, c.length - 1)] > c[i] }       | FALLS                                                    | one    || "entry 'in'"
        'twenty bars ahead'                    | { c, i -> i + 20 < c.length && c[i + 20] > 1.1 * c[i] }   | FALLS                                                    | one    || "entry 'in'"
        'a mean over all of the data'          | { c, i -> c[i] < (c as List).sum() / c.length }           | { c, i -> c[i] > (c as List).sum() / c.length }          | one    || "exit 'out'"
        'the length of the data'               | { c, i -> i > c.length * 0.3 }                            | FALLS                                                    | one    || "entry 'in'"
    }

    /** Decides by a reference's bar: the newest closed one at or before now, or as many bars further on. */
    static Strategy byReference(int ahead) {
        new OfRules() {
            @Override
            Decisions on(MarketData data, Parameters parameters, ColumnCache columns) {
                var bars = data.universe().bars(0)
                var other = data.universe().references()[0]
                enters = { double[] c, int i ->
                    int at = Math.min(other.newestClosed(bars.closedAt(i)) + ahead, other.size() - 1)
                    other.closes()[at] > other.closes()[at - 1]
                }
                leaves = { double[] c, int i -> !enters(c, i) }
                super.on(data, parameters, columns)
            }
        }
    }

    def "a look at a bar of a reference that closes later is found: #bars ahead"() {
        given:
        var universe = market.universe()
        var data = new MarketData(Universe.of([universe.bars(0)], [universe.bars(1)], universe.calendar(), Long.MIN_VALUE), market.fingerprint())

        expect:
        certificate(byReference(bars), data).holds() == honest

        where:
        bars || honest
        0    || true
        1    || false
        5    || false
    }

    def "a look at references is found where their bars close between those of what is traded"() {
        given: 'the reference closes an hour later every day'
        var universe = market.universe()
        var other = universe.bars(1)
        var later = { Closure<Long> at -> (0..<other.size()).collect { at(it) + 3_600_000_000_000L } as long[] }
        var moved = new Bars('BRAVO', other.timeframe(), later { other.openedAt(it) }, later { other.closedAt(it) },
            other.opens(), other.highs(), other.lows(), other.closes(), other.volumes(), [:])
        var data = new MarketData(Universe.of([universe.bars(0)], [moved], universe.calendar(), Long.MIN_VALUE), market.fingerprint())

        expect:
        certificate(byReference(0), data).holds()
        !certificate(byReference(1), data).holds()
    }

    def "what would have been wished without the future is found, too"() {
        given: 'no entry before a fall'
        Closure<Boolean> careful = { c, i -> c[i] > c[i - 5] && !(i + 1 < c.length && c[i + 1] < c[i] * 0.999) }

        expect:
        !certificate(new OfRules(enters: careful, leaves: FALLS), one).holds()
    }

    def "the leak names the time, the symbol and the rule of the first intention that differs"() {
        given: 'a look ahead from the 500th bar on'
        Closure<Boolean> late = { c, i -> i < 500 ? RISES(c, i) : i + 1 < c.length && c[i + 1] > c[i] }

        when:
        var leak = certificate(new OfRules(enters: late, leaves: FALLS), one).leak().orElseThrow()

        then:
        leak.at() >= one.universe().instant(500)
        leak.symbol() == 'ALFA'
        leak.rule() == "entry 'in'"
    }

    static Strategy book(int ahead, BookDecider.Schedule.Unit unit) {
        new OfRules() {
            Decisions on(MarketData data, Parameters parameters, ColumnCache columns) {
                new Decisions.WholeBook(new BookDecider() {
                    BookDecider.Schedule schedule() { new BookDecider.Schedule(1, unit) }

                    void rebalance(int instant, Desk desk) {
                        (0..1).each { symbol ->
                            var closes = data.universe().bars(symbol).closes()
                            int bar = (0..instant).collect { data.universe().barAt(symbol, it) }.max()
                            if (bar < 0) return
                            double later = closes[Math.min(bar + ahead, closes.length - 1)]
                            desk.intend(symbol, new Intention.TargetWeight(Math.min(0.4, 0.2 * later / closes[Math.max(0, bar - 5)]), 'w'))
                        }
                    }
                })
            }
        }
    }

    def "a book is examined as well"() {
        expect:
        certificate(book(0, BookDecider.Schedule.Unit.WEEK)).holds()
        certificate(book(3, BookDecider.Schedule.Unit.WEEK)).leak().orElseThrow().rule() == "weight 'w'"
    }

    def "a book whose symbols close at different times of the day is no look-ahead, and one that looks ahead is: #unit"() {
        given: 'the second closes twelve hours before the first'
        var universe = market.universe()
        var other = universe.bars(1)
        var earlier = { Closure<Long> at -> (0..<other.size()).collect { at(it) - 43_200_000_000_000L } as long[] }
        var moved = new Bars('BRAVO', other.timeframe(), earlier { other.openedAt(it) }, earlier { other.closedAt(it) },
            other.opens(), other.highs(), other.lows(), other.closes(), other.volumes(), [:])
        var data = new MarketData(Universe.of([universe.bars(0), moved], universe.calendar(), Long.MIN_VALUE), market.fingerprint())

        expect:
        certificate(book(0, unit), data).holds()
        !certificate(book(3, unit), data).holds()

        where:
        unit << [BookDecider.Schedule.Unit.DAY, BookDecider.Schedule.Unit.WEEK]
    }

    /** Adjusts so many times on each bar; the last time to a level that may lie ahead. */
    static Strategy adjusting(int times, int ahead) {
        new OfRules() {
            @Override
            SymbolDecider decider(int symbol, Universe universe) {
                var closes = universe.bars(symbol).closes()
                [firstBar: { -> 30 }, decide: { int from, int to, Desk desk ->
                    if (desk.quantity(symbol) == 0) desk.intend(symbol, new Intention.Enter(Side.LONG, 'in', Protection.NONE))
                    else times.times {
                        double level = it < times - 1 ? 1 : closes[Math.min(from + ahead, closes.length - 1)] / 2
                        desk.intend(symbol, new Intention.Adjust(new Protection(Double.NaN, level, Double.NaN, Double.NaN, Double.NaN, Double.NaN, 0)))
                    }
                    from
                }] as SymbolDecider
            }
        }
    }

    def "of many intentions on a bar few are kept, and none goes unexamined: #times, looking #ahead ahead"() {
        given:
        var recorded = new Recorded(one.universe())
        var decisions = adjusting(times, ahead).on(one, new Parameters([:]), new ColumnCache(1L << 20))
        new Simulation(RULES).run(recorded.by(decisions), one.universe())

        expect:
        recorded.intentions().size() <= 1000 * 5
        certificate(adjusting(times, ahead), one).holds() == (ahead == 0)

        where:
        times | ahead
        1     | 0
        200   | 0
        200   | 1
    }

    def "no bars to trade, nothing to examine"() {
        given:
        var none = new MarketData(one.universe().until(0), one.fingerprint())

        expect:
        certificate(new OfRules(enters: RISES, leaves: FALLS), none).holds()
    }

    def "a market that goes on differently is the same up to then"() {
        given:
        var noisy = Noise.after(market.universe(), 400, 3)

        expect:
        (0..1).every { symbol ->
            var was = market.universe().bars(symbol)
            var now = noisy.bars(symbol)
            (0..400).every { was.closes()[it] == now.closes()[it] && was.opens()[it] == now.opens()[it] } &&
                (401..<1000).every { was.closes()[it] != now.closes()[it] && now.highs()[it] >= now.closes()[it] && now.lows()[it] <= now.opens()[it] }
        }
    }

    def "references end, and go on differently, at the same instant"() {
        given:
        var all = market.universe()
        var universe = Universe.of([all.bars(0).first(500)], [all.bars(1)], all.calendar(), Long.MIN_VALUE)
        double[] was = universe.references()[0].closes()
        double[] noisy = Noise.after(universe, 400, 3).references()[0].closes()

        expect:
        universe.until(400).references()[0].closes().toList() == was.toList().take(401)
        (0..400).every { noisy[it] == was[it] } && (401..<1000).every { noisy[it] != was[it] }
    }
}

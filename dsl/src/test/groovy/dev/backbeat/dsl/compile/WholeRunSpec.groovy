package dev.backbeat.dsl.compile

import dev.backbeat.engine.execution.Commission
import dev.backbeat.engine.execution.Costs
import dev.backbeat.engine.execution.Slippage
import dev.backbeat.engine.experiment.Rules
import dev.backbeat.engine.market.MarketData
import dev.backbeat.engine.market.MarketRequest
import dev.backbeat.engine.market.MarketSources
import dev.backbeat.engine.market.Origin
import dev.backbeat.engine.market.Period
import dev.backbeat.engine.market.SessionCalendar
import dev.backbeat.engine.market.Timeframe
import dev.backbeat.engine.market.column.ColumnCache
import dev.backbeat.engine.risk.Sizing
import dev.backbeat.engine.simulation.Result
import dev.backbeat.engine.simulation.Simulation
import dev.backbeat.engine.strategy.Decisions
import dev.backbeat.engine.strategy.Desk
import dev.backbeat.engine.strategy.Intention
import dev.backbeat.engine.strategy.Parameters
import dev.backbeat.engine.strategy.Protection
import dev.backbeat.engine.strategy.Side
import dev.backbeat.engine.strategy.SymbolDecider
import spock.lang.Shared
import spock.lang.Specification

import java.time.LocalDate
import java.time.ZoneOffset

/** Scripts run through the whole simulation, each beside the same idea written plainly with arrays. */
class WholeRunSpec extends Specification {
    static final double NAN = Double.NaN

    @Shared
    MarketData data = bars(['AAA'], 900)

    @Shared
    double[] close = data.universe().bars(0).closes()

    static MarketData bars(List<String> symbols, int count) {
        new MarketSources().load(new MarketRequest(new Origin.Synthetic(5, LocalDate.of(2015, 1, 1), count, 0.1d, 0.4d, 0.2d), symbols,
                Timeframe.DAY, Optional.empty(), SessionCalendar.wholeDay(ZoneOffset.UTC), Period.ALL, Optional.empty()))
    }

    static final Rules RULES = new Rules(100_000d, true, true, 1d, Rules.AtEnd.MARK, new Costs(new Commission(0.001, 0, 0, 0), Slippage.none()),
            new Sizing.PercentOfEquity(0.9, Sizing.PriceAt.FILL), OptionalDouble.empty(), OptionalDouble.empty(), OptionalInt.empty())

    Result script(String body, MarketData market = data, Map<String, Object> values = [:]) {
        def strategy = new StrategyCompiler().strategy("strategy 'Test'\n" + body.stripIndent(), 'test.groovy')
        def parameters = new Parameters(Parameters.defaults(strategy.parameters()).values() + values)
        assert !strategy.refusal(parameters).present
        new Simulation(RULES).run(strategy.on(market, parameters, new ColumnCache(1 << 24)), market.universe())
    }

    /** The same with a closure that is asked on every bar: (bar, position quantity, bars held, entry price) to intentions or null. */
    Result plain(int firstBar, Closure decide) {
        def decider = new SymbolDecider() {
            int firstBar() { firstBar }

            int decide(int from, int to, Desk desk) {
                for (int bar = from; bar < to; bar++) {
                    def wishes = [decide.call(bar, desk.quantity(0), desk.barsHeld(0, bar), desk.entryPrice(0))].flatten().findAll()
                    wishes.each { desk.intend(0, it) }
                    if (wishes) return bar
                }
                to
            }
        }
        new Simulation(RULES).run(new Decisions.EachSymbol([decider]), data.universe())
    }

    double[] sma(int n) {
        (0..<close.length).collect { i -> i < n - 1 ? NAN : (i - n + 1..i).sum { close[it] } / n } as double[]
    }

    static Intention enter(Side side, String tag, Map p = [:]) {
        new Intention.Enter(side, tag, new Protection(p.stopBy ?: NAN, p.stopAt ?: NAN, p.targetBy ?: NAN, p.targetAt ?: NAN, p.trailBy ?: NAN, p.after ?: NAN, p.hold ?: 0))
    }

    static void same(Result a, Result b) {
        assert a.trades().size() > 3
        assert a.trades()*.with { [enteredAt(), exitedAt(), side(), entryTag(), exitReason()] } == b.trades()*.with { [enteredAt(), exitedAt(), side(), entryTag(), exitReason()] }
        assert Math.abs(a.equity().finalEquity() - b.equity().finalEquity()) < 1e-6
    }

    def "a crossing of averages reverses from long to short and back"() {
        given:
        def f = sma(5)
        def s = sma(20)

        expect:
        same(script('''
                params { fast integer(5, min: 2, max: 50); slow integer(20, min: 3, max: 200); require { fast < slow } }
                indicators { f = sma(close, fast); s = sma(close, slow) }
                enterLong('up')    { crossesAbove(f, s) }
                enterShort('down') { crossesBelow(f, s) }
                '''),
                plain(20) { bar, q, held, price ->
                    if (q <= 0 && f[bar] > s[bar] && f[bar - 1] < s[bar - 1]) enter(Side.LONG, 'up')
                    else if (q >= 0 && f[bar] < s[bar] && f[bar - 1] > s[bar - 1]) enter(Side.SHORT, 'down')
                })
    }

    def "rules, exits by their tags, protection from columns of the decision's bar"() {
        given:
        def s = sma(10)

        expect:
        same(script('''
                indicators { s = sma(10) }
                enterLong('low') { close < s * 0.97 }
                exitLong('high') { close > s }
                protect {
                    stopBy 0.05 * close
                    targetAt s * 1.1
                    holdMax 12.bars
                }
                '''.replace('sma(10)', 'sma(close, 10)')),
                plain(9) { bar, q, held, price ->
                    if (q == 0 && close[bar] < s[bar] * 0.97) enter(Side.LONG, 'low', [stopBy: 0.05 * close[bar], targetAt: s[bar] * 1.1, hold: 12])
                    else if (q > 0 && close[bar] > s[bar]) new Intention.Exit(Side.LONG, 'high')
                })
    }

    def "a rule that asks for the position is worked out bar by bar"() {
        expect:
        same(script('''
                params { loss decimal(0.03, min: 0.001, max: 0.5) }
                enterLong('rise')   { close > close[1] && close[1] > close[2] }
                exitLong('loss')    { close < position.entryPrice * (1 - loss) }
                exitLong('time')    { position.barsHeld >= 6 }
                '''),
                plain(2) { bar, q, held, price ->
                    def exit = q == 0 ? null : close[bar] < price * (1 - 0.03d) ? 'loss' : held >= 6 ? 'time' : null
                    def rise = close[bar] > close[bar - 1] && close[bar - 1] > close[bar - 2]
                    [exit ? new Intention.Exit(Side.LONG, exit) : null, rise && (q == 0 || exit) ? enter(Side.LONG, 'rise') : null]
                })
    }

    def "the bar on which a holding limit ends a position may enter on its side again: #script"() {
        when:
        def trades = this.script(script).trades()

        then:
        trades.size() > 100
        trades.collate(2, 1, false).every { a, b -> b.enteredAt() == a.exitedAt() && a.exitReason() == 'hold' && a.barsHeld() == 5 }

        where:
        script << [
            "enterLong('up') { close > 0 }\nprotect { holdMax 5.bars }",
            "enterShort('down') { close > 0 }\nprotect { holdMax 5.bars }",
            "enterLong('up') { account.cash > 0 || close > 0 }\nprotect { holdMax 5.bars }",
            "onBar { buy tag: 'up', holdMax: 5 }",
        ]
    }

    def "onBar keeps state, branches, and names its wishes"() {
        given:
        int falls = 0
        double deepest = 0

        expect:
        same(script('''
                state { falls = 0; deepest = 0.0; armed = false }
                double drop(double a, double b) { return (a - b) / b }
                onBar {
                    def move = drop(close, close[1])
                    falls = move < 0 ? falls + 1 : 0
                    if (move < deepest) deepest = move
                    armed = falls >= 3
                    if (flat && armed) {
                        buy tag: 'third', stopAt: close * 0.93, targetBy: 0.08 * close
                    } else if (position.isLong() && !armed && position.barsHeld > 4) {
                        leave 'time'
                    } else if (flat && falls == 0 && close > close[1] * 1.03) {
                        sell tag: 'jump', stopBy: 0.04 * close
                    } else if (position.isShort() && position.barsHeld >= 2) {
                        leave 'cover'
                    }
                }
                '''),
                plain(1) { bar, q, held, price ->
                    double change = (close[bar] - close[bar - 1]) / close[bar - 1]
                    falls = change < 0 ? falls + 1 : 0
                    if (q == 0 && falls >= 3) enter(Side.LONG, 'third', [stopAt: close[bar] * 0.93, targetBy: 0.08 * close[bar]])
                    else if (q > 0 && falls < 3 && held > 4) new Intention.Leave('time')
                    else if (q == 0 && falls == 0 && close[bar] > close[bar - 1] * 1.03) enter(Side.SHORT, 'jump', [stopBy: 0.04 * close[bar]])
                    else if (q < 0 && held >= 2) new Intention.Leave('cover')
                })
    }

    def "loops, lists, locals and functions of one's own give what they give in plain code"() {
        expect:
        same(script('''
                params { method choice('mean', of: ['mean', 'last']); active flag(true) }
                double average(double a, double b, double c) { (a + b + c) / 3 }
                onBar {
                    def weights = [0.5, 0.3, 0.2]
                    double sum = 0
                    for (int i = 0; i < 3; i++) { sum += weights[i] * close[i] }
                    double other = method == 'mean' ? average(close, close[1], close[2]) : close
                    if (active && flat && sum > other * 1.005) buy tag: 'up'
                    else if (!flat && !(sum > other)) leave 'down'
                }
                '''),
                plain(2) { bar, q, held, price ->
                    double sum = 0.5d * close[bar] + 0.3d * close[bar - 1] + 0.2d * close[bar - 2]
                    double other = (close[bar] + close[bar - 1] + close[bar - 2]) / 3
                    if (q == 0 && sum > other * 1.005d) enter(Side.LONG, 'up')
                    else if (q != 0 && !(sum > other)) new Intention.Leave('down')
                })
    }

    def "a rule that used a missing number does not hold, and neither does its negation: #rule"() {
        given: 'a column that is missing on every bar: a look-back beyond the data'
        def result = script("indicators { never = valueWhen(close < 0, close) }\nenterLong('x') { $rule }\n")

        expect:
        result.trades().empty != enters

        where:
        rule                                    || enters
        'close > never'                         || false
        '!(close > never)'                      || false
        'close != never'                        || false
        '!(close == never)'                     || false
        'never > 0 || close > 0'                || false
        'close > 0 || never > 0'                || true
        'close < 0 && never > 0'                || false
        '!(close < 0 && never > 0)'             || true
        'isMissing(never)'                      || true
        '!isMissing(never)'                     || false
        'isMissing(never) || close > never'     || true
        'orElse(never, 1) < close'              || true
        '(never > 0 ? 1 : 2) == 2'              || false
        '(close > 0 ? 1 : never) == 1'          || true
    }

    def "a weekly column is known from the close of its week on"() {
        given:
        def bars = data.universe().bars(0)
        def day = (0..<close.length).collect { LocalDate.EPOCH.plusDays(Math.floorDiv(bars.openedAt(it), 86_400_000_000_000L)) }
        def weekly = (0..<close.length).collect { i ->
            def ends = (0..<i).findAll { day[it + 1].dayOfWeek.value < day[it].dayOfWeek.value }
            ends ? close[ends.last()] : NAN
        }

        expect: 'on the last day of a week nobody knows yet that it is the last'
        same(script('''
                indicators { week = on('1w') { close } }
                enterLong('above') { close > week * 1.02 }
                exitLong('below')  { close < week }
                '''),
                plain(0) { bar, q, held, price ->
                    if (q == 0 && close[bar] > weekly[bar] * 1.02d) enter(Side.LONG, 'above')
                    else if (q > 0 && close[bar] < weekly[bar]) new Intention.Exit(Side.LONG, 'below')
                })
    }

    def "a book holds the best by score, leaves the others, and caps its weights"() {
        given:
        def market = bars(['AAA', 'BBB', 'CCC', 'DDD'], 300)

        when:
        def result = script('''
                params { count integer(2, min: 1, max: 4) }
                perSymbol {
                    score = roc(close, 20)
                    calm  = realizedVolatility(20)
                    ok    = close > sma(close, 50)
                }
                rebalance(every: 1.month) {
                    def picks = universe.where { it.ok }.rankBy { it.score }.top(count)
                    hold picks.weights { 1 / it.calm }.normalizedTo(0.9).capped(0.5)
                }
                ''', market)

        then: 'never more than two at a time, and never more than the whole'
        result.trades().size() > 5
        result.equity().exposure().max() < 1.01
        result.trades()*.symbol().toSet().size() > 2
    }

    def "what a script says of sizing is written as the experiment would"() {
        expect:
        new StrategyCompiler().strategy("strategy 'A'\nenterLong('x') { close > 1 }\n$sizing\n", 'a.groovy').sizing() == settings

        where:
        sizing                                              || settings
        ''                                                  || [:]
        'sizing volatilityTarget(12.percent, lookback: 60)' || [model: 'volatility-target', value: '12%/year', lookback: '60 bars']
        'sizing percentOfEquity(50.percent)'                || [model: 'percent-of-equity', value: '50%']
        'sizing fixedQuantity(100)'                         || [model: 'fixed', value: '100']
    }

    def "decisions on the past are the same whatever the future holds (cut at #cut)"() {
        given:
        def text = new File('../strategies/pullback.groovy').text
        def strategy = new StrategyCompiler().strategy(text, 'pullback.groovy')
        def runs = [bars(['AAA'], cut), bars(['AAA'], 900)].collect {
            new Simulation(RULES).run(strategy.on(it, Parameters.defaults(strategy.parameters()), new ColumnCache(1 << 24)), it.universe())
        }

        expect:
        def before = runs[0].orders().findAll { it.status() == 'filled' }
        before == runs[1].orders().take(before.size())

        where:
        cut << [300, 517, 701]
    }
}

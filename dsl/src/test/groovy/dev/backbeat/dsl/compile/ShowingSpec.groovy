package dev.backbeat.dsl.compile

import dev.backbeat.dsl.PaperDesk
import dev.backbeat.dsl.SomeBars
import dev.backbeat.engine.causality.Causality
import dev.backbeat.engine.market.Bars
import dev.backbeat.engine.market.MarketData
import dev.backbeat.engine.market.column.ColumnCache
import dev.backbeat.engine.problem.ProblemsFound
import dev.backbeat.engine.simulation.Result
import dev.backbeat.engine.simulation.Simulation
import dev.backbeat.engine.strategy.Decisions
import dev.backbeat.engine.strategy.Parameters
import dev.backbeat.engine.strategy.Plot
import dev.backbeat.engine.strategy.ScriptLimits
import dev.backbeat.engine.strategy.Strategy
import spock.lang.Specification

import java.nio.file.Path
import java.time.Duration

/** `plot` and `note`: what a script shows, beside what it decides. */
class ShowingSpec extends Specification {
    static final Bars ABC = SomeBars.walk(1, 60, 'ABC')
    static final MarketData ONE = SomeBars.data(ABC)
    static final MarketData TWO = SomeBars.data(ABC, SomeBars.walk(2, 60, 'DEF'))
    static final String RULE = "enterLong('in') { close > 1 }"

    static Strategy strategy(String script) {
        new StrategyCompiler().strategy(script.stripIndent(), 's.groovy')
    }

    static Decisions on(String script, MarketData data, Map<String, Object> values = [:]) {
        var strategy = strategy(script)
        strategy.on(data, new Parameters(Parameters.defaults(strategy.parameters()).values() + values), new ColumnCache(1 << 20))
    }

    static List<Plot> plots(String script, MarketData data, Map<String, Object> values = [:]) {
        var decisions = on(script, data, values)
        new Simulation(WholeRunSpec.RULES).run(decisions, data.universe())
        decisions.plots().get()
    }

    static Result run(String script, MarketData data) {
        new Simulation(WholeRunSpec.RULES).run(on(script, data), data.universe())
    }

    static double sma(double[] values, int n, int at) {
        (at - n + 1..at).sum { values[it] } / n
    }

    def "series are plotted outside the blocks of rules, on a panel of their own or another's"() {
        given:
        var plots = plots('''
            params { n integer(5, min: 2, max: 50) }
            indicators { fast = sma(close, n) }
            plot 'fast', fast, on: 'price'
            plot 'spread', fast - sma(close, 10)
            plot 'above', close > fast, on: 'spread'
            enterLong('in') { close > open }
            ''', ONE, [n: 7L])
        double[] closes = ABC.closes()

        expect:
        plots*.name() == ['fast', 'spread', 'above']
        plots*.panel() == ['price', 'spread', 'spread']
        plots[0].columns()[0].toList().take(6).every { it.isNaN() }
        (6..<60).every { Math.abs(plots[0].columns()[0][it] - sma(closes, 7, it)) < 1e-9 }
        (9..<60).every { Math.abs(plots[1].columns()[0][it] - sma(closes, 7, it) + sma(closes, 10, it)) < 1e-9 }
        plots[2].columns()[0].toList().toSet() == [Double.NaN, 0d, 1d].toSet()
    }

    def "onBar plots its values, in several places, and series as well"() {
        given:
        var plots = plots('''
            state { seen = 0 }
            plot 'open', open
            onBar {
                seen += 1
                if (seen > 2) plot 'count', seen
                if (seen > 50) plot 'count', -1
                show(close)
                if (seen == 20) buy 'x'
            }
            void show(double price) { plot 'up', price > close[1], on: 'price' }
            ''', TWO)

        expect: 'columns of each symbol'
        plots*.name().toSet() == ['open', 'count', 'up'].toSet()
        var byName = plots.collectEntries { [it.name(), it] }
        byName.open.columns()[1].is(TWO.universe().bars(1).opens())
        byName.count.columns()*.toList() == [[Double.NaN, Double.NaN] + (3..50).collect { it as double } + [-1d] * 10] * 2
        byName.up.panel() == 'price'
        byName.up.columns()[0].toList() == [Double.NaN] + (1..<60).collect { ABC.closes()[it] > ABC.closes()[it - 1] ? 1d : 0d }
    }

    def "a book plots series of every symbol"() {
        given:
        var plots = plots('''
            perSymbol { score = close / open }
            plot 'score', score
            rebalance(every: 1.weeks) { hold universe.equalWeights() }
            ''', TWO)

        expect:
        plots*.name() == ['score']
        (0..1).every { plots[0].columns()[it][9] == TWO.universe().bars(it).closes()[9] / TWO.universe().bars(it).opens()[9] }
    }

    def "onBar notes texts with numbers, with yes and no, or alone"() {
        given:
        var bars = SomeBars.ofCloses([1, 2, 3, 4])
        var desk = new PaperDesk(bars).ask(((Decisions.EachSymbol) on('''
            onBar {
                if (close == 2) note 'two'
                if (close == 3) note "close ${close}", close * 2
                if (close == 4) { note 'is four', close == 4; note 'no number', close[9]; note 'no answer', close[9] > 1; buy 'x' }
            }
            ''', SomeBars.data(bars))).deciders()[0])

        expect:
        desk.noted == ['2024-01-02 two', '2024-01-03 close 3.0 6.0', '2024-01-04 is four 1.0', '2024-01-04 no number', '2024-01-04 no answer']
    }

    def "notes stand among the events of a run, by symbol, once"() {
        given:
        var script = "onBar {\n    note 'seen', close\n    if (flat) buy 'x'\n}"

        expect: 'whether bars are decided on one by one or in stretches'
        run(script, ONE).notes()*.value() == ABC.closes().toList()
        run(script, ONE).notes()*.at() == (0..<60).collect { ABC.closedAt(it) }
        run(script, TWO).notes()*.symbol() == ['ABC', 'DEF'] * 60
    }

    def "rebalance notes for the whole book, in its functions, too"() {
        given:
        var result = run('''
            perSymbol { score = close }
            rebalance(every: 1.bars) {
                note 'equity', account.equity
                told(2)
                hold universe.equalWeights()
            }
            void told(int count) { note "picks", count > 1 }
            ''', TWO)

        expect:
        result.notes()*.message() == ['equity', 'picks'] * 60
        result.notes()[1].value() == 1
        result.notes()*.symbol().toSet() == [''].toSet()
        result.notes()[-1].at() == ABC.closedAt(59)
    }

    def "the example of strategies/README.md shows what it says"() {
        given:
        var page = Path.of('../strategies/README.md').toFile().getText('UTF-8')
        var script = page.split('## Seeing what it does')[1].split('```')[1] - 'groovy'

        expect:
        plots(script, SomeBars.data(SomeBars.walk(1, 300)))*.panel() == ['price', 'price', 'spread', 'spread', 'room']
        run(script, SomeBars.data(SomeBars.walk(1, 300))).notes()[0].message() ==~ /bought above [0-9.]+/
    }

    def "what is shown changes no trade: #what"() {
        given:
        var bare = script.readLines().findAll { !(it =~ /^\s*(plot|note) /) }.join('\n')
        var traded = { String text, MarketData data -> run(text, data).with { [trades(), orders(), equity().equity().toList()] } }
        var first = { String text -> ((Decisions.EachSymbol) on(text, ONE)).deciders()[0].firstBar() }

        expect:
        bare != script
        !run(bare, ONE).trades().empty
        traded(script, ONE) == traded(bare, ONE)
        traded(script, TWO) == traded(bare, TWO)
        first(script) == first(bare)

        where:
        what                                            | script
        'a series that warms up for longer than rules'  | "indicators { slow = sma(close, 50) }\nplot 'slow', slow\nplot 'x', sma(close, 55)\nenterLong('a') { close > open }\nexitLong('b') { close < open }"
        'an indicator that is shown in onBar only'      | "onBar {\n    plot 'x', sma(close, 50)\n    note 'y', rsi(40)\n    if (flat) buy 'a' else if (close < open) leave 'b'\n}"
        'a missing number in a condition'               | "onBar {\n    if (up()) buy 'a' else if (close < open) leave 'b'\n}\nboolean up() {\n    note 'y', close[50] > close\n    plot 'z', close[50] > close ? 1 : 2\n    return close > open\n}"
        'a block that decides, too'                     | "onBar {\n    def f = { int n -> sma(close, 20) * n }\n    note 'y', f(1)\n    if (flat && f(2) > 0) buy 'a' else leave 'b'\n}"
    }

    def "runs that examine causality are not disturbed by what is shown"() {
        given:
        var script = "indicators { m = sma(close, 5) }\nplot 'm', m\nonBar {\n    note 'seen', close\n    plot 'c', close\n    if (flat && close > m) buy 'x' else if (close < m) leave 'y'\n}"

        expect:
        new Causality(strategy(script), new Parameters([:]), WholeRunSpec.RULES, ONE, 1 << 24).certificate().holds()
        run(script, ONE).notes().size() == 56
    }

    def "#word counts as a step"() {
        given:
        var data = SomeBars.data(SomeBars.walk(3, 9000))
        var strategy = strategy("onBar {\n    $word\n    if (close < 0) buy 'never'\n}").within(new ScriptLimits(8000, Duration.ofHours(1), 500_000_000L, 200))

        when:
        new Simulation(WholeRunSpec.RULES).run(strategy.on(data, new Parameters([:]), new ColumnCache(1 << 20)), data.universe())

        then:
        def found = thrown(ProblemsFound)
        found.problems()[0].message().contains('limits.steps is 8000')

        where:
        word << ["note 'x'", "plot 'x', close"]
    }

    def "#script is told: #message"() {
        when:
        strategy(script)

        then:
        def found = thrown(ProblemsFound)
        found.problems()*.message() == [message]

        where:
        script                                                              || message
        "plot 'x'\n$RULE"                                                   || 'plot takes a name and a value'
        "plot close\n$RULE"                                                 || 'plot takes a name and a value'
        "plot 'x', close, open\n$RULE"                                      || 'plot takes a name and a value'
        "plot { close }\n$RULE"                                             || 'plot takes a name and a value'
        "plot close, open\n$RULE"                                           || 'what a plot is called is written out as a text'
        "plot 'y', 'x'\n$RULE"                                              || 'a plot is a series of numbers, or of yes and no, but this is a text'
        "plot 'x', clsoe\n$RULE"                                            || "nothing is called 'clsoe'"
        "plot 'x', close, at: 'price'\n$RULE"                               || "plot has no 'at'"
        "plot 'x', close, on: 3\n$RULE"                                     || 'what a plot is called is written out as a text'
        "plot '', close\n$RULE"                                             || 'a name has 1 to 40 printable characters'
        "plot '${'x' * 41}', close\n$RULE"                                  || 'a name has 1 to 40 printable characters'
        "plot 'a\\u0007', close\n$RULE"                                     || 'a name has 1 to 40 printable characters'
        "plot 'a\\u2066', close\n$RULE"                                     || 'a name has 1 to 40 printable characters'
        "plot 'Time', close\n$RULE"                                         || "plots.csv has a column 'time' already"
        "plot 'time', close\n$RULE"                                         || "plots.csv has a column 'time' already"
        "plot 'x', close\nplot 'x', open\n$RULE"                            || "there is a plot 'x' already"
        "plot 'x', close\nonBar { plot 'x', open; buy 'x' }"                || "there is a plot 'x' already"
        "onBar { plot 'x', 1; plot 'x', 2, on: 'price'; buy 'x' }"          || "there is a plot 'x' already"
        (1..21).collect { "plot 'p$it', close" }.join('\n') + "\n$RULE"     || 'a script has at most 20 plots'
        "enterLong('x') { plot 'x', close\n close > 1 }"                    || "'plot' is not possible in a rule"
        "enterLong('x') { note 'x', close\n close > 1 }"                    || "'note' is not possible in a rule"
        "enterLong('x') { f() }\nboolean f() { note 'x'\n true }"           || "'note' is not possible in a function"
        "note 'x', close\n$RULE"                                            || "'note' is a word of the language and cannot stand outside a block"
        "onBar { note(); buy 'x' }"                                         || 'note takes a text and, if there is one, a value'
        "onBar { note 'a', 1, 2; buy 'x' }"                                 || 'note takes a text and, if there is one, a value'
        "onBar { note close, 1; buy 'x' }"                                  || 'the text of a note is a text, but this is a decimal number'
        "onBar { note 'a', 'b'; buy 'x' }"                                  || 'the value of a note is a number, or yes or no, but this is a text'
        "onBar { plot 'a', 'b'; buy 'x' }"                                  || 'a plot is a number, or yes or no, but this is a text'
        "onBar { def n = 'a'; plot n, 1; buy 'x' }"                         || 'what a plot is called is written out as a text'
        "rebalance(every: 1.weeks) { plot 'x', 1; hold universe.equalWeights() }" || "'plot' is not possible in rebalance"
        "params { n integer(1, min: 0, max: 5); require { f(n) } }\nonBar { buy 'x' }\nboolean f(int m) { note 'x', m\n m > 1 }" || "'f' needs a bar, the account or state, which is not possible in a block about parameters"
        "indicators { plot = close }\n$RULE"                                || "'plot' is a block of the language and cannot be a name"
    }
}

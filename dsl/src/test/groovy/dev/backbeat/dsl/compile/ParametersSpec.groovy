package dev.backbeat.dsl.compile

import static dev.backbeat.dsl.PaperDesk.saidBy

import dev.backbeat.dsl.SomeBars
import dev.backbeat.engine.market.column.ColumnCache
import dev.backbeat.engine.problem.ProblemsFound
import dev.backbeat.engine.strategy.Parameter
import dev.backbeat.engine.strategy.Parameters
import spock.lang.Shared
import spock.lang.Specification

class ParametersSpec extends Specification {
    @Shared StrategyCompiler compiler = new StrategyCompiler()

    def "parameters are declared with defaults and bounds, in order"() {
        given:
        var strategy = compiler.strategy('''
            strategy 'All kinds'
            params {
                fast    integer(20, min: 5, max: 60, step: 5)
                free    integer(-3)
                atrStop decimal(3.0, min: 1, max: 6, step: 0.25)
                share   decimal(5.percent)
                wide    decimal(-2)
                on2     flag(true)
                kind    choice('sma', of: ['sma', 'ema'])
                also    choice('b', ['a', 'b'])
                other = integer(7)
            }
            enterLong('x') { close > fast }
        ''', 'kinds.groovy')

        expect:
        strategy.name() == 'All kinds'
        strategy.parameters() == [
            new Parameter.OfInteger('fast', 20, 5, 60, 5),
            new Parameter.OfInteger('free', -3, Integer.MIN_VALUE, Integer.MAX_VALUE, 1),
            new Parameter.OfDecimal('atrStop', 3, 1, 6, 0.25d),
            new Parameter.OfDecimal('share', 0.05d, -Double.MAX_VALUE, Double.MAX_VALUE, 0),
            new Parameter.OfDecimal('wide', -2, -Double.MAX_VALUE, Double.MAX_VALUE, 0),
            new Parameter.OfFlag('on2', true),
            new Parameter.OfChoice('kind', 'sma', ['sma', 'ema']),
            new Parameter.OfChoice('also', 'b', ['a', 'b']),
            new Parameter.OfInteger('other', 7, Integer.MIN_VALUE, Integer.MAX_VALUE, 1)]
        strategy.sources().keySet() == ['kinds.groovy'] as Set
        strategy.sizing() == [:]
    }

    def "a parameter carries its author's description"() {
        expect:
        compiler.strategy("params { p $declared }\nenterLong('x') { close > 1 }", 's.groovy').parameters()*.description() == [description]

        where:
        declared                                                             || description
        "integer(20, min: 5, max: 60, description: 'days of the average')"   || 'days of the average'
        "decimal(2.5, description: 'ATRs below the entry')"                  || 'ATRs below the entry'
        "flag(true, description: 'short, too')"                              || 'short, too'
        "choice('a', of: ['a', 'b'], description: '\u00d8 of which kind')"    || '\u00d8 of which kind'
        "choice('a', ['a', 'b'], description: '${'x' * 200}')"               || 'x' * 200
        'integer(20)'                                                        || ''
    }

    def "a description is one line of text: #written"() {
        when:
        compiler.strategy("params { p integer(20, description: $written) }\nenterLong('x') { close > p }", 's.groovy')

        then:
        var e = thrown(ProblemsFound)
        e.problems().collect { "${it.place().column()} ${it.message()}".toString() } == ["37 $message".toString()]

        where:
        written              || message
        "'${'x' * 201}'"     || 'a description is one line of at most 200 printable characters'
        "'two\\nlines'"     || 'a description is one line of at most 200 printable characters'
        "'\\u001b[31mred'"  || 'a description is one line of at most 200 printable characters'
        "'\\u202eback'"     || 'a description is one line of at most 200 printable characters'
        '20'                 || 'a text written out is needed here'
        '"\$p"'              || 'a text written out is needed here'
    }

    def "a script without a name has that of its file"() {
        expect:
        compiler.strategy("enterLong('x') { close > 1 }", 'my-idea.groovy').name() == 'my-idea'
    }

    def "values of every kind reach rules and series: #values"() {
        given:
        var strategy = compiler.strategy('''
            params { n integer(1); share decimal(0.5); up flag(true); kind choice('sma', of: ['sma', 'raw']) }
            indicators {
                base = kind == 'sma' ? sma(close, n + 1) : close
                level = up ? base * share : -base
            }
            enterLong('x') { level > 2 && n < 5 && (kind != 'raw' || share == 0.5) && up }
        ''', 's.groovy')

        expect:
        saidBy(strategy, SomeBars.data(SomeBars.ofCloses([2, 4, 8, 8])), values) == expected

        where:
        values                     || expected
        [:]                        || ['2 buy x']
        [kind: 'raw']              || ['2 buy x']
        [share: 1d]                || ['1 buy x']
        [share: 1d, kind: 'raw']   || []
        [n: 2L]                    || ['2 buy x']
        [up: false]                || []
        [n: 9L]                    || []
    }

    def "requirements are checked with the values: #values"() {
        given:
        var strategy = compiler.strategy('''
            params {
                fast integer(5); slow integer(10)
                require { fast < slow }
                require { twice(fast) != slow + 1 }
            }
            double twice(x) { x * 2 }
            enterLong('x') { sma(close, slow - fast) > 1 }
        ''', 's.groovy')

        expect:
        strategy.refusal(new Parameters(Parameters.defaults(strategy.parameters()).values() + values)).orElse('') == refusal

        where:
        values                || refusal
        [:]                   || ''
        [slow: 4L]            || 'require { fast < slow } does not hold: fast is 5, slow is 4'
        [fast: 5L, slow: 9L]  || 'require { twice(fast) != slow + 1 } does not hold: fast is 5, slow is 9'
    }

    def "a length that parameters make impossible is refused before anything runs"() {
        given:
        var strategy = compiler.strategy('params { n integer(5) }\nenterLong("x") { sma(close, n - 3)[n - 5] > 1 }'.replace('"', "'"), 's.groovy')
        var values = new Parameters([n: 3L])

        expect:
        strategy.refusal(values).get() == 'length of sma must be from 1 to 1000000 bars, but is 0 with {n=3} (s.groovy:2:29)'

        when:
        strategy.on(SomeBars.data(SomeBars.walk(1, 10)), values, new ColumnCache(1000))

        then:
        var e = thrown(ProblemsFound)
        e.problems()[0].place().line() == 2
        e.problems()[0].place().column() == 29
    }

    def "sizing becomes what an experiment would say: #written"() {
        expect:
        compiler.strategy("sizing $written\nenterLong('x') { close > 1 }", 's.groovy').sizing() == settings

        where:
        written                                                            || settings
        'volatilityTarget(12.percent, lookback: 60)'                       || [model: 'volatility-target', value: '12%/year', lookback: '60 bars']
        'volatilityTarget(12.5.percent, lookback: 90.bars, maxWeight: 25.percent)' || [model: 'volatility-target', value: '12.5%/year', lookback: '90 bars', 'max-weight': '25%']
        'percentOfEquity(95.percent)'                                      || [model: 'percent-of-equity', value: '95%']
        "percentOfEquity(0.5.percent, price: 'fill')"                      || [model: 'percent-of-equity', value: '0.5%', price: 'fill']
        'fixedQuantity(100)'                                               || [model: 'fixed', value: '100']
        'fixedQuantity(0.25)'                                              || [model: 'fixed', value: '0.25']
    }
}

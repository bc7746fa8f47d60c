package dev.backbeat.dsl.compile

import static dev.backbeat.dsl.PaperDesk.saidBy

import dev.backbeat.dsl.SomeBars
import spock.lang.Shared
import spock.lang.Specification

class RulesSpec extends Specification {
    @Shared StrategyCompiler compiler = new StrategyCompiler()

    List<String> said(String script, List<Number> closes, Map<String, Object> values = [:]) {
        saidBy(compiler.strategy(script, 'rules.groovy'), SomeBars.data(SomeBars.ofCloses(closes)), values)
    }

    def "an entry and an exit are said once each, on the bars on which they hold"() {
        expect:
        said('''
            enterLong('up')   { close > 10 }
            exitLong('down')  { close < 5 }
        ''', [1, 11, 12, 4, 3, 11]) == ['1 buy up', '3 exit long down', '5 buy up']
    }

    def "averages that cross reverse the position"() {
        expect:
        said('''
            indicators { fast = sma(close, 1); slow = sma(close, 2) }
            enterLong('up')    { crossesAbove(fast, slow) }
            enterShort('down') { crossesBelow(fast, slow) }
        ''', [5, 4, 6, 7, 3, 2, 9]) == ['2 buy up', '4 sell down', '6 buy up']
    }

    def "functions on series give a column, missing where a value of theirs is missing"() {
        expect:
        said('indicators { grown = ' + formula + """ }
            enterLong('up') { $condition }
        """, closes) == expected

        where:
        formula                        | condition          | closes       || expected
        'log(close / close[1])'        | 'grown > 0.5'      | [1, 1, 2, 4] || ['2 buy up']
        'Math.log(close / close[1])'   | 'grown > 0.5'      | [1, 1, 2, 4] || ['2 buy up']
        'max(close, close[1])'         | 'grown > 0'        | [1, 2, 3]    || ['1 buy up']
        'Math.max(close, close[1])'    | 'grown[1] == 2'    | [2, 1, 3]    || ['2 buy up']
        'min(close[1], 2)'             | 'grown == 2'       | [1, 9, 9]    || ['2 buy up']
        'abs(close - close[1])'        | 'grown == 3'       | [4, 1, 2]    || ['1 buy up']
        'pow(close, 2)'                | 'grown == 9'       | [1, 3, 2]    || ['1 buy up']
        'sqrt(close)'                  | 'grown == 3'       | [1, 9, 2]    || ['1 buy up']
        'sqrt(close - 5)'              | '!(grown == 0)'    | [1, 9, 5]    || ['1 buy up']
        'exp(close - close)'           | 'grown == 1'       | [7]          || ['0 buy up']
        'Math.signum(close - 2)'       | 'grown < 0'        | [1, 3]       || ['0 buy up']
        'sma(max(close, 2), 2)'        | 'grown == 2.5'     | [1, 3, 1]    || ['1 buy up']
    }

    def "an indicator with several outputs has a name, and its outputs stand behind that name"() {
        expect:
        said("indicators { $indicators }\nenterLong('x') { $condition }", [1, 3, 5, 5, 5, 1]) == expected

        where:
        indicators                                         | condition                              || expected
        'b = bollinger(close, 2, 1)'                       | 'close == b.upper && b.lower < 5'      || ['1 buy x']
        'b = bollinger(close, 2, 1)'                       | 'b.middle[1] == 2'                     || ['2 buy x']
        'b = bollinger(close, 2, 1); w = b.upper - b.lower' | 'w == 0'                              || ['3 buy x']
        'b = bollinger(2, 1); m = b.middle[1]'             | 'm == 4'                               || ['3 buy x']
        'def b = bollinger(close, 2, 1)'                   | 'crossesBelow(close, b.middle)'        || ['5 buy x']
        'b = bollinger(close, 2, 1); c = sma(b.middle, 2)' | 'c == 3'                               || ['2 buy x']
        'm = macd(close, 1, 2, 1)'                         | 'm.histogram == 0 && m.line == m.signal && close == 1' || ['5 buy x']
    }

    def "exits go first, and one bar may leave and enter again"() {
        expect:
        said('''
            enterLong('up')  { close > 10 }
            exitLong('out')  { close > 20 }
        ''', [11, 21, 12]) == ['0 buy up', '1 exit long out', '1 buy up']
    }

    def "of two rules that hold the first declared wins"() {
        expect:
        said('''
            enterLong('a')  { close > 10 }
            enterShort('b') { close > 10 }
            enterLong('c')  { close > 0 }
            exitLong('x')   { close == 5 }
            exitLong('y')   { close == 5 }
        ''', [11, 5, 1]) == ['0 buy a', '1 exit long x', '1 buy c']
    }

    def "exits of the other side, and of nothing, are not said"() {
        expect:
        said('''
            enterShort('s') { close < 5 }
            exitLong('l')   { close > 0 }
            exitShort('c')  { close > 10 }
        ''', [11, 4, 6, 12]) == ['1 sell s', '3 exit short c']
    }

    def "rules that look at the position are asked bar by bar"() {
        expect:
        said('''
            enterLong('up')   { close > open[1] && flat }
            exitLong('time')  { position.barsHeld >= 3 }
            exitLong('loss')  { position.profit < -5 }
        ''', [1, 2, 3, 4, 5, 6, 1]) == ['1 buy up', '4 exit long time', '5 buy up']
    }

    def "a stateful entry and a pure one are told in their order"() {
        expect:
        said('''
            enterLong('rich')  { account.equity > 1002 }
            enterShort('poor') { account.cash == 1000 && close > 3 }
            exitLong('out')    { position.isLong() && close < 3 }
            exitShort('out')   { position.entryPrice < close }
        ''', [4, 4, 5, 5, 2]) ==
            ['0 sell poor', '2 exit short out', '2 sell poor', '3 exit short out', '3 buy rich', '4 exit long out', '4 buy rich']
    }

    def "a rule may have locals, conditions and an early return"() {
        expect:
        said('''
            enterLong('x') {
                def gap = open - close[1]
                if (gap > 2) return true
                double half = gap / 2
                half > 0.9
            }
            exitLong('y') {
                if (close > 20) {
                    close > open[1]
                } else if (close < 2) {
                    true
                }
            }
        ''', [1, 3, 3, 21, 1, 4]) == ['1 buy x', '3 exit long y', '3 buy x', '4 exit long y', '5 buy x']
    }

    def "a tag left out is the word of the rule"() {
        expect:
        said('enterLong { close > 1 }', [1, 2]) == ['1 buy enterLong']
    }

    def "protection is worked out on the bar of the decision: #words"() {
        expect:
        said("indicators { range = atr(1) }\nprotect { $words }\nenterLong('x') { close == 7 }", [5, 7]) == ['1 buy x' + expected]

        where:
        words                                  || expected
        'stopBy 2 * range'                     || ' stopBy=4.0'
        'stopAt close - range'                 || ' stopAt=5.0'
        'targetBy range; stopBy 1'             || ' stopBy=1.0 targetBy=2.0'
        'stopBy 1; if (close > 6) stopBy 3'    || ' stopBy=3.0'
        'targetAt close * 1.5'                 || ' targetAt=10.5'
        'targetAt(close + 5.percent * close)'  || ' targetAt=7.35'
        'trailBy range'                        || ' trailBy=2.0'
        'trailBy range, after: 1.5.R'          || ' trailBy=2.0 after=1.5'
        'holdMax 40.bars'                      || ' holdMax=40.0'
        'if (close > 6) stopBy 3'              || ' stopBy=3.0'
        'def d = close / 2; stopBy d'          || ' stopBy=3.5'
    }

    def "each side may have a protection of its own, which wins over the one for both"() {
        expect:
        said('''
            protect      { stopBy 1; holdMax 9 }
            protectLong  { stopAt low - 1 }
            protectShort { stopAt high + 1; targetBy 2 }
            enterLong('l')  { close > 10 }
            enterShort('s') { close < 5 }
        ''', [11, 4]) == ['0 buy l stopAt=10.0 holdMax=9.0', '1 sell s stopAt=5.0 targetBy=2.0 holdMax=9.0']
    }

    def "an entry whose protection is missing is not made"() {
        expect:
        said('''
            protect { stopBy close > 6 ? 1 : missing }
            enterLong('x') { close > 0 }
        ''', [5, 7]) == ['0 no x: its stopBy is missing on this bar', '1 buy x stopBy=1.0']
    }

    def "nothing is decided before what it needs is warm"() {
        given:
        var strategy = compiler.strategy(script, 'warm.groovy')
        var decisions = strategy.on(SomeBars.data(SomeBars.walk(1, 300)),
            dev.backbeat.engine.strategy.Parameters.defaults(strategy.parameters()), new dev.backbeat.engine.market.column.ColumnCache(1L << 24))

        expect:
        decisions.deciders()[0].firstBar() == firstBar

        where:
        script                                                                              || firstBar
        "enterLong('x') { close > open }"                                                   || 0
        "enterLong('x') { close > close[3] }"                                               || 3
        "enterLong('x') { close > sma(close, 20) }"                                         || 19
        "params { n integer(7) }\nenterLong('x') { close > sma(close, 20)[n] }"             || 26
        "indicators { a = sma(close, 200); b = sma(close, 5) }\nenterLong('x') { b > 0 }"   || 4
        "enterLong('x') { close > open }\nexitLong('y') { rsi(14) > 70 }"                   || 14
        "protect { stopBy atr(30) }\nenterLong('x') { close > open }"                       || 29
        "enterLong('x') { on('1w') { sma(2) } > 0 }"                                        || 13
        "enterLong('x') { close > sma(close, 500) }"                                        || 300
    }
}

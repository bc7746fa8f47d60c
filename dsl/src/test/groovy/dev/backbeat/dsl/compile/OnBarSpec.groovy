package dev.backbeat.dsl.compile

import static dev.backbeat.dsl.PaperDesk.saidBy

import dev.backbeat.dsl.SomeBars
import dev.backbeat.engine.problem.ProblemsFound
import spock.lang.Shared
import spock.lang.Specification

class OnBarSpec extends Specification {
    @Shared StrategyCompiler compiler = new StrategyCompiler()

    List<String> said(String script, List<Number> closes, Map<String, Object> values = [:]) {
        saidBy(compiler.strategy(script, 'on-bar.groovy'), SomeBars.data(SomeBars.ofCloses(closes)), values)
    }

    def "buy, sell and leave are said on the bar they are reached: #action"() {
        expect:
        said("onBar { if (close == 3) $action; if (close == 9) buy() }", [1, 2, 3]) == expected

        where:
        action                                          || expected
        "buy()"                                         || ['2 buy buy']
        "buy 'x'"                                       || ['2 buy x']
        "buy tag: 'x'"                                  || ['2 buy x']
        "sell tag: 'x', stopAt: close + 2"              || ['2 sell x stopAt=5.0']
        "sell 'x', stopBy: 1, targetAt: 1.5"            || ['2 sell x stopBy=1.0 targetAt=1.5']
        "buy trailBy: 2, after: 2.R, targetBy: 3"       || ['2 buy buy targetBy=3.0 trailBy=2.0 after=2.0']
        "buy holdMax: 3.bars"                           || ['2 buy buy holdMax=3.0']
        "buy 'x', stopBy: missing"                      || ['2 no x: its stopBy is missing on this bar']
        "leave()"                                       || []
        "leave 'x'"                                     || []
        "adjust stopAt: 1"                              || []
    }

    def "what would not guard is not entered with: #action"() {
        expect:
        said("onBar { if (close == 3) $action }", [1, 2, 3]) == ['2 no x: its ' + why]

        where:
        action                                  || why
        "buy 'x', stopBy: close - 3"            || 'stopBy is 0.0, not above 0'
        "buy 'x', targetBy: 1 - close"          || 'targetBy is -2.0, not above 0'
        "buy 'x', trailBy: close - 9"           || 'trailBy is -6.0, not above 0'
        "buy 'x', stopAt: close * 1.5"          || 'stopAt of 4.5 is not below the close of 3.0'
        "buy 'x', stopAt: close"                || 'stopAt of 3.0 is not below the close of 3.0'
        "sell 'x', stopAt: close - 1"           || 'stopAt of 2.0 is not above the close of 3.0'
        "buy 'x', targetAt: close[1]"           || 'targetAt of 2.0 is not above the close of 3.0'
        "sell 'x', targetAt: close * 2"         || 'targetAt of 6.0 is not below the close of 3.0'
        "buy 'x', stopBy: exp(700) * exp(700)"  || 'stopBy is missing on this bar'
    }

    def "a number beyond all numbers is missing, on a bar and in a series: #condition"() {
        expect:
        said("indicators { huge = close * 1e200; far = huge * huge }\nonBar { if (close > 1 && $condition) buy 'x' }", [1, 2, 3]) == (holds ? ['1 buy x'] : [])
        said("indicators { huge = close * 1e200; far = huge * huge }\nenterLong('x') { close > 1 && $condition }", [1, 2, 3]) == (holds ? ['1 buy x'] : [])

        where:
        condition                            || holds
        'huge > 1'                           || true
        'far > 1'                            || false
        '!(far > 1)'                         || false
        'isMissing(far)'                     || true
        'orElse(far, 5) == 5'                || true
        'huge * huge > 1'                    || false
        '!(huge * huge > 1)'                 || false
        'huge * huge == huge * huge'         || false
        'huge * huge != 1'                   || false
        '-huge * huge <= huge'               || false
        'huge * huge - huge * huge >= 0'     || false
        '1e308 + huge * 1e107 * 10 < 1'      || false
        'isMissing(huge * huge)'             || true
        'isMissing(huge * huge - 1)'         || true
        'orElse(huge * huge, 5) == 5'        || true
    }

    def "adjusting to what would not guard changes nothing"() {
        expect:
        said("onBar { if (flat) buy 'in' else adjust $words }", [1, 2, 3]) == ['0 buy in'] + expected

        where:
        words                   || expected
        'stopAt: close + 1'     || ['1 kept: its stopAt of 3.0 is not below the close of 2.0', '2 kept: its stopAt of 4.0 is not below the close of 3.0']
        'stopBy: 2 - close'     || ['1 kept: its stopBy is 0.0, not above 0', '2 kept: its stopBy is -1.0, not above 0']
        'targetAt: 2.5'         || ['1 adjust targetAt=2.5', '2 kept: its targetAt of 2.5 is not above the close of 3.0']
        'stopAt: missing'       || []
    }

    def "what is held already is not bought again, and what is not held is not left"() {
        expect:
        said('''
            onBar {
                if (close > 0) buy 'in'
                if (close < 0) leave 'out'
                if (close < 0) leave 'out again'
            }
        ''', [1, 2, -1, -2, 3]) == ['0 buy in', '2 leave out', '2 leave out again', '4 buy in']
    }

    def "one bar may leave and enter again, and reverse"() {
        expect:
        said('''
            onBar {
                if (close == 1) buy 'a'
                if (close == 2) { leave 'b'; buy 'c' }
                if (close == 3) sell 'd'
            }
        ''', [1, 2, 3]) == ['0 buy a', '1 leave b', '1 buy c', '2 sell d']
    }

    def "state lasts from bar to bar, of the kind of its first value"() {
        expect:
        said('''
            params { limit integer(2) }
            state {
                ups = 0
                peak = missing
                armed = false
                mode = 'calm'
                start = limit * 10
                double level = 1
            }
            onBar {
                if (close > close[1]) ups += 1
                else ups = 0
                peak = isMissing(peak) ? close : max(peak, close)
                armed = armed || ups >= limit
                if (ups > 2) mode = 'wild'
                level = level / 2
                start--
                if (armed && mode == 'wild' && peak > 4 && start < 17 && level < 0.2) buy 'go'
            }
        ''', [1, 2, 3, 4, 5, 6]) == ['4 buy go']
    }

    def "each binding starts afresh"() {
        given:
        var strategy = compiler.strategy("state { n = 0 }\nonBar { n++; if (n == 2) buy 'two' }", 's.groovy')
        var data = SomeBars.data(SomeBars.ofCloses([1, 1, 1]))

        expect:
        saidBy(strategy, data) == ['1 buy two']
        saidBy(strategy, data) == ['1 buy two']
    }

    def "locals, ternaries, loops and lists: #body"() {
        expect:
        said("onBar { $body }", [1, 2, 3]) == expected

        where:
        body                                                                              || expected
        "def x = close * 2; if (x == 4) buy 'x'"                                          || ['1 buy x']
        "def x = close > 1 ? 1 : 0.5; if (x == 1) buy 'x'"                                || ['1 buy x']
        "int n = 0; for (int i = 0; i < 3; i++) { n += i }; if (n == close) buy 'x'"      || ['2 buy x']
        "int n = 0; for (i in 1..3) { if (i == 2) continue; n = n + i }; if (n > 3) buy()" || ['0 buy buy']
        "def n = 0; for (i in 0..<2) n++; if (n == 2) buy()"                              || ['0 buy buy']
        "def n = 3; while (n > close) { n -= 1; if (n == 2) break }; if (n == 2) buy()"   || ['0 buy buy']
        "def s = 0.0; for (x in [1, 2.5, close]) s += x; if (s > 5) buy()"                || ['1 buy buy']
        "def l = [1.0, 2]; l.add(close); l[0] = 9; if (l[2] + l[0] == 11) buy()"            || ['1 buy buy']
        "def l = [3, 1, 2]; if (l.max() - l.min() == close && l.sum() == 6 && l.size() == 3) buy()" || ['1 buy buy']
        "if (flat) { if (close == 2) return; buy 'early' }"                               || ['0 buy early']
        "if (close[1] < close) buy 'up'"                                                  || ['1 buy up']
        "def n = 2; if (close[n] == 1) buy 'two ago'"                                     || ['2 buy two ago']
        "boolean up = close > 2; if (up) buy 'x'"                                         || ['2 buy x']
        "String t = close > 1 ? 'a' : 'b'; buy t"                                         || ['0 buy b']
        "buy 'a' + 'b'"                                                                   || ['0 buy ab']
        "int n = (int) (close / 2); if (n == 1) buy()"                                    || ['1 buy buy']
        "double d = 7 / 2; if (d == 3.5 && 7 % 4 == 3) buy()"                             || ['0 buy buy']
        "if (-close < -2 && !(close < 3)) buy()"                                          || ['2 buy buy']
    }

    def "functions work on the bar, take and give back values, and may act"() {
        expect:
        said('''
            indicators { up = close > close[1] }
            double half(x) { x / 2 }
            def middle() { (high + low) / 2 }
            boolean strong(double x, int n) {
                if (x > n) return true
                up && half(x) > 0.9
            }
            def enter(String why) { buy tag: why, stopAt: middle() - 1 }
            onBar {
                if (strong(close, 10)) enter('strong')
                if (close < 1) out()
            }
            void out() { leave 'weak' }
        ''', [1, 2, 3, 0]) == ['1 buy strong stopAt=1.0', '3 leave weak']
    }

    def "a protect block guards what onBar buys, unless it says otherwise"() {
        expect:
        said('''
            protect { stopBy 2; holdMax 5 }
            protectShort { stopBy 3 }
            onBar {
                if (close == 1) buy 'a'
                if (close == 2) sell 'b', stopAt: 9
                if (close == 3) buy 'c', targetBy: 1
            }
        ''', [1, 2, 3]) == ['0 buy a stopBy=2.0 holdMax=5.0', '1 sell b stopAt=9.0 holdMax=5.0', '2 buy c stopBy=2.0 targetBy=1.0 holdMax=5.0']
    }

    def "the stop of an open position can be moved"() {
        expect:
        said('''
            onBar {
                if (flat) buy 'in'
                else if (position.isLong() && position.stop == 42 && position.quantity == 1) adjust stopAt: close - 1
            }
        ''', [1, 2, 3]) == ['0 buy in', '1 adjust stopAt=1.0', '2 adjust stopAt=2.0']
    }

    def "indicators may be written where they are used, with an output and a look-back"() {
        expect:
        said('''
            onBar {
                if (macd(close, 1, 2, 1).line > 0 && sma(close, 2)[1] < 2 && barsSince { close > open[1] } == 0 && rising(close, 2)) buy 'x'
            }
        ''', [1, 2, 3, 4]) == ['2 buy x']
    }

    def "whole numbers are exact, or the script fails: #sum"() {
        when:
        said("state { n = 2000000000; small = -2147483648 }\nonBar {\n    def m = $sum\n    if (m > close) buy()\n}", [1])

        then:
        var e = thrown(ProblemsFound)
        e.problems()*.message() == ["$told is too large for a whole number (at most 2147483647); use decimal numbers, such as ${told.split(' ')[0]}.0 (ABC, bar closing 2024-01-01T23:59:59.999Z)"]
        e.problems()[0].place().line() == 3

        where:
        sum               || told
        'n + n'           || '2000000000 + 2000000000'
        'n * 10'          || '2000000000 * 10'
        '100000 * 100000' || '100000 * 100000'
        'small - 1'       || '-2147483648 - 1'
        '-small'          || '0 - -2147483648'
        'abs(small)'      || '0 - -2147483648'
    }

    def "state that grows too large fails, too, and decimal numbers go on"() {
        when:
        said("state { n = 1; x = 1.0 }\nonBar { n *= 1000; x *= 1000; if (x > 1e8) buy() }", [1, 1, 1, 1])

        then:
        var e = thrown(ProblemsFound)
        e.problems()[0].message().startsWith('1000000000 * 1000 is too large')

        expect:
        said("state { n = 2147483646; x = 1.0 }\nonBar { if (x < 2) n++; x *= 1000; if (x > 1e8 && n == 2147483647) buy() }", [1, 1, 1]) == ['2 buy buy']
    }
}

package dev.backbeat.dsl.compile

import static dev.backbeat.dsl.PaperDesk.saidBy

import dev.backbeat.dsl.SomeBars
import dev.backbeat.engine.problem.ProblemsFound
import spock.lang.Shared
import spock.lang.Specification

/** What fails only while it runs is told with line, symbol and bar, and never with a stack trace. */
class FaultsSpec extends Specification {
    @Shared StrategyCompiler compiler = new StrategyCompiler()

    String fault(String script, List<Number> closes = [1, 2, 3]) {
        try {
            saidBy(compiler.strategy(script, 's.groovy'), SomeBars.data(SomeBars.ofCloses(closes)))
            return 'nothing'
        } catch (ProblemsFound e) {
            var problem = e.problems()[0]
            assert problem.code().code() == 'BB-SCR-020'
            return "${problem.place().line()}:${problem.place().column()} ${problem.message()}"
        }
    }

    def "on a bar: #body"() {
        expect:
        fault("// a comment\nonBar {\n    if (close == 2) {\n        $body\n    }\n}") == "4:9 $message (ABC, bar closing 2024-01-02T23:59:59.999Z)"

        where:
        body                                            || message
        "def l = [1, 2]; if (l[5] > 1) buy()"           || 'position 5 of a list of 2 values; the first one is 0'
        "def l = [1, 2]; l[-3] = 3; buy()"                     || 'position -3 of a list of 2 values; the first one is 0'
        "def n = 1; if (close[n - 3] > 1) buy()"        || 'a look-back of -2 bars would be the future; it must be 0 or more'
        "int n = (int) (close / 0); if (n > 1) buy()"   || 'a missing value cannot be made a whole number'
        "int n = (int) 1e12; if (n > 1) buy()"          || '1.0E12 cannot be made a whole number'
        "def n = 0; if (3 % n == 1) buy()"              || '% by zero: a whole number cannot be missing; use decimal numbers, or test for 0 first'
        "def n = 0; buy holdMax: n"                     || 'holdMax must be 1 bar or more, was 0'
        "def l = []; while (true) l.add(1); buy()"             || 'a list holds at most 100000 values'
    }

    def "in a function, the line is that of the function"() {
        expect:
        fault("double deep(int n) {\n    deep(n + 1)\n}\nonBar {\n    if (deep(1) > 1) buy()\n}") ==
            '2:5 the script has used up its depth (limits.depth is 200); functions may call one another without end (ABC, bar closing 2024-01-01T23:59:59.999Z)'
    }

    def "in a pure rule, the bar is found although all bars are worked out together"() {
        expect:
        fault("enterLong('x') {\n    close[(int) (2 - close)] > 0\n}", [1, 2, 2, 3, 1]) ==
            '2:5 a look-back of -1 bars would be the future; it must be 0 or more (ABC, bar closing 2024-01-04T23:59:59.999Z)'
    }

    def "in a rule that looks at the position"() {
        expect:
        fault("enterLong('x') { flat }\nexitLong('y') {\n    close[(int) (position.barsHeld - 3)] > 9\n}") ==
            '3:5 a look-back of -2 bars would be the future; it must be 0 or more (ABC, bar closing 2024-01-02T23:59:59.999Z)'
    }

    def "in a protect block"() {
        expect:
        fault("params { n integer(0) }\nprotect {\n    holdMax n\n}\nenterLong('x') { close > 1 }") ==
            '3:5 holdMax must be 1 bar or more, was 0 (ABC, bar closing 2024-01-02T23:59:59.999Z)'
    }

    def "in a requirement, and in the first value of state"() {
        when:
        compiler.strategy("params { n integer(0)\n require { 3 % n == 0 } }\nenterLong('x') { close > 1 }", 's.groovy')

        then:
        var e = thrown(ProblemsFound)
        e.problems()[0].place().line() == 2
        e.problems()[0].message().endsWith('(require)')

        and:
        fault("params { n integer(0) }\nstate {\n    x = 3 % n\n}\nonBar { if (x > 1) buy() }").startsWith('3:5 % by zero')
    }
}

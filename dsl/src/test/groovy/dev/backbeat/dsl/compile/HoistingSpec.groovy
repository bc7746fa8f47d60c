package dev.backbeat.dsl.compile

import dev.backbeat.dsl.PaperDesk
import dev.backbeat.dsl.SomeBars
import dev.backbeat.engine.problem.ProblemsFound
import spock.lang.Specification

/** Calls on series written out where values are: worked out as columns, or refused with a reason. */
class HoistingSpec extends Specification {
    static final DATA = SomeBars.data([SomeBars.walk(1, 300)], [SomeBars.walk(2, 300, 'SPY')])

    static List<String> said(String script) {
        PaperDesk.saidBy(new StrategyCompiler().strategy(script, 's.groovy'), DATA)
    }

    def "#condition is the same by name, in a rule, in onBar, in functions of either"() {
        given:
        var declared = said("indicators { c = $condition }\nenterLong('x') { c }\nexitLong('y') { !c }")

        expect:
        declared.size() > 3
        said("enterLong('x') { $condition }\nexitLong('y') { !($condition) }") == declared
        said("enterLong('x') { f() }\nexitLong('y') { !f() }\nboolean f() { $condition }") == declared
        said("onBar { if ($condition) { if (flat) buy 'x' } else if (!flat && !($condition)) leave 'y' }")*.replace('leave', 'exit long') == declared
        said("onBar { if (f()) { if (flat) buy 'x' } else if (!flat && !f()) leave 'y' }\nboolean f() { $condition }")*.replace('leave', 'exit long') == declared

        where:
        condition << [
            'crossesAbove(sma(close, 3), sma(close, 9)) || rising(close, 3)',
            'barsSince { close > open } < 1',
            'barsSince(crossesBelow(close, sma(close, 9))) > 4',
            'valueWhen(close > high[1], close) > close',
            'valueWhen({ close > high[1] }, close) > close',
            'barsSince { crossesAbove(close, ema(close, 5)) }[1] < 3',
            "symbol('SPY') { barsSince { close > open } } < 1",
            "barsSince { symbol('SPY') { close > open } } < 1",
            "symbol('SPY') { crossesAbove(close, sma(close, 4)) || rising(close, 2) }",
            "on('1w') { close > valueWhen(close > open, low) }",
            "symbol('SPY') { on('1w') { barsSince { close > open } } } < 1",
            "crossesAbove(close, symbol('SPY') { close * 1.01 }) || rising(close, 3)",
        ]
    }

    def "#body is refused: #message"() {
        when:
        said(script)

        then:
        def found = thrown(ProblemsFound)
        found.problems()*.message() == [message]

        where:
        body                                                              || message
        'if (crossesAbove(close, level)) buy'                             || "'level' is state; series are worked out for all bars before it has a value"
        'if (barsSince { close > level } < 2) buy'                        || "'level' is state; series are worked out for all bars before it has a value"
        "if (symbol('SPY') { close > level }) buy"                        || "'level' is state; series are worked out for all bars before it has a value"
        "if (on('1w') { close } > 1 && symbol('SPY') { level } > 1) buy"  || "'level' is state; series are worked out for all bars before it has a value"
        'def n = 3; if (rsi(close, n) > 1) buy'                           || "'n' is a local; series are worked out for all bars before it has a value"
        'if (barsSince { position.isLong() } > 1) buy'                    || "'position.isLong()' is known on a bar only, and is no series"
        'if (crossesAbove(close, position.entryPrice)) buy'               || "'position.entryPrice' is known on a bar only, and is no series"
        'if (crossesAbove(close, account.equity)) buy'                    || "'account.equity' is known on a bar only, and is no series"
        'if (valueWhen(flat, close) > 1) buy'                             || "'flat' is known on a bar only, and is no series"
        'if (crossesAbove(close, twice(3))) buy'                          || "functions of the script work on the values of a bar, and 'twice' cannot be part of a series"
        'if ((1..3).any { sma(close, it) > 1 }) buy'                      || "'it' is a local; series are worked out for all bars before it has a value"
        'if (over(3)) buy'                                                || "'limit' is a local; series are worked out for all bars before it has a value"
        script = "state { level = 1.0 }\nonBar { $body 'x' }\n" + (body.contains('twice') ? 'double twice(double x) { x * 2 }' : '') +
            (body.contains('over') ? 'boolean over(double limit) { crossesAbove(close, limit) }' : '')
    }
}

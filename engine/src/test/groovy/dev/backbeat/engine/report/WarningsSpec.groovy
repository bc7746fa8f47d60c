package dev.backbeat.engine.report

import dev.backbeat.engine.execution.Costs
import dev.backbeat.engine.metrics.Accounts
import dev.backbeat.engine.portfolio.EquityCurve
import dev.backbeat.engine.simulation.Event
import dev.backbeat.engine.simulation.Result
import spock.lang.Specification

class WarningsSpec extends Specification {
    static final BARS = Reports.walk('AAA', 4, 300)

    static Result result(Map given = [:]) {
        def times = (0..<BARS.size()).collect { BARS.closedAt(it) } as long[]
        def flat = [100_000d] * BARS.size() as double[]
        new Result(given.trades ?: [Accounts.trade(profit: 1)], given.orders ?: [],
                new EquityCurve(times, flat, flat, new double[BARS.size()], 100_000d), given.events ?: [], given.ruined ?: false)
    }

    def "a run without anything odd has no warning"() {
        expect:
        Warnings.of(Reports.of([BARS], result: result())).empty
    }

    def "#what is told"() {
        given:
        def report = Reports.of([BARS], result: result(given), costs: costs, perYear: perYear)

        expect:
        Warnings.of(report) == warnings

        where:
        what                  | given                                                            | costs               | perYear || warnings
        'trading for nothing' | [:]                                                              | Costs.NONE          | 252     || ['No costs: commission and slippage are 0. Trading for real will do worse (set costs.commission and costs.slippage).']
        'ruin'                | [ruined: true, events: [new Event(1, '', 'ruined', 'gone')]]     | Reports.USUAL_COSTS | 252     || ['Ruined: equity fell to 0 or below, and the run ended there.']
        'another year'        | [:]                                                              | Reports.USUAL_COSTS | 365     || ['The data has about 262 sessions a year, but yearly figures count 365 (set metrics.periods-per-year).']
        'an open position'    | [trades: [Accounts.trade(open: true)]]                           | Reports.USUAL_COSTS | 252     || ['1 position still open at the end, marked at the last close and not counted as a trade.']
        'dependence'          | [trades: [Accounts.trade(pathDependent: true)] * 2]              | Reports.USUAL_COSTS | 252     || ['2 trades had stop and target inside one bar: the stop was taken to come first.']
        'a refusal'           | [orders: [Accounts.refused(5)]]                                  | Reports.USUAL_COSTS | 252     || ['1 order came to nothing (why: see orders.csv).']
        'events'              | [events: [new Event(1, 'AAA', 'side', 'short entries are ignored')] * 3] | Reports.USUAL_COSTS | 252 || ['short entries are ignored (3 times).']
    }

    def "a run without a trade says so"() {
        expect:
        Warnings.of(Reports.of([Reports.walk('AAA', 4, 40)])) == ['Nothing was traded.']
        Warnings.of(Reports.of([Reports.walk('AAA', 4, 1)])) == ['Nothing was traded.']
    }
}

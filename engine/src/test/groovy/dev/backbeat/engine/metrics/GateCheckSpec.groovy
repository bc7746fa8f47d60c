package dev.backbeat.engine.metrics

import dev.backbeat.engine.experiment.goal.Comparison
import dev.backbeat.engine.causality.Certificate
import dev.backbeat.engine.experiment.goal.Gate
import dev.backbeat.engine.experiment.goal.Metric
import dev.backbeat.engine.portfolio.EquityCurve
import dev.backbeat.engine.portfolio.Trade
import spock.lang.Specification

import static dev.backbeat.engine.metrics.Accounts.close
import static dev.backbeat.engine.metrics.Accounts.daily
import static dev.backbeat.engine.metrics.Accounts.open
import static dev.backbeat.engine.metrics.Accounts.result
import static dev.backbeat.engine.metrics.Accounts.trade

class GateCheckSpec extends Specification {
    static final EquityCurve FIVE_DAYS = daily([100, 101, 102, 103, 104])

    def "a figure of 1.5 #comparison #bound: #held"() {
        expect:
        with(outcome(new Gate.Threshold(Metric.SHARPE, Comparison.find(comparison).get(), bound), [], [sharpe: 1.5d])) {
            passed() == held
            value().asDouble == 1.5d
            reason() == ''
        }

        where:
        comparison | bound || held
        '>='       | 1.5   || true
        '>='       | 1.6   || false
        '>'        | 1.4   || true
        '>'        | 1.5   || false
        '<='       | 1.5   || true
        '<='       | 1.4   || false
        '<'        | 1.6   || true
        '<'        | 1.5   || false
        '=='       | 1.5   || true
        '=='       | 1.4   || false
        '!='       | 1.4   || true
        '!='       | 1.5   || false
    }

    def "a figure that is missing fails its gate, whatever the comparison, and says why"() {
        expect:
        with(outcome(new Gate.Threshold(Metric.PROFIT_FACTOR, comparison, 1), [], [:], [profit_factor: 'no losing trade'])) {
            !passed()
            value().empty
            reason() == 'no losing trade'
        }

        where:
        comparison << Comparison.values()
    }

    def "#what was traded: #held"() {
        expect:
        with(outcome(new Gate.Traded(), trades)) {
            passed() == held
            value().asDouble == trades.size()
        }

        where:
        what                       | trades                || held
        'nothing'                  | []                    || false
        'a round trip'             | [trade([:])]          || true
        'what is still held'       | [trade([open: true])] || true
    }

    def "the first trade, entered #entered, is in bar #bar: within #within bars is #held"() {
        given: 'trades in the order of their exits'
        def trades = [trade(enteredAt: close('2024-01-08')), trade(enteredAt: entered)]

        expect:
        with(outcome(new Gate.FirstTradeWithin(within), trades)) {
            passed() == held
            value().asDouble == bar
            unit() == Metric.Unit.BARS
        }

        where:
        entered             | within || bar | held
        open('2024-01-03')  | 2      || 2   | true
        open('2024-01-03')  | 1      || 2   | false
        close('2024-01-04') | 3      || 3   | true
        close('2024-01-04') | 2      || 3   | false
    }

    def "without a trade none was within any number of bars"() {
        expect:
        with(outcome(new Gate.FirstTradeWithin(1000), [])) {
            !passed()
            reason() == 'nothing was traded'
        }
    }

    def "cash #cash was positive: #held"() {
        given:
        double[] money = cash
        def curve = new EquityCurve(FIVE_DAYS.time(), FIVE_DAYS.equity(), money, FIVE_DAYS.exposure(), 100)

        expect:
        with(GateCheck.of([new Gate.CashPositive()], result(curve), new Metrics([:], [:]), Certificate.NONE)[0]) {
            passed() == held
            value().asDouble == cash.min()
        }

        where:
        cash                          || held
        [100, 50, 0, 50, 100]         || true
        [100, 50, -1e-9, 50, 100]     || true
        [100, 50, -0.01, 50, 100]     || false
    }

    def "a strategy that was found to look ahead is not causal, and the gate names the first intention that differed"() {
        given:
        def leak = new Certificate.Leak(0, 'AAA', "entry 'dip'", 'is not wished where the data ends there')
        def certificate = new Certificate(5, 0, Optional.of(leak))

        expect:
        with(GateCheck.of([new Gate.Causal()], result(FIVE_DAYS), new Metrics([:], [:]), certificate)[0]) {
            !passed()
            reason() == "entry 'dip' of AAA at 1970-01-01T00:00:00Z is not wished where the data ends there: the strategy seems to know the future"
        }
        with(GateCheck.of([new Gate.Causal()], result(FIVE_DAYS), new Metrics([:], [:]), new Certificate(5, 1, Optional.empty()))[0]) {
            passed()
            value().asDouble == 6
        }
    }

    def "outcomes are in the order of the gates"() {
        expect:
        GateCheck.of([new Gate.Traded(), new Gate.CashPositive()], result(FIVE_DAYS), new Metrics([:], [:]), Certificate.NONE)*.gate()*.text() == ['traded', 'cash_positive']
    }

    private static GateOutcome outcome(Gate gate, List<Trade> trades, Map values = [:], Map undefined = [:]) {
        GateCheck.of([gate], result(FIVE_DAYS, trades), new Metrics(values, undefined), Certificate.NONE)[0]
    }
}

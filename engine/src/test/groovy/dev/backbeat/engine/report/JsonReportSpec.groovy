package dev.backbeat.engine.report

import com.fasterxml.jackson.databind.ObjectMapper
import dev.backbeat.engine.experiment.goal.Metric
import spock.lang.Specification
import spock.lang.Snapshot
import spock.lang.Snapshotter

class JsonReportSpec extends Specification {
    @Snapshot(extension = 'json')
    Snapshotter golden

    static final Report REPORT = Reports.of([Reports.walk('AAA', 4, 500), Reports.walk('BBB', 5, 400)], stop: 0.05d, hold: 30)

    def "the whole report for programs"() {
        expect:
        golden.assertThat(JsonReport.of(REPORT)).matchesSnapshot()
    }

    def "what trades earned, by symbol, side, tag and reason"() {
        expect:
        golden.assertThat(TradesSummary.of(REPORT)).matchesSnapshot()
    }

    def "numbers in a report read back as the very figures"() {
        given:
        def json = new ObjectMapper().readTree(JsonReport.of(REPORT))

        expect:
        Metric.values().every { metric ->
            def value = REPORT.metrics().find(metric.id())
            value.present ? json.get('metrics').get(metric.id()).doubleValue() == value.asDouble : json.get('undefined').has(metric.id())
        }
        Metric.forBuyAndHold().every { metric ->
            json.get('buy_and_hold').get(metric.id()).doubleValue() == REPORT.metrics().find(metric.buyAndHoldId()).asDouble
        }
    }

    def "groups add up to all"() {
        given:
        def json = new ObjectMapper().readTree(TradesSummary.of(REPORT))
        def all = json.get('all')

        expect:
        ['by_symbol', 'by_side', 'by_entry_tag', 'by_exit_reason'].every { by ->
            def groups = json.get(by).toList()
            groups.sum { it.get('trades').intValue() } == all.get('trades').intValue() &&
                    Math.abs(groups.sum { it.get('profit').doubleValue() } - all.get('profit').doubleValue()) < 1e-6
        }
        all.get('trades').intValue() == REPORT.result().closedTrades().size()
    }

    def "a run without a trade or a bar is written too"() {
        expect:
        new ObjectMapper().readTree(TradesSummary.of(empty)).get('all').get('trades').intValue() == 0
        new ObjectMapper().readTree(JsonReport.of(empty)).get('data').get('bars').intValue() == 0

        where:
        empty = Reports.of([Reports.walk('AAA', 4, 10)], from: Long.MAX_VALUE)
    }

    def "#value is #json in JSON"() {
        expect:
        JsonText.of([x: value]) == """{\n  "x": $json\n}\n"""

        where:
        value            || json
        1.0d             || '1'
        0.1d             || '0.1'
        1e-7d            || '1e-7'
        Double.NaN       || 'null'
        null             || 'null'
        7L               || '7'
        true             || 'true'
        'a "quote" – é'  || '"a \\"quote\\" – é"'
        []               || '[ ]'
    }

    def "gates and targets stand at the end"() {
        given:
        def report = Reports.of([Reports.walk('AAA', 4, 500)], goals: TextReportSpec.GOALS)
        def json = new ObjectMapper().readValue(JsonReport.of(report), Map)

        expect:
        json.targets.cagr == [target: 0.15, actual: json.metrics.cagr]
        json.targets.dsr == [target: 0.95]
        json.gates*.gate == ['sharpe >= 1', 'max_drawdown >= -50%', 'dsr > 90%', 'traded', 'first_trade_within: 20 bars', 'cash_positive']
        json.gates[0] == [gate: 'sharpe >= 1', passed: json.metrics.sharpe >= 1, value: json.metrics.sharpe]
        json.gates[2] == [gate: 'dsr > 90%', passed: false, reason: 'needs the trials of a sweep']
        json.keySet().toList()[-2..-1] == ['targets', 'gates']
    }

    def "a report without them does not speak of them"() {
        expect:
        !JsonReport.of(Reports.of([Reports.walk('AAA', 4, 50)])).contains('gates')
        !JsonReport.of(Reports.of([Reports.walk('AAA', 4, 50)])).contains('targets')
    }
}

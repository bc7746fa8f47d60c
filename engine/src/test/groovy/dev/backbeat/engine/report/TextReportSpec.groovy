package dev.backbeat.engine.report

import dev.backbeat.engine.execution.Commission
import dev.backbeat.engine.execution.Costs
import dev.backbeat.engine.execution.Slippage
import dev.backbeat.engine.experiment.Rules
import dev.backbeat.engine.experiment.Reporting
import dev.backbeat.engine.experiment.goal.Comparison
import dev.backbeat.engine.experiment.goal.Gate
import dev.backbeat.engine.experiment.goal.Goals
import dev.backbeat.engine.experiment.goal.Metric
import dev.backbeat.engine.experiment.goal.Target
import dev.backbeat.engine.market.Origin
import dev.backbeat.engine.risk.Sizing
import dev.backbeat.engine.strategy.Anatomy
import java.time.LocalDate
import spock.lang.Specification
import spock.lang.Snapshot
import spock.lang.Snapshotter

class TextReportSpec extends Specification {
    @Snapshot(extension = 'txt')
    Snapshotter golden

    static final Report USUAL = Reports.of([Reports.walk('AAA', 4, 500), Reports.walk('BBB', 5, 400)], stop: 0.05d, hold: 30)

    def "a run of two symbols"() {
        expect:
        golden.assertThat(TextReport.of(USUAL, TextStyle.FILE)).matchesSnapshot()
    }

    def "a run that never trades, in ASCII"() {
        expect:
        golden.assertThat(TextReport.of(Reports.of([Reports.walk('AAA', 4, 40)]), new TextStyle(false, false))).matchesSnapshot()
    }

    static final Goals GOALS = new Goals(
        [new Gate.Threshold(Metric.SHARPE, Comparison.AT_LEAST, 1), new Gate.Threshold(Metric.MAX_DRAWDOWN, Comparison.AT_LEAST, -0.5),
         new Gate.Threshold(Metric.DSR, Comparison.ABOVE, 0.9), new Gate.Traded(), new Gate.FirstTradeWithin(20), new Gate.CashPositive()],
        [new Target(Metric.NET_PROFIT, 20_000), new Target(Metric.CAGR, 0.15), new Target(Metric.DSR, 0.95), new Target(Metric.TRADES, 100)])

    def "a run with gates and targets"() {
        expect:
        golden.assertThat(TextReport.of(Reports.of([Reports.walk('AAA', 4, 500)], goals: GOALS), TextStyle.FILE)).matchesSnapshot()
    }

    def "the primary metric is the first row and says so, be it compared with buying and holding or not: #metric"() {
        given:
        def report = Reports.of([Reports.walk('AAA', 4, 500)], reporting: new Reporting('', Optional.of(metric), [] as Set))
        def table = TextReport.of(report, TextStyle.FILE).readLines().findAll { it.startsWith('│ ') }

        expect:
        table[1].startsWith("│ $metric.label (primary) ")
        table.count { it.contains(metric.label()) } == 1
        JsonReport.of(report).contains("\"primary_metric\": \"${metric.id()}\"")
        !TextReport.of(USUAL, TextStyle.FILE).contains('(primary)')
        !JsonReport.of(USUAL).contains('primary_metric')

        where:
        metric << [Metric.SHARPE, Metric.MAX_DRAWDOWN, Metric.PROFIT_FACTOR]
    }

    def "a note stands at the end, line by line; as a file no tag of HTML in it is one"() {
        given:
        def note = '# <script>alert(1)</script>\n\n| a | b |\n- 1 < 2 <!-- x -->\n' + 'long ' * 40
        def report = Reports.of([Reports.walk('AAA', 4, 50)], reporting: new Reporting(note, Optional.empty(), [] as Set))
        def lines = TextReport.of(report, TextStyle.FILE).readLines()

        expect:
        lines[lines.indexOf('Note')..-1].take(5) == ['Note', '  # <script>alert(1)</script>', '', '  | a | b |', '  - 1 < 2 <!-- x -->']
        lines.every { it.length() <= 100 }
        Note.of(report).readLines().take(4) == ['# &lt;script>alert(1)&lt;/script>', '', '| a | b |', '- 1 < 2 &lt;!-- x -->']
        Note.of(report).endsWith('long\n')
        JsonReport.of(report).contains('"note": "# <script>')
        !JsonReport.of(USUAL).contains('"note"')
    }

    def "no line is wider than 100 columns, whatever the names"() {
        given:
        def symbols = (1..40).collect { Reports.walk("SYMBOL$it", it, 3) }
        def report = Reports.of(symbols, name: 'long ' * 40, description: 'x' * 250, parameters: (1..40).collectEntries { ["p$it".toString(), 1.5d] })

        expect:
        TextReport.of(report, TextStyle.FILE).lines().allMatch { it.length() <= 100 }
        TextReport.of(report, TextStyle.FILE).contains('SYMBOL40')
    }

    def "ASCII has no other characters"() {
        expect:
        TextReport.of(USUAL, new TextStyle(false, false)).chars().allMatch { it < 128 }
    }

    def "colour changes nothing but colour"() {
        given:
        def coloured = TextReport.of(USUAL, new TextStyle(true, true))

        expect:
        coloured.contains('\u001b[1mslow-cross-us\u001b[0m')
        coloured.contains('\u001b[33m! ')
        coloured.replaceAll(/\u001b\[\d*m/, '').readLines()*.stripTrailing() == TextReport.of(USUAL, TextStyle.FILE).readLines()
    }

    def "the settings say #label: #words"() {
        given:
        def report = Reports.of([Reports.walk('AAA', 4, 60)], *: changes)

        expect:
        Settings.of(report)[label] == words

        where:
        label        | changes                                                                    || words
        'Costs'      | [costs: Costs.NONE]                                                        || 'none'
        'Costs'      | [costs: new Costs(new Commission(0.0007, 0.005, 1, 2), Slippage.none())]   || 'commission 0.07 %, 0.005 per unit, 1 per fill, at least 2 per fill'
        'Costs'      | [costs: new Costs(Commission.NONE, new Slippage.Ticks(2, 0.01))]           || 'slippage 2 ticks of 0.01'
        'Sizing'     | [sizing: new Sizing.FixedQuantity(10)]                                     || '10 units'
        'Sizing'     | [sizing: new Sizing.PercentOfEquity(0.07, Sizing.PriceAt.FILL)]            || '7 % of equity, at the price of the fill'
        'Sizing'     | [sizing: new Sizing.VolatilityTarget(0.12, 60, 1, 252, Sizing.PriceAt.DECISION)] || 'volatility of 12 % a year, by the last 60 bars, at most 100 % of equity, at the price of the decision'
        'Sizing'     | [style: Anatomy.Style.REBALANCE]                                           || 'by the weights of the strategy, at the price of the decision'
        'Sizing'     | [style: Anatomy.Style.REBALANCE, sizing: new Sizing.FixedQuantity(10)]     || 'by the weights of the strategy, at the price of the decision'
        'Sizing'     | [style: Anatomy.Style.REBALANCE, sizing: new Sizing.VolatilityTarget(0.12, 60, 1, 252, Sizing.PriceAt.FILL)] || 'by the weights of the strategy, at the price of the fill'
        'Sizing'     | [style: Anatomy.Style.RULES, sizing: new Sizing.FixedQuantity(10)]         || '10 units'
        'Protection' | [stop: 0.05d, target: 0.1d, hold: 20]                                      || 'stop 5 %, target 10 %, at most 20 bars'
        'Protection' | [:]                                                                        || null
        'Account'    | [allowShort: false, end: Rules.AtEnd.CLOSE]                                || '100,000.00 USD, long only, lots of 1, closed at the end'
        'Account'    | [allowLong: false]                                                         || '100,000.00 USD, short only, lots of 1, marked at the end'
        'Data'       | [origin: new Origin.Synthetic(7, LocalDate.of(2012, 1, 3), 60, 0.05, 0.2, 0)] || 'AAA; bars of 1d from the generator, seed 7'
        'Period'     | [from: Reports.NEW_YORK.opensOn(LocalDate.of(2012, 1, 10)).toEpochMilli() * 1_000_000L] || '2012-01-10 to 2012-03-26 (America/New_York), 55 bars after 5 bars of warm-up'
        'Period'     | [from: Long.MAX_VALUE]                                                     || 'no bar'
        'Parameters' | [parameters: [fast: 20L, stop: 2.5d, name: 'x', on: true]]                 || 'fast 20, stop 2.5, name x, on true'
    }
}

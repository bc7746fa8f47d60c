package dev.backbeat.engine.report

import dev.backbeat.engine.experiment.goal.Gate
import dev.backbeat.engine.experiment.goal.Metric
import dev.backbeat.engine.experiment.goal.Target
import dev.backbeat.engine.metrics.GateOutcome
import dev.backbeat.engine.metrics.Metrics
import spock.lang.Specification

class RunsTableSpec extends Specification {

    def "a line for each run, and for each experiment that came to none"() {
        given:
        def table = new RunsTable(TextStyle.FILE)
        def metrics = new Metrics([total_return: 0.25d, max_drawdown: -0.1d, trades: 12d], [sharpe: 'returns do not vary'])
        def held = new GateOutcome(new Gate.Traded(), true, OptionalDouble.of(12), Metric.Unit.COUNT, '')
        def failed = new GateOutcome(new Gate.CashPositive(), false, OptionalDouble.of(-1), Metric.Unit.MONEY, '')

        when:
        table.completed('one', metrics, Optional.empty(), [], [], 0, 'aaaaaa')
        table.completed('two', metrics, Optional.of(Metric.SHARPE), [], [held, failed], 5, 'bbbbbb')
        table.failed('configs/a/long/way/down/to/an/experiment.yaml', 2, 'BB-CFG-003')

        then:
        table.text() == '''\
            ┌────────────────────────────────┬─────────┬──────────┬────────┬────────┬────────┬──────┬────────────┐
            │ Experiment                     │  Return │ Drawdown │ Sharpe │ Trades │  Gates │ Exit │        Run │
            ├────────────────────────────────┼─────────┼──────────┼────────┼────────┼────────┼──────┼────────────┤
            │ one                            │ 25.00 % │ -10.00 % │      – │     12 │        │    0 │     aaaaaa │
            │ two                            │ 25.00 % │ -10.00 % │      – │     12 │ 1 of 2 │    5 │     bbbbbb │
            │ …ay/down/to/an/experiment.yaml │         │          │        │        │        │    2 │ BB-CFG-003 │
            └────────────────────────────────┴─────────┴──────────┴────────┴────────┴────────┴──────┴────────────┘
            '''.stripIndent()
    }

    def "figures that have a target stand beside it"() {
        given:
        def table = new RunsTable(TextStyle.FILE)
        def metrics = new Metrics([cagr: 0.05d], [sharpe: 'returns do not vary'])
        table.completed('one', metrics, Optional.empty(), [], [], 0, 'aaaaaa')
        table.completed('two', metrics, Optional.empty(), [new Target(Metric.CAGR, 0.15d), new Target(Metric.SHARPE, 2d)], [], 0, 'bbbbbb')

        expect:
        table.text().endsWith('''\

            ┌────────────┬──────────────┬────────┬─────────┐
            │ Experiment │       Figure │ Actual │  Target │
            ├────────────┼──────────────┼────────┼─────────┤
            │ two        │         CAGR │ 5.00 % │ 15.00 % │
            │ two        │ Sharpe ratio │      – │    2.00 │
            └────────────┴──────────────┴────────┴─────────┘
            '''.stripIndent())
    }

    def "runs that all name one primary metric are sorted by it, the best first: #metric gives #order"() {
        given:
        def table = new RunsTable(TextStyle.FILE)
        table.failed('x.yaml', 2, 'BB-CFG-003')
        [a: [0.5d, -0.3d, 90d], b: [1.5d, -0.2d, 80d], c: [1d, -0.1d, 100d]].each { name, figures ->
            def metrics = new Metrics([sharpe: figures[0], max_drawdown: figures[1], costs: figures[2]], [:])
            table.completed(name, metrics, Optional.of(metric), [], [], 0, 'aaaaaa')
        }
        table.completed('none', new Metrics([:], [:]), Optional.of(metric), [], [], 0, 'aaaaaa')
        def rows = table.text().readLines().findAll { it.startsWith('│ ') }.collect { it.tokenize('│')*.trim() }

        expect:
        rows[0][1] == head
        rows.drop(1)*.first() == order
        rows[0].size() == width
        table.text().endsWith('* the primary metric: the best run comes first\n')

        where:
        metric              || head             | width | order
        Metric.SHARPE       || 'Sharpe *'       | 8     | ['b', 'c', 'a', 'x.yaml', 'none']
        Metric.MAX_DRAWDOWN || 'Drawdown *'     | 8     | ['c', 'b', 'a', 'x.yaml', 'none']
        Metric.COSTS        || 'Costs in all *' | 9     | ['b', 'a', 'c', 'x.yaml', 'none']
    }
}

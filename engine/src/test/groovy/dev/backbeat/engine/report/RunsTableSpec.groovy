package dev.backbeat.engine.report

import dev.backbeat.engine.experiment.goal.Gate
import dev.backbeat.engine.experiment.goal.Metric
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
        table.completed('one', metrics, Optional.empty(), [], 0, 'aaaaaa')
        table.completed('two', metrics, Optional.of(Metric.SHARPE), [held, failed], 5, 'bbbbbb')
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
}

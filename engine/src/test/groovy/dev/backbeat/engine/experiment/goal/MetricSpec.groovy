package dev.backbeat.engine.experiment.goal

import spock.lang.Specification

class MetricSpec extends Specification {
    def "a metric is found by its id"() {
        expect:
        Metric.find('max_drawdown').get() == Metric.MAX_DRAWDOWN
        Metric.find('var_95').get().label() == 'VaR 95 %'
        Metric.find('max-drawdown').empty
        Metric.SHARPE.buyAndHoldId() == 'buy_and_hold_sharpe'
        Metric.TURNOVER.group().title() == 'Exposure'
        Metric.EXPECTANCY_R.unit() == Metric.Unit.RISK
    }
}

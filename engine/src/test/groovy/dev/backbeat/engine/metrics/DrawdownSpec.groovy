package dev.backbeat.engine.metrics

import static dev.backbeat.engine.metrics.Accounts.close
import static dev.backbeat.engine.metrics.Accounts.curve
import static dev.backbeat.engine.metrics.Accounts.figures
import static dev.backbeat.engine.metrics.Accounts.near

import spock.lang.Specification

class DrawdownSpec extends Specification {
    def "equity #equity on consecutive days falls by #fall at most, is below a peak for #longest days and recovers in #recovery"() {
        given:
        def days = (1..equity.size()).collect { close("2024-01-${it.toString().padLeft(2, '0')}") }
        def metrics = figures(curve(days, equity))

        expect:
        near(metrics.values().max_drawdown, fall)
        metrics.values().max_drawdown_days == longest as double
        metrics.values().recovery == recovery || metrics.undefined().recovery == recovery

        where:
        equity                                       || fall  | longest | recovery
        [100, 101, 102]                              || 0     | 0       | 'no drawdown'
        [100, 90, 100]                               || -0.1  | 2       | 2
        [100, 90, 95, 110]                           || -0.1  | 3       | 3
        [100, 100, 90, 100]                          || -0.1  | 2       | 2
        [100, 90]                                    || -0.1  | 1       | 'not recovered by the end'
        [100, 90, 95]                                || -0.1  | 2       | 'not recovered by the end'
        [100, 99, 98, 99, 100, 50, 100]              || -0.5  | 4       | 2
        [100, 50, 100, 99, 98, 97, 99]               || -0.5  | 4       | 2
        [100, 80, 100, 50, 60]                       || -0.5  | 2       | 'not recovered by the end'
        [100, 50, 40, 45, 100, 90, 80, 100, 79, 120] || -0.6  | 4       | 4
    }

    def "the ulcer index is the root of the mean squared drawdown after the start"() {
        expect: 'drawdowns 0.1, 0.2, 0 of 3 points'
        near(figures(curve([close('2024-01-01'), close('2024-01-02'), close('2024-01-03'), close('2024-01-04')],
                [100, 90, 80, 100])).values().ulcer_index, Math.sqrt(0.05d / 3))
    }
}

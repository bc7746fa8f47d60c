package dev.backbeat.engine.metrics

import static dev.backbeat.engine.metrics.Accounts.businessDays
import static dev.backbeat.engine.metrics.Accounts.close
import static dev.backbeat.engine.metrics.Accounts.curve
import static dev.backbeat.engine.metrics.Accounts.daily
import static dev.backbeat.engine.metrics.Accounts.figures
import static dev.backbeat.engine.metrics.Accounts.filled
import static dev.backbeat.engine.metrics.Accounts.near
import static dev.backbeat.engine.metrics.Accounts.open
import static dev.backbeat.engine.metrics.Accounts.refused
import static dev.backbeat.engine.metrics.Accounts.trade

import spock.lang.Specification

class ExposureSpec extends Specification {
    def "of ten days, trades #trades are in the market on #bars"() {
        given:
        def days = businessDays('2024-01-01', 10)
        def held = trades.collect { trade(enteredAt: open(days[it[0]]), exitedAt: it[1] < 10 ? open(days[it[1]]) : close(days[9])) }

        expect:
        figures(curve(days.collect { close(it) }, [100] * 10), held).values().exposure_time == bars / 10

        where:
        trades           || bars
        []               || 0
        [[1, 3]]         || 3
        [[1, 1]]         || 1
        [[1, 3], [3, 5]] || 5
        [[1, 6], [2, 4]] || 6
        [[7, 10]]        || 3
        [[9, 10]]        || 1
        [[0, 9]]         || 10
    }

    def "gross exposure is the mean over all bars"() {
        given:
        def days = businessDays('2024-01-02', 4)

        expect:
        figures(curve(days.collect { close(it) }, [100] * 4, 100, [0, 0.5, 1.5, 0])).values().exposure_gross == 0.5d
    }

    def "turnover counts both sides of every fill against mean equity and years"() {
        given: 'from 2 to 5 January are 3 days'
        def orders = [filled(10, 100), filled(-10, 110), refused(50)]

        expect:
        near(figures(daily([1000, 1000, 1100, 1100]), [], orders).values().turnover, 2100 / 1050 * 365.25 / 3)
    }
}

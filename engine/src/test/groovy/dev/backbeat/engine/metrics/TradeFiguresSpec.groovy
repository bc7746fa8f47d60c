package dev.backbeat.engine.metrics

import static dev.backbeat.engine.metrics.Accounts.daily
import static dev.backbeat.engine.metrics.Accounts.figures
import static dev.backbeat.engine.metrics.Accounts.near
import static dev.backbeat.engine.metrics.Accounts.trade

import spock.lang.Specification

class TradeFiguresSpec extends Specification {
    def "trades that earn #profits have #id #expected"() {
        given:
        def metrics = figures(daily([100, 101, 102]), profits.collect { trade(profit: it) })

        expect:
        def found = metrics.values()[id]
        found == null ? metrics.undefined()[id] == expected : near(found, expected as double)

        where:
        profits          | id                    || expected
        [5]              | 'trades'              || 1
        [5]              | 'win_rate'            || 1
        [5]              | 'expectancy'          || 5
        [5]              | 'profit_factor'       || 'no losing trade'
        [5]              | 'payoff'              || 'no losing trade'
        [5]              | 'kelly'               || 'no losing trade'
        [5]              | 'sqn'                 || 'fewer than 2 closed trades'
        [5]              | 'best_trade'          || 0.05
        [5]              | 'worst_trade'         || 0.05
        [5]              | 'longest_loss_streak' || 0
        [-5]             | 'win_rate'            || 0
        [-5]             | 'profit_factor'       || 0
        [-5]             | 'payoff'              || 'no winning trade'
        [-5]             | 'kelly'               || 'no winning trade'
        [0]              | 'win_rate'            || 0
        [0]              | 'profit_factor'       || 'no losing trade'
        [0]              | 'longest_win_streak'  || 0
        [5, 10]          | 'win_rate'            || 1
        [5, 10]          | 'profit_factor'       || 'no losing trade'
        [5, 5]           | 'sqn'                 || 'results of trades do not vary'
        [5, 10]          | 'sqn'                 || 3
        [6, -2]          | 'profit_factor'       || 3
        [6, -2]          | 'payoff'              || 3
        [6, -2]          | 'kelly'               || 0.5 - 0.5 / 3
        [6, 0, -2]       | 'payoff'              || 3
        [6, 0, -2]       | 'win_rate'            || 1 / 3
        [6, 0, -2]       | 'kelly'               || 1 / 3 - (2 / 3) / 3
        [1, 1, -1, 1, 1] | 'longest_win_streak'  || 2
        [1, 0, 1, 1, 1]  | 'longest_win_streak'  || 3
        [-1, -1, 2, -1]  | 'longest_loss_streak' || 2
        [1, -1, 0, -1]   | 'longest_loss_streak' || 1
    }

    def "positions still open count nowhere but in their own number and in the costs"() {
        given:
        def values = figures(daily([100, 101]), [
                trade(profit: 10, costs: 1, slippage: 0.25, barsHeld: 4, pathDependent: true),
                trade(profit: -2, costs: 2, slippage: 0.5, barsHeld: 7),
                trade(profit: 90, costs: 4, slippage: 1, barsHeld: 99, open: true, pathDependent: true)]).values()

        expect:
        values.trades == 2d
        values.open_trades == 1d
        values.path_dependent_trades == 1d
        values.expectancy == 4d
        values.average_hold_bars == 5.5d
        values.longest_hold_bars == 7d
        values.commission == 7d
        values.slippage == 1.75d
        values.costs == 8.75d
    }

    def "results are counted in R only where a stop said what R is"() {
        expect:
        figures(daily([100, 101]), [
                trade(profit: 10, initialRisk: 5),
                trade(profit: -5, initialRisk: 4),
                trade(profit: 1000)]).values().expectancy_r == (2 - 1.25) / 2

        and:
        figures(daily([100, 101]), [trade(profit: 10)]).undefined().expectancy_r == 'no closed trade had a stop'
    }
}

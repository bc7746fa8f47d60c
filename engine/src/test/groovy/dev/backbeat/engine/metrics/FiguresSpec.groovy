package dev.backbeat.engine.metrics

import dev.backbeat.engine.experiment.goal.Metric
import static dev.backbeat.engine.metrics.Accounts.UTC_DAYS
import static dev.backbeat.engine.metrics.Accounts.at
import static dev.backbeat.engine.metrics.Accounts.bars
import static dev.backbeat.engine.metrics.Accounts.close
import static dev.backbeat.engine.metrics.Accounts.curve
import static dev.backbeat.engine.metrics.Accounts.daily
import static dev.backbeat.engine.metrics.Accounts.figures
import static dev.backbeat.engine.metrics.Accounts.filled
import static dev.backbeat.engine.metrics.Accounts.grown
import static dev.backbeat.engine.metrics.Accounts.near
import static dev.backbeat.engine.metrics.Accounts.result
import static dev.backbeat.engine.metrics.Accounts.rules
import static dev.backbeat.engine.metrics.Accounts.trade
import static dev.backbeat.engine.metrics.Accounts.universe

import dev.backbeat.engine.experiment.MetricsRules.Sampling
import spock.lang.Specification

class FiguresSpec extends Specification {
    def "every figure is there once, known or with a reason, in the printed order"() {
        given:
        def metrics = figures(daily([100, 110, 105]), [trade(profit: 5)], [filled(1, 100)])
        def ids = Metric.values()*.id() + Metric.forBuyAndHold()*.buyAndHoldId()

        expect:
        metrics.values().keySet() as List == ids - metrics.undefined().keySet()
        metrics.undefined().keySet() as List == ids - metrics.values().keySet()
        metrics.values().size() + metrics.undefined().size() == ids.size()
    }

    def "an account that never moves has no #id: #reason"() {
        expect:
        figures(daily([100, 100, 100, 100])).undefined()[id] == reason

        where:
        id                  || reason
        'sharpe'            || 'returns do not vary'
        'psr'               || 'returns do not vary'
        'skew'              || 'returns do not vary'
        'kurtosis'          || 'returns do not vary'
        'sortino'           || 'no return below the risk-free rate'
        'calmar'            || 'no drawdown'
        'recovery'          || 'no drawdown'
        'omega'             || 'no negative return'
        'tail_ratio'        || 'the lowest returns are 0'
        'stability'         || 'equity does not vary'
        'win_rate'          || 'no closed trade'
        'profit_factor'     || 'no closed trade'
        'payoff'            || 'no closed trade'
        'kelly'             || 'no closed trade'
        'sqn'               || 'no closed trade'
        'expectancy'        || 'no closed trade'
        'expectancy_r'      || 'no closed trade'
        'best_trade'        || 'no closed trade'
        'longest_hold_bars' || 'no closed trade'
        'dsr'               || 'needs the trials of a sweep'
        'pbo'               || 'needs the trials of a sweep'
        'alpha'             || 'needs data.benchmark'
        'beta'              || 'needs data.benchmark'
        'information_ratio' || 'needs data.benchmark'
    }

    def "an account that never moves has a #id of 0"() {
        expect:
        figures(daily([100, 100, 100, 100])).values()[id] == 0d

        where:
        id << ['net_profit', 'total_return', 'cagr', 'annual_return', 'volatility', 'max_drawdown', 'max_drawdown_days',
               'ulcer_index', 'var_95', 'cvar_95', 'trades', 'open_trades', 'exposure_time', 'exposure_gross', 'turnover',
               'commission', 'slippage', 'costs', 'buy_and_hold_total_return']
    }

    def "equal gains every day are not divided by what rounding leaves of their spread"() {
        given:
        def metrics = figures(daily(grown([0.01] * 250)))

        expect:
        metrics.undefined().sharpe == 'returns do not vary'
        metrics.values().volatility < 1e-12
        near(metrics.values().stability, 1)
    }

    def "a period of one bar has no #id: #reason"() {
        expect:
        figures(daily([100])).undefined()[id] == reason

        where:
        id                          || reason
        'cagr'                      || 'the period lies within one day'
        'annual_return'             || 'no return: the period has a single point'
        'max_drawdown'              || 'no return: the period has a single point'
        'max_drawdown_days'         || 'no return: the period has a single point'
        'recovery'                  || 'no return: the period has a single point'
        'ulcer_index'               || 'no return: the period has a single point'
        'var_95'                    || 'no return: the period has a single point'
        'cvar_95'                   || 'no return: the period has a single point'
        'tail_ratio'                || 'no return: the period has a single point'
        'omega'                     || 'no return: the period has a single point'
        'sortino'                   || 'no return: the period has a single point'
        'volatility'                || 'fewer than 2 returns'
        'sharpe'                    || 'fewer than 2 returns'
        'psr'                       || 'fewer than 2 returns'
        'skew'                      || 'fewer than 2 returns'
        'stability'                 || 'fewer than 2 returns'
        'calmar'                    || 'the period lies within one day'
        'turnover'                  || 'the period lies within one day'
        'buy_and_hold_sharpe'       || 'fewer than 2 returns'
    }

    def "a period without a bar keeps its cash and knows nothing else"() {
        given:
        def late = dev.backbeat.engine.market.Universe.of([bars('ABC', [close('2024-01-02')], [5])], UTC_DAYS, close('2030-01-01'))
        def metrics = Figures.of(result(curve([], [], 100)), late, rules())

        expect:
        metrics.values().final_equity == 100d
        metrics.values().total_return == 0d
        metrics.values().buy_and_hold_final_equity == 100d
        metrics.undefined().exposure_time == 'no bar in the period'
        metrics.undefined().exposure_gross == 'no bar in the period'
        metrics.undefined().turnover == 'no bar in the period'
    }

    def "one day of bars has returns by bar, and no yearly growth by the calendar"() {
        given: 'equity 100, 101, 99 at three bars of 2 January'
        def times = ['2024-01-02T15:00:00Z', '2024-01-02T16:00:00Z', '2024-01-02T17:00:00Z'].collect { at(it) }
        def metrics = figures(curve(times, [100, 101, 99]), [], [], rules(sampling: Sampling.BAR, perYear: 10))

        expect: 'N = 10 sessions a year of 3 bars'
        metrics.undefined().cagr == 'the period lies within one day'
        near(metrics.values().annual_return, Math.pow(0.99, 30 / 2) - 1)
        near(metrics.values().max_drawdown, 99 / 101 - 1)
        near(metrics.values().volatility, Math.abs(0.01 - (99 / 101 - 1)) / Math.sqrt(2) * Math.sqrt(30))

        and: 'by session there is one return, from the first instant to the close'
        near(figures(curve(times, [100, 101, 99])).values().max_drawdown, -0.01)
    }

    def "a ruined account has no #id"() {
        given: 'it owes 20 on the third day, and nothing is earned on a debt'
        def ruined = result(daily([100, 110, -20, -20, -20]), [], [], true)
        def metrics = Figures.of(ruined, universe(bars('ABC', ruined.equity().time() as List, [1, 2, 3, 4, 5])), rules())

        expect:
        metrics.undefined()[id] == 'ruined: equity fell to 0 or below'

        where:
        id << ['cagr', 'annual_return', 'calmar', 'stability', 'exposure_gross']
    }

    def "a ruined account keeps the figures that need no logarithm"() {
        given:
        def values = figures(daily([100, 110, -20, -20, -20])).values()

        expect: 'returns are 10 % and −118.18 %, and then there are no more'
        near(values.total_return, -1.2)
        near(values.max_drawdown, -130 / 110)
        near(values.cvar_95, -130 / 110)
        near(values.volatility, (0.1 + 130 / 110) / Math.sqrt(2) * Math.sqrt(252))
    }

    def "an account whose mean equity is a debt has no turnover"() {
        expect:
        figures(daily([100, -900, -900])).undefined().turnover == 'ruined: equity fell to 0 or below'
    }

    def "growth beyond every number is said to be so"() {
        expect:
        figures(daily([1e-300, 1e300])).undefined().cagr == 'beyond what a number can hold'
    }

    def "no figure is ever NaN or infinite, seed #seed"() {
        given:
        def random = new SplittableRandom(seed)
        double wildness = random.nextDouble() * 3
        def path = [100d]
        random.nextInt(40).times { path << path[-1] * (1 + (random.nextDouble() - 0.5) * wildness) }
        def trades = (0..<random.nextInt(4)).collect {
            trade(profit: random.nextInt(-2, 3), open: random.nextInt(4) == 0, initialRisk: random.nextInt(3))
        }
        def metrics = figures(daily(path), trades, [filled(1, random.nextDouble())])

        expect:
        metrics.values().every { Double.isFinite(it.value) }
        metrics.values().keySet().intersect(metrics.undefined().keySet()).isEmpty()

        where:
        seed << (1L..100L)
    }

    def "a known figure is finite"() {
        when:
        new Figure.Known(Double.NaN)

        then:
        thrown IllegalArgumentException
    }
}

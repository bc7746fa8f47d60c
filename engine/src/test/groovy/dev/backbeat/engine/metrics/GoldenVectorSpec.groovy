package dev.backbeat.engine.metrics

import dev.backbeat.engine.experiment.goal.Metric
import static dev.backbeat.engine.metrics.Accounts.daily
import static dev.backbeat.engine.metrics.Accounts.figures
import static dev.backbeat.engine.metrics.Accounts.grown
import static dev.backbeat.engine.metrics.Accounts.near
import static dev.backbeat.engine.metrics.Accounts.rules
import static dev.backbeat.engine.metrics.Accounts.trade

import spock.lang.Shared
import spock.lang.Specification

/** Twenty returns and five trades whose figures were measured with empyrical, quantstats and backtesting.py. */
class GoldenVectorSpec extends Specification {
    @Shared curve = daily(grown([0.0120, -0.0080, 0.0050, 0, -0.0150, 0.0210, 0.0030, -0.0040, 0, 0.0090,
                                 -0.0110, -0.0060, 0.0170, 0.0080, -0.0020, 0.0040, -0.0190, 0.0060, 0.0110, -0.0070]))
    @Shared trades = [[30, 0.03d], [-20, -2 / 103d], [20, 2 / 102d], [50, 0.05d], [-10, -1 / 105d]]
            .collect { trade(profit: it[0], returnFraction: it[1]) }

    def "#id at a risk-free rate of #riskFree is #expected"() {
        expect:
        near(figures(curve, trades, [], rules(riskFree: riskFree)).values()[id], expected)

        where:
        id              | riskFree || expected
        'total_return'  | 0        || 0.0232163331797
        'cagr'          | 0        || 0.349031243204
        'annual_return' | 0        || 0.33533442802
        'volatility'    | 0        || 0.165822733506
        'sharpe'        | 0        || 1.823634152
        'sharpe'        | 0.02     || 1.70420899864
        'sharpe'        | 0.03     || 1.64536826975
        'sortino'       | 0        || 2.87835569498
        'sortino'       | 0.02     || 2.67255914989
        'max_drawdown'  | 0        || -0.019
        'calmar'        | 0        || 18.3700654318
        'omega'         | 0        || 1.33333333333
        'ulcer_index'   | 0        || 0.00858367851362
        'var_95'        | 0        || -0.0152
        'cvar_95'       | 0        || -0.019
        'tail_ratio'    | 0        || 1.13157894737
        'stability'     | 0        || 0.454790478886
        'psr'           | 0        || 0.690698228225
        'win_rate'      | 0        || 0.6
        'profit_factor' | 0        || 3.33333333333
        'expectancy'    | 0        || 14
        'average_trade' | 0        || 0.0141333115771
        'sqn'           | 0        || 1.08661073599
        'kelly'         | 0        || 0.42
    }

    def "buying and holding a symbol that moves like the account has the account's figures"() {
        when:
        def values = figures(curve, trades, [], rules(riskFree: 0.02)).values()

        then:
        Metric.forBuyAndHold().every { near(values[it.buyAndHoldId()], values[it.id()]) }
    }

    def "the Sharpe ratio deflated by ten trials is the golden one"() {
        given:
        def sample = EquitySample.of(curve, SamplePoints.of(curve.time(), Accounts.UTC_DAYS, rules()))
        def adjusted = new RiskAdjusted(sample, Moments.of(sample.returns()), 0)

        expect:
        adjusted.dsr(10, 0.05d * 0.05d) instanceof Figure.Known
        near(adjusted.dsr(10, 0.05d * 0.05d).value(), 0.562239760712)
        near(adjusted.psr(0).value(), 0.690698228225)
        adjusted.dsr(1, 0.0025d) == Figure.missing(Figure.Reason.NEEDS_SWEEP)
    }

    def "what the golden vector does not list agrees with a calculation in 40 digits"() {
        given:
        def metrics = figures(curve, trades)
        def values = metrics.values()

        expect:
        near(values.skew, -0.06159185367777228071669665980480985811739)
        near(values.kurtosis, 2.411416402389131210767149419794279142222)
        near(values.payoff, 100d / 3 / 15)
        near(values.best_trade, 0.05)
        near(values.worst_trade, -2d / 103)
        near(values.net_profit, 232.163331797)
        near(values.final_equity, 10232.163331797)
        values.trades == 5d
        values.longest_win_streak == 2d
        values.longest_loss_streak == 1d

        and: 'below the peak of 3 January until the 10th; the fall of the 25th, the deepest, is not made good'
        values.max_drawdown_days == 7d
        metrics.undefined().recovery == 'not recovered by the end'
    }
}

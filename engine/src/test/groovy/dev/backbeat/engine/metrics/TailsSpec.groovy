package dev.backbeat.engine.metrics

import static dev.backbeat.engine.metrics.Accounts.daily
import static dev.backbeat.engine.metrics.Accounts.figures
import static dev.backbeat.engine.metrics.Accounts.grown
import static dev.backbeat.engine.metrics.Accounts.near

import spock.lang.Specification

class TailsSpec extends Specification {
    def "the tails of #count returns of 1 %, 2 % … are cut between neighbours, linearly"() {
        given: 'shuffled, the lowest a loss of 1 %'
        def returns = (1..count).collect { (it - 2) / 100 }.shuffled(new Random(7))
        def values = figures(daily(grown(returns))).values()

        expect:
        Math.abs(values.var_95 - low) < 1e-12
        Math.abs(values.cvar_95 - mean) < 1e-12
        near(values.tail_ratio, high / Math.abs(low))

        where:
        count || low    | mean   | high
        3     || -0.009 | -0.01  | 0.009
        11    || -0.005 | -0.01  | 0.085
        41    || 0.01   | 0      | 0.37
    }

    def "a lower tail of nothing but rounding is nothing to divide by"() {
        given: '19 days without a change, 2 with one, and the rounding of 0.1 + 0.2'
        def path = [0.3d, 0.1d + 0.2d] + [0.1d + 0.2d] * 18 + [0.4d, 0.3d]

        expect:
        figures(daily(path[0..20])).undefined().tail_ratio == 'the lowest returns are 0'
        figures(daily([0.1d + 0.2d, 0.3d, 0.4d])).undefined().omega == 'no negative return'
        figures(daily([0.1d + 0.2d, 0.3d, 0.4d])).undefined().sortino == 'no return below the risk-free rate'
    }

    def "a single return is its own quantile"() {
        given:
        def values = figures(daily([100, 95])).values()

        expect:
        near(values.var_95, -0.05)
        near(values.cvar_95, -0.05)
        near(values.tail_ratio, 1)
    }

    def "the k-th smallest is what sorting puts there, seed #seed"() {
        given:
        def random = new SplittableRandom(seed)
        int distinct = random.nextInt(1, 60)
        def numbers = (0..random.nextInt(80)).collect { random.nextInt(distinct) as double } as double[]
        int k = random.nextInt(numbers.length)
        def sorted = (numbers as List).sort(false)
        def selected = numbers.clone()

        expect:
        Selection.select(selected, 0, k) == sorted[k]
        k == numbers.length - 1 || Selection.leastAfter(selected, k) == sorted[k + 1]
        (selected as List).sort() == sorted

        where:
        seed << (1L..200L)
    }
}

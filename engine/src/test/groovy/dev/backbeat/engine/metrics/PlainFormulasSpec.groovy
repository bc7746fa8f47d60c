package dev.backbeat.engine.metrics

import static dev.backbeat.engine.metrics.Accounts.businessDays
import static dev.backbeat.engine.metrics.Accounts.close
import static dev.backbeat.engine.metrics.Accounts.curve
import static dev.backbeat.engine.metrics.Accounts.figures
import static dev.backbeat.engine.metrics.Accounts.grown
import static dev.backbeat.engine.metrics.Accounts.near
import static dev.backbeat.engine.metrics.Accounts.rules

import java.time.LocalDate
import spock.lang.Specification

/** The figures of random accounts against the same formulas written once more, with lists and without care for speed. */
class PlainFormulasSpec extends Specification {
    def "the figures of a random account are what the plain formulas give, seed #seed"() {
        given:
        def random = new SplittableRandom(seed)
        def r = (1..random.nextInt(30, 150)).collect { 0.0003 + 0.02d * (random.nextDouble() - 0.5d) }
        double rf = random.nextDouble() * 0.05d
        int n = r.size(), perYear = random.nextBoolean() ? 252 : 365
        def days = businessDays('2020-01-01', n + 1)
        def equity = grown(r)
        def values = figures(curve(days.collect { close(it) }, equity), [], [], rules(riskFree: rf, perYear: perYear)).values()

        and: 'moments'
        double f = Math.pow(1 + rf, 1d / perYear) - 1
        double mean = r.sum() / n
        def central = { int power -> r.collect { Math.pow(it - mean, power) }.sum() / n }
        double s = Math.sqrt(central(2) * n / (n - 1))
        double skew = central(3) / Math.pow(central(2), 1.5d)
        double kurtosis = central(4) / Math.pow(central(2), 2)

        and: 'drawdown'
        def drawdowns = (0..n).collect { equity[it] / equity[0..it].max() - 1 }
        def dates = days.collect { LocalDate.parse(it).toEpochDay() }
        int longest = (0..n).collect { i ->
            int peak = (0..i).findAll { equity[it] == equity[0..i].max() }.last()
            int recovered = (peak..n).find { it > peak && equity[it] >= equity[peak] } ?: n
            recovered > peak + 1 || (recovered == n && equity[n] < equity[peak]) ? dates[recovered] - dates[peak] : 0
        }.max() as int

        and: 'tails'
        def sorted = r.toSorted()
        def quantile = { double q ->
            double at = (n - 1) * q
            int below = (int) at
            sorted[below] + (at - below) * (sorted[Math.min(below + 1, n - 1)] - sorted[below])
        }

        expect:
        near(values.total_return, equity[n] / equity[0] - 1)
        near(values.cagr, Math.pow(equity[n] / equity[0], 365.25d / (dates[n] - dates[0])) - 1)
        near(values.annual_return, Math.pow(r.inject(1d) { product, x -> product * (1 + x) }, (double) perYear / n) - 1)
        near(values.volatility, s * Math.sqrt(perYear))
        near(values.sharpe, (mean - f) / s * Math.sqrt(perYear))
        near(values.sortino, (mean - f) * Math.sqrt(perYear) / Math.sqrt(r.collect { Math.pow(Math.min(it - f, 0d), 2) }.sum() / n))
        near(values.omega, r.collect { Math.max(it, 0d) }.sum() / r.collect { Math.max(-it, 0d) }.sum())
        near(values.skew, skew, 1e-8)
        near(values.kurtosis, kurtosis)
        near(values.max_drawdown, drawdowns.min())
        near(values.calmar, values.cagr / Math.abs(drawdowns.min()))
        near(values.ulcer_index, Math.sqrt(drawdowns.tail().collect { it * it }.sum() / n))
        values.max_drawdown_days == longest as double
        near(values.var_95, quantile(0.05d))
        near(values.cvar_95, sorted[0..(int) ((n - 1) * 0.05d)].with { it.sum() / it.size() })
        near(values.tail_ratio, Math.abs(quantile(0.95d)) / Math.abs(quantile(0.05d)))

        and: 'the probabilistic Sharpe ratio by way of its z'
        double sr = (mean - f) / s
        double z = sr * Math.sqrt(n - 1) / Math.sqrt(1 - skew * sr + (kurtosis - 1) / 4 * sr * sr)
        Math.abs(Normal.quantile(values.psr) - z) < 1e-8

        where:
        seed << (1L..(Boolean.getBoolean('backbeat.thorough') ? 100L : 6L))
    }
}

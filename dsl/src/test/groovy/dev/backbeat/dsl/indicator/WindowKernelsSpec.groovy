package dev.backbeat.dsl.indicator

import static dev.backbeat.dsl.indicator.HardBars.filled
import static dev.backbeat.dsl.indicator.HardBars.same

import dev.backbeat.engine.market.Bars
import spock.lang.Specification

/** Kernels of windows beside the same figures worked out from each window on its own, in two passes. */
class WindowKernelsSpec extends Specification {
    static final double NAN = Double.NaN
    static final int N = 14

    /** The values of a window, the oldest first; none of them may be missing. */
    static List<Double> window(double[] x, int bar, int n) {
        if (bar < n - 1) return null
        List<Double> values = (bar - n + 1..bar).collect { x[it] }
        values.any { it.isNaN() } ? null : values
    }

    static double of(double[] x, int bar, int n, Closure<Double> figure) {
        List<Double> values = window(x, bar, n)
        values == null ? NAN : figure(values)
    }

    static double of(double[] x, double[] y, int bar, int n, Closure<Double> figure) {
        List<Double> a = window(x, bar, n)
        List<Double> b = window(y, bar, n)
        a == null || b == null ? NAN : figure(a, b)
    }

    /** Distances from the mean, counted from the first value, so that equal ones have none. */
    static List<Double> distances(List<Double> values) {
        List<Double> moved = values.collect { it - values[0] }
        double mean = moved.sum() / moved.size()
        moved.collect { it - mean }
    }

    static double products(List<Double> a, List<Double> b) {
        [a, b].transpose().sum { it[0] * it[1] }
    }

    static double ratio(double a, double b) {
        b == 0 ? NAN : a / b
    }

    static double deviation(List<Double> values, int divisor) {
        List<Double> d = distances(values)
        Math.sqrt(products(d, d) / divisor)
    }

    static double weighted(List<Double> values) {
        double sum = 0
        values.eachWithIndex { value, i -> sum += (i + 1) * value }
        sum / (values.size() * (values.size() + 1) / 2)
    }

    static double[] column(Bars bars, Closure<Double> of) {
        (0..<bars.size()).collect { of(it) } as double[]
    }

    static double[] typical(Bars b) {
        column(b) { (b.highs()[it] + b.lows()[it] + b.closes()[it]) / 3 }
    }

    static double[] returns(double[] x) {
        (0..<x.length).collect { it == 0 ? NAN : (x[it] - x[it - 1]) / x[it - 1] } as double[]
    }

    static double correlation(List<Double> a, List<Double> b) {
        List<Double> x = distances(a)
        List<Double> y = distances(b)
        ratio(products(x, y), Math.sqrt(products(x, x)) * Math.sqrt(products(y, y)))
    }

    static double slope(List<Double> a, List<Double> b) {
        List<Double> x = distances(a)
        ratio(products(x, distances(b)), products(x, x))
    }

    static List<Double> places(int n) {
        (0..<n).collect { it as double }
    }

    static double line(List<Double> y, double at) {
        y[0] + (y.collect { it - y[0] }.sum() / y.size()) + slope(places(y.size()), y) * (at - (y.size() - 1) / 2)
    }

    static double commodity(List<Double> values) {
        List<Double> d = distances(values)
        d.every { it == 0 } ? 0 : d.last() / (0.015d * d.sum { Math.abs(it) } / d.size())
    }

    static double flow(Bars b, int bar, int n) {
        double[] price = typical(b)
        double up = 0, down = 0
        for (int i = bar - n + 1; i <= bar; i++) {
            if (i < 1 || (price[i] - price[i - 1]).isNaN()) return NAN
            if (price[i] > price[i - 1]) up += price[i] * b.volumes()[i]
            if (price[i] < price[i - 1]) down += price[i] * b.volumes()[i]
        }
        up + down == 0 ? 0 : 100 * up / (up + down)
    }

    static double quantile(List<Double> values, double share) {
        List<Double> sorted = values.sort(false)
        double place = share * (values.size() - 1)
        int low = place as int
        sorted[low] + (place - low) * (sorted[Math.min(low + 1, values.size() - 1)] - sorted[low])
    }

    static double inRange(Bars b, int i, int n, Closure<Double> figure) {
        List<Double> h = window(b.highs(), i, n)
        List<Double> l = window(b.lows(), i, n)
        h == null || l == null ? NAN : figure(h.max(), l.min())
    }

    static double middle(Bars b, int i, int n) {
        inRange(b, i, n) { high, low -> (high + low) / 2 }
    }

    static double hull(double[] c, int bar) {
        double[] raw = (0..bar).collect { i -> 2 * of(c, i, N.intdiv(2)) { weighted(it) } - of(c, i, N) { weighted(it) } }
        of(raw, bar, 3) { weighted(it) }
    }

    static double averaged(int times, Bars b, int i) {
        times == 0
            ? inRange(b, i, N) { high, low -> ratio(b.closes()[i] - low, high - low) * 100 }
            : i < 2 ? NAN : (0..2).sum { averaged(times - 1, b, i - it) } / 3
    }

    /** What the figures are made of at most, over all bars that a value may depend on. */
    static double largest(Bars b, int bar, int bars) {
        (Math.max(0, bar - bars)..bar).collect { Math.abs(b.highs()[it]) }.findAll { !it.isNaN() }.max() ?: 0
    }

    def "#word #numbers .#output is that of each window on its own: #what"() {
        given:
        double[] c = b.closes()
        double[] ours = filled(word, b, numbers, output, 'mean', *(word == 'aroon' ? [b.highs(), b.lows()] : [c, b.opens()]))
        int reach = Catalogue.find(word).get().warmUp().bars(new Settings(numbers.collect { it as Double }, ['mean']), output)

        expect:
        (0..<b.size()).every { i ->
            double absolute = unit == 0 ? 1e-13d * largest(b, i, reach) : 1e-9d * unit
            same(ours[i], expected(b, c, i) as double, 1e-9d, absolute) ||
                { throw new AssertionError("bar $i: ${ours[i]}, expected ${expected(b, c, i)}") }()
        }

        where:
        [row, hard] << [ROWS, HardBars.all().entrySet().toList()].combinations()
        (word, numbers, output, unit, expected) = row
        what = hard.key
        b = hard.value
    }

    // Word, numbers, output, what an error is measured with (0: the prices in reach), and the figure.
    static final List<List> ROWS = [
        ['sma', [N], 0, 0, { b, c, i -> of(c, i, N) { it.sum() / N } }],
        ['wma', [N], 0, 0, { b, c, i -> of(c, i, N) { weighted(it) } }],
        ['hma', [N], 0, 0, { b, c, i -> hull(c, i) }],
        ['vwma', [N], 0, 0, { b, c, i -> of(c, b.volumes(), i, N) { x, v -> products(x, v) / v.sum() } }],
        ['vwap', [N], 0, 0, { b, c, i -> of(typical(b), b.volumes(), i, N) { x, v -> products(x, v) / v.sum() } }],
        ['stdev', [N], 0, 0, { b, c, i -> of(c, i, N) { deviation(it, N) } }],
        ['zscore', [N], 0, 1, { b, c, i -> of(c, i, N) { ratio(distances(it).last(), deviation(it, N)) } }],
        ['bollinger', [N, 2.5], 0, 0, { b, c, i -> of(c, i, N) { it.sum() / N + 2.5d * deviation(it, N) } }],
        ['bollinger', [N, 2.5], 2, 0, { b, c, i -> of(c, i, N) { it.sum() / N - 2.5d * deviation(it, N) } }],
        ['realizedVolatility', [N], 0, 1, { b, c, i -> of(returns(c), i, N) { deviation(it, N - 1) * Math.sqrt(252d) } }],
        ['linearRegression', [N], 0, 0, { b, c, i -> of(c, i, N) { line(it, N - 1) } }],
        ['linearRegression', [N], 1, 0, { b, c, i -> of(c, i, N) { slope(places(N), it) } }],
        ['linearRegression', [N], 2, 0, { b, c, i -> of(c, i, N) { line(it, 0) } }],
        ['linearRegression', [N], 3, 1, { b, c, i -> of(c, i, N) { correlation(places(N), it)**2 } }],
        ['correlation', [N], 0, 1, { b, c, i -> of(c, b.opens(), i, N) { x, y -> correlation(x, y) } }],
        ['beta', [N], 0, 1, { b, c, i -> of(returns(b.opens()), returns(c), i, N) { x, y -> slope(x, y) } }],
        ['percentRank', [N], 0, 0, { b, c, i -> of(c, i, N + 1) { w -> 100 * w.take(N).count { it < w.last() } / N } }],
        ['median', [N], 0, 0, { b, c, i -> of(c, i, N) { quantile(it, 0.5d) } }],
        ['quantile', [N, 0.9], 0, 0, { b, c, i -> of(c, i, N) { quantile(it, 0.9d) } }],
        ['highest', [N], 0, 0, { b, c, i -> of(c, i, N) { it.max() } }],
        ['lowest', [N], 0, 0, { b, c, i -> of(c, i, N) { it.min() } }],
        ['highestBar', [N], 0, 0, { b, c, i -> of(c, i, N) { w -> w.reverse().indexOf(w.max()) } }],
        ['lowestBar', [N], 0, 0, { b, c, i -> of(c, i, N) { w -> w.reverse().indexOf(w.min()) } }],
        ['change', [N], 0, 0, { b, c, i -> i < N ? NAN : c[i] - c[i - N] }],
        ['roc', [N], 0, 0, { b, c, i -> i < N ? NAN : 100 * (c[i] - c[i - N]) / c[i - N] }],
        ['donchian', [N], 0, 0, { b, c, i -> of(b.highs(), i, N) { it.max() } }],
        ['donchian', [N], 1, 0, { b, c, i -> middle(b, i, N) }],
        ['donchian', [N], 2, 0, { b, c, i -> of(b.lows(), i, N) { it.min() } }],
        ['stochastic', [N, 3, 3], 0, 100, { b, c, i -> averaged(0, b, i) }],
        ['stochastic', [N, 3, 3], 1, 100, { b, c, i -> averaged(1, b, i) }],
        ['stochastic', [N, 3, 3], 2, 100, { b, c, i -> averaged(2, b, i) }],
        ['williamsR', [N], 0, 100, { b, c, i -> inRange(b, i, N) { h, l -> ratio(c[i] - h, h - l) * 100 } }],
        ['cci', [N], 0, 100, { b, c, i -> of(typical(b), i, N) { commodity(it) } }],
        ['mfi', [N], 0, 100, { b, c, i -> flow(b, i, N) }],
        ['aroon', [N], 0, 0, { b, c, i -> of(b.highs(), i, N + 1) { w -> 100 * (N - w.reverse().indexOf(w.max())) / N } }],
        ['aroon', [N], 1, 0, { b, c, i -> of(b.lows(), i, N + 1) { w -> 100 * (N - w.reverse().indexOf(w.min())) / N } }],
        ['aroon', [N], 2, 0, { b, c, i -> of(b.highs(), b.lows(), i, N + 1) { h, l -> 100 * (l.reverse().indexOf(l.min()) - h.reverse().indexOf(h.max())) / N } }],
        ['ichimoku', [9, 26, 52, 26], 0, 0, { b, c, i -> middle(b, i, 9) }],
        ['ichimoku', [9, 26, 52, 26], 1, 0, { b, c, i -> middle(b, i, 26) }],
        ['ichimoku', [9, 26, 52, 26], 2, 0, { b, c, i -> (middle(b, i - 25, 9) + middle(b, i - 25, 26)) / 2 }],
        ['ichimoku', [9, 26, 52, 26], 3, 0, { b, c, i -> middle(b, i - 25, 52) }],
    ]
}

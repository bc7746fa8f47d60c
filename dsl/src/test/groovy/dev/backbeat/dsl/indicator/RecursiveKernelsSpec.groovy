package dev.backbeat.dsl.indicator

import static dev.backbeat.dsl.indicator.HardBars.filled
import static dev.backbeat.dsl.indicator.HardBars.same

import dev.backbeat.dsl.SomeBars
import dev.backbeat.engine.market.Bars
import dev.backbeat.engine.market.SessionCalendar
import dev.backbeat.engine.market.Timeframe
import java.time.LocalDate
import java.time.LocalTime
import java.time.ZoneId
import spock.lang.Specification

/** Kernels whose values reach back to the first bar beside the same figures written down step by step. */
class RecursiveKernelsSpec extends Specification {
    static final double NAN = Double.NaN
    static final int N = 5

    /** Recursive averages see present values only: the mean of the first n, then steps by a share. */
    static double[] average(double[] x, int n, double share) {
        List<Double> seen = []
        double average = NAN
        x.collect { value ->
            if (value.isNaN()) return NAN
            seen << value
            if (seen.size() == n) average = seen.sum() / n
            else if (seen.size() > n) average = (1 - share) * average + share * value
            average
        } as double[]
    }

    static double[] ema(double[] x, int n = N) {
        average(x, n, 2d / (n + 1))
    }

    static double[] wilder(double[] x, int n = N) {
        average(x, n, 1d / n)
    }

    static double[] each(int size, Closure<Double> of) {
        (0..<size).collect { of(it) } as double[]
    }

    static double[] ranges(Bars b) {
        each(b.size()) { i ->
            double high = b.highs()[i], low = b.lows()[i]
            i == 0 ? high - low : [high - low, high - b.closes()[i - 1], b.closes()[i - 1] - low].collect { Math.abs(it) }
                .inject { x, y -> Math.max(x, y) }
        }
    }

    static double[] layered(double[] c, List<Integer> factors) {
        List<double[]> layers = [ema(c)]
        while (layers.size() < factors.size()) layers << ema(layers.last())
        each(c.length) { i -> (0..<factors.size()).sum { factors[it] * layers[it][i] } }
    }

    static double[] strength(double[] c) {
        double before = NAN
        double[] moves = c.collect { double move = it - before; if (!it.isNaN()) before = it; move }
        double[] up = wilder(each(c.length) { Math.max(moves[it], 0d) })
        double[] down = wilder(each(c.length) { Math.max(-moves[it], 0d) })
        each(c.length) { up[it] + down[it] == 0 ? 0 : 100 * up[it] / (up[it] + down[it]) }
    }

    static double[] directional(Bars b, int output) {
        double[] range = ranges(b)
        double[] up = each(b.size()) { it == 0 ? NAN : b.highs()[it] - b.highs()[it - 1] }
        double[] down = each(b.size()) { it == 0 ? NAN : b.lows()[it - 1] - b.lows()[it] }
        def known = { i, double value -> (up[i] + down[i] + range[i]).isNaN() ? NAN : value }
        double[] reach = wilder(each(b.size()) { known(it, range[it]) })
        double[] rises = wilder(each(b.size()) { known(it, up[it] > down[it] ? Math.max(up[it], 0d) : 0) })
        double[] falls = wilder(each(b.size()) { known(it, down[it] > up[it] ? Math.max(down[it], 0d) : 0) })
        double[] plus = each(b.size()) { reach[it] == 0 ? 0 : 100 * rises[it] / reach[it] }
        double[] minus = each(b.size()) { reach[it] == 0 ? 0 : 100 * falls[it] / reach[it] }
        double[] apart = each(b.size()) { plus[it] + minus[it] == 0 ? 0 : 100 * Math.abs(plus[it] - minus[it]) / (plus[it] + minus[it]) }
        [plus, minus, wilder(apart)][output]
    }

    static double[] adaptive(double[] c) {
        double average = NAN
        each(c.length) { i ->
            if (i < N || (i - N..i).any { c[it].isNaN() }) return NAN
            double moved = (i - N + 1..i).sum { Math.abs(c[it] - c[it - 1]) }
            double straight = moved == 0 ? 1 : Math.abs(c[i] - c[i - N]) / moved
            double share = (straight * (2 / 3d - 2 / 31d) + 2 / 31d)**2
            if (average.isNaN()) average = c[i - 1]
            average = (1 - share) * average + share * c[i]
        }
    }

    static double[] balance(Bars b) {
        double sum = 0, before = NAN
        each(b.size()) { i ->
            double close = b.closes()[i]
            if (close.isNaN()) return NAN
            sum += close > before ? b.volumes()[i] : close < before ? -b.volumes()[i] : 0
            before = close
            sum
        }
    }

    /** As TA-Lib's source has it, each side written out. */
    static double[] parabolic(Bars b) {
        List<Integer> bars = (0..<b.size()).findAll { !b.closes()[it].isNaN() }
        double[] out = each(b.size()) { NAN }
        if (bars.size() < 2) return out
        double[] h = bars.collect { b.highs()[it] }
        double[] l = bars.collect { b.lows()[it] }
        boolean rising = !(l[0] - l[1] > 0 && l[0] - l[1] > h[1] - h[0])
        double stop = rising ? l[0] : h[0], extreme = rising ? h[1] : l[1], share = 0.02d
        for (int i = 1; i < bars.size(); i++) {
            int p = i == 1 ? 1 : i - 1
            boolean turns = rising ? l[i] <= stop : h[i] >= stop
            if (turns) stop = rising ? [extreme, h[p], h[i]].max() : [extreme, l[p], l[i]].min()
            if (turns) rising = !rising
            out[bars[i]] = stop
            boolean further = rising ? h[i] > extreme : l[i] < extreme
            if (turns) share = 0.02d
            else if (further) share = Math.min(share + 0.02d, 0.2d)
            if (turns || further) extreme = rising ? h[i] : l[i]
            stop += share * (extreme - stop)
            stop = rising ? [stop, l[p], l[i]].min() : [stop, h[p], h[i]].max()
        }
        out
    }

    def "#word .#output step by step: #what"() {
        given:
        double[] c = b.closes()
        double[] ours = filled(word, b, numbers, output, 'mean', c)
        double[] other = expected(b, c)
        double largest = 0

        expect:
        (0..<b.size()).every { i ->
            largest = Math.max(largest * 0.9d, Math.abs(other[i]).isNaN() ? 0 : Math.abs(other[i]))
            same(ours[i], other[i], 1e-9d, 1e-12d * (unit + largest)) ||
                { throw new AssertionError("bar $i: ${ours[i]}, expected ${other[i]}") }()
        }

        where:
        [row, hard] << [ROWS, HardBars.all().entrySet().toList()].combinations()
        (word, numbers, output, unit, expected) = row
        what = hard.key
        b = hard.value
    }

    static final List<List> ROWS = [
        ['ema', [N], 0, 0, { b, c -> ema(c) }],
        ['wilder', [N], 0, 0, { b, c -> wilder(c) }],
        ['dema', [N], 0, 0, { b, c -> layered(c, [2, -1]) }],
        ['tema', [N], 0, 0, { b, c -> layered(c, [3, -3, 1]) }],
        ['kama', [N, 2, 30], 0, 0, { b, c -> adaptive(c) }],
        ['rsi', [N], 0, 100, { b, c -> strength(c) }],
        ['trueRange', [], 0, 0, { b, c -> ranges(b) }],
        ['atr', [N], 0, 0, { b, c -> wilder(ranges(b)) }],
        ['adx', [N, 0], 0, 100, { b, c -> directional(b, 0) }],
        ['adx', [N, 0], 1, 100, { b, c -> directional(b, 1) }],
        ['adx', [N, 0], 2, 100, { b, c -> directional(b, 2) }],
        ['keltner', [N, 1.5, 8], 0, 0, { b, c -> each(c.length) { ema(c)[it] + 1.5d * wilder(ranges(b), 8)[it] } }],
        ['keltner', [N, 1.5, 8], 1, 0, { b, c -> ema(c) }],
        ['keltner', [N, 1.5, 8], 2, 0, { b, c -> each(c.length) { ema(c)[it] - 1.5d * wilder(ranges(b), 8)[it] } }],
        ['obv', [], 0, 0, { b, c -> balance(b) }],
        ['parabolicSar', [0.02, 0.2], 0, 0, { b, c -> parabolic(b) }],
    ]

    def "the price by volume starts anew with each session, also with one that spans midnight"() {
        given: 'half hours from 22:00 on, in sessions from 22:00 to 01:00'
        long half = 30 * 60_000_000_000L
        long start = SomeBars.days(1)[0] + 22 * 2 * half
        long[] opens = (0..5).collect { start + it * half } + (0..1).collect { start + SomeBars.DAY + it * half }
        double[] price = [1, 2, 3, NAN, 5, 6, 10, 20]
        var bars = SomeBars.of('ABC', Timeframe.find('30m').get(), opens, half, price, price, price, price)
        bars.volumes().eachWithIndex { v, i -> bars.volumes()[i] = i % 2 + 1 }
        var night = new SessionCalendar(ZoneId.of('UTC'), LocalTime.of(22, 0), LocalTime.of(1, 0))
        var inputs = new Inputs(bars, night, 252, [], new Settings([0d], []))

        expect:
        Catalogue.find('vwap').get().kernel().fill(inputs)[0].toList() ==
            [1d, 5 / 3d, 8 / 4d, NAN, 13 / 5d, 25 / 7d, 10d, 50 / 3d]
    }

    def "supertrend runs below rising closes and above falling ones, and turns when one crosses it"() {
        given:
        var bars = SomeBars.ofCloses([10, 11, 12, 13, 12, 9, 8, 7, 8, 12])
        double[] line = filled('supertrend', bars, [2, 1], 0, 'mean')
        double[] direction = filled('supertrend', bars, [2, 1], 1, 'mean')

        expect: 'averages of the range: 0.5, 0.75, 0.875, 0.9375'
        direction.toList() == [NAN, 1, 1, 1, -1, -1, -1, -1, -1, 1]
        line.toList().take(5) == [NAN, 10.5d, 11.25d, 12.125d, 12.9375d]
        (5..8).every { line[it] > bars.closes()[it] }
        line[9] < bars.closes()[9]
    }

    def "the first supertrend is up, also where its bands are one: width #width, closes #closes"() {
        expect:
        filled('supertrend', SomeBars.ofCloses(closes), [2, width], 1, 'mean').toList() == directions

        where:
        closes                  | width || directions
        [10, 10, 10, 10]        | 3     || [NAN, 1, 1, 1]
        [10, 10, 10, 11, 12, 4] | 1     || [NAN, 1, 1, 1, 1, -1]
        [10, 11, 12, 11, 12]    | 0     || [NAN, 1, 1, -1, 1]
    }
}

package dev.backbeat.dsl.indicator

import dev.backbeat.dsl.SomeBars
import dev.backbeat.engine.market.Bars
import dev.backbeat.engine.market.Timeframe

/** Bars of many kinds, and arguments for any indicator. */
class Samples {
    /** As written when nothing is said; where nothing may be left out, something small. */
    static Settings usual(Indicator indicator) {
        settings(indicator) { Argument it, int place ->
            it.otherwise().map { Double.parseDouble(it) }.orElse(it.type() == Argument.Type.LENGTH ? 5d + place : 2.5d)
        }
    }

    /** Every length as short as a window can be, a bar longer for each argument. */
    static Settings small(Indicator indicator) {
        settings(indicator) { Argument it, int place ->
            it.type() == Argument.Type.LENGTH ? it.least() + 1 + place : it.otherwise().map { Double.parseDouble(it) }.orElse(1d)
        }
    }

    /** The shortest that each length may be, and no shorter than the ones before where they must differ. */
    static Settings least(Indicator indicator) {
        var least = settings(indicator) { Argument it, int place -> it.type() == Argument.Type.LENGTH ? it.least() : it.otherwise().map { Double.parseDouble(it) }.orElse(1d) }
        indicator.requirements().every { it.holds(least) } ? least : new Settings([least.numbers()[0], least.numbers()[0] + 1] + least.numbers().drop(2), least.choices())
    }

    private static Settings settings(Indicator indicator, Closure<Double> number) {
        List<Double> numbers = []
        List<String> choices = []
        indicator.arguments().each {
            if (it.type() == Argument.Type.CHOICE) choices << it.otherwise().get()
            else if (it.isNumber()) numbers << Math.clamp(number(it, numbers.size()), it.least(), it.most())
        }
        new Settings(numbers, choices)
    }

    /** As usual, but started from the first value where that can be chosen. */
    static Settings seededFirst(Indicator indicator) {
        var usual = usual(indicator)
        indicator.arguments().any { it.name() == 'seed' } ? with(usual, 'first') : usual
    }

    static Settings with(Settings settings, String choice) {
        new Settings(settings.numbers(), settings.choices().collect { choice })
    }

    static Inputs inputs(Indicator indicator, Bars bars, Settings settings) {
        var columns = [bars.closes(), bars.opens()].iterator()
        List<double[]> series = []
        indicator.arguments().each {
            if (it.type() == Argument.Type.SERIES) series << (ofBars(it, bars) ?: columns.next())
            if (it.type() == Argument.Type.CONDITION) series << rises(bars)
        }
        if (indicator.across().isPresent()) series.addAll(others(indicator, bars))
        new Inputs(bars, SomeBars.WHOLE_DAYS, 252, series, settings)
    }

    private static double[] ofBars(Argument argument, Bars bars) {
        argument.name() == 'high' ? bars.highs() : argument.name() == 'low' ? bars.lows() : null
    }

    /** What other symbols have. */
    private static List<double[]> others(Indicator indicator, Bars bars) {
        indicator.arguments()[0].type() == Argument.Type.CONDITION
            ? [(0..<bars.size()).collect { bars.closes()[it] > bars.opens()[it] ? 0 : 1 } as double[]]
            : [bars.opens(), bars.highs(), bars.lows()]
    }

    static double[][] fill(Indicator indicator, Bars bars, Settings settings = usual(indicator)) {
        indicator.kernel().fill(inputs(indicator, bars, settings))
    }

    static double[] rises(Bars bars) {
        (0..<bars.size()).collect { bars.closes()[it] > bars.opens()[it] ? 1 : 0 } as double[]
    }

    static Bars bars(List<double[]> prices, double[] volume) {
        int count = volume.length
        var plain = SomeBars.of('ABC', Timeframe.DAY, SomeBars.days(count), SomeBars.DAY, *prices)
        plain.with(prices[0], prices[1], prices[2], prices[3], volume)
    }

    /** A random walk with volumes that vary. */
    static Bars walk(int count, long seed = 5) {
        var noise = new SplittableRandom(seed + 1000)
        bars(SomeBars.prices(seed, count), (0..<count).collect { 1000 * noise.nextDouble() + 1 } as double[])
    }

    static Bars scaled(Bars bars, double by) {
        def times = { double[] column -> column.collect { it * by } as double[] }
        Samples.bars([times(bars.opens()), times(bars.highs()), times(bars.lows()), times(bars.closes())], bars.volumes())
    }

    /** The same, but as if from `from` to `to` nothing had been traded at all: flat bars without volume. */
    static Bars asleep(Bars bars, int from, int to) {
        def held = { double[] column ->
            (0..<bars.size()).collect { it in from..<to ? bars.closes()[from] : column[it] } as double[]
        }
        double[] volume = (0..<bars.size()).collect { it in from..<to ? 0 : bars.volumes()[it] }
        Samples.bars([held(bars.opens()), held(bars.highs()), held(bars.lows()), held(bars.closes())], volume)
    }

    /** The same with nothing known on some bars. */
    static Bars withHoles(Bars bars, Collection<Integer> holes) {
        def cut = { double[] column -> (0..<bars.size()).collect { it in holes ? Double.NaN : column[it] } as double[] }
        Samples.bars([cut(bars.opens()), cut(bars.highs()), cut(bars.lows()), cut(bars.closes())], cut(bars.volumes()))
    }

    /** Prices that jump between levels, up to a thousandfold. */
    static Bars jumps(int count) {
        var bars = walk(count, 9)
        double[] level = (0..<count).collect { [1, 3, 0.01, 10, 0.5][(it / 37 as int) % 5] } as double[]
        def times = { double[] column -> (0..<count).collect { column[it] * level[it] } as double[] }
        Samples.bars([times(bars.opens()), times(bars.highs()), times(bars.lows()), times(bars.closes())], bars.volumes())
    }

    static Map<String, Bars> kinds(int count) {
        [
            walk    : walk(count),
            jumps   : jumps(count),
            constant: asleep(walk(count), 0, count),
            asleep  : asleep(walk(count), 90, 180),
            huge    : scaled(walk(count), 1e12d),
            tiny    : scaled(walk(count), 1e-9d),
            holes   : withHoles(walk(count), [0, 1, 17, 18, 90, 91, 92, 93, 94, 200]),
            volumeless: bars([walk(count).opens(), walk(count).highs(), walk(count).lows(), walk(count).closes()], new double[count].tap { Arrays.fill(it, Double.NaN) })
        ]
    }
}

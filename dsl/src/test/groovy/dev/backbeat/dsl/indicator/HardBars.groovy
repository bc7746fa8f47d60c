package dev.backbeat.dsl.indicator

import dev.backbeat.dsl.SomeBars
import dev.backbeat.engine.market.Bars
import dev.backbeat.engine.market.Timeframe

/** Bars that are hard on arithmetic, by what makes them so. */
class HardBars {
    static final int COUNT = 160

    static Map<String, Bars> all() {
        finite() + [
            'gaps': missing([40, 41, 42, 43, 44, 90, 130, 131] as Set),
            'a gap at the start': missing((0..<30) as Set),
        ]
    }

    static Map<String, Bars> finite() {
        [
            'a walk': scaled { 1d },
            'huge values': scaled { 1e12d },
            'tiny values': scaled { 1e-9d },
            'a constant': SomeBars.ofCloses([0.1d] * COUNT),
            'few different values': steps(),
            'a flat stretch': flatFrom(80, 140),
            'two huge bars among small ones': scaled { it in [70, 71] ? 1e9d : 1e-3d },
            'huge values, then tiny ones': scaled { it < 100 ? 1e12d : 1e-9d },
            'one bar': SomeBars.firstOf(scaled { 1d }, 1),
            'two bars': SomeBars.firstOf(scaled { 1d }, 2),
            'three bars': SomeBars.firstOf(scaled { 1d }, 3),
        ]
    }

    private static Bars scaled(Closure<Double> scale) {
        changed { i, prices -> prices.collect { (double) (it * scale(i)) } }
    }

    private static Bars missing(Set<Integer> gone) {
        changed { i, prices -> i in gone ? [Double.NaN] * 4 : prices }
    }

    private static Bars flatFrom(int from, int to) {
        changed { i, prices -> i > from && i < to ? [100.3d] * 4 : prices }
    }

    private static Bars steps() {
        var noise = new SplittableRandom(5)
        changed { i, prices ->
            double low = 10 + noise.nextInt(3), high = low + noise.nextInt(3)
            [low, high, low, noise.nextBoolean() ? low : high]
        }
    }

    private static Bars changed(Closure<List<Double>> change) {
        List<double[]> walk = SomeBars.prices(9, COUNT)
        for (int i = 0; i < COUNT; i++) {
            List<Double> prices = change(i, walk.collect { it[i] })
            walk.eachWithIndex { column, k -> column[i] = prices[k] }
        }
        SomeBars.of('ABC', Timeframe.DAY, SomeBars.days(COUNT), SomeBars.DAY, walk[0], walk[1], walk[2], walk[3])
    }

    /** One output of a word of the table. */
    static double[] filled(String word, Bars bars, List<Number> numbers, int output, String seed, double[]... columns) {
        var settings = new Settings(numbers.collect { it as Double }, [seed])
        var inputs = new Inputs(bars, SomeBars.WHOLE_DAYS, 252, columns as List, settings)
        Catalogue.find(word).get().kernel().fill(inputs)[output]
    }

    static boolean same(double a, double b, double relative, double absolute) {
        a.isNaN() ? b.isNaN() : Math.abs(a - b) <= relative * Math.abs(b) + absolute
    }
}

package dev.backbeat.dsl.indicator

import dev.backbeat.dsl.SomeBars
import dev.backbeat.engine.market.Bars
import spock.lang.Specification

/** What every indicator of the catalogue keeps to. */
class CatalogueSpec extends Specification {
    static final int BARS = 400

    static Inputs inputs(Indicator indicator, Bars bars, String seed = 'mean') {
        var lengths = [3d, 7d, 4d, 5d].iterator()
        var columns = [bars.closes(), bars.opens()].iterator()
        List<double[]> series = []
        List<Double> numbers = []
        List<String> choices = []
        indicator.arguments().each {
            switch (it.type()) {
                case Argument.Type.SERIES: series << columns.next(); break
                case Argument.Type.CONDITION: series << condition(bars); break
                case Argument.Type.CHOICE: choices << seed; break
                default: numbers << Math.min(lengths.next(), it.most())
            }
        }
        new Inputs(bars, SomeBars.WHOLE_DAYS, 252, series, new Settings(numbers, choices))
    }

    static double[] condition(Bars bars) {
        (0..<bars.size()).collect { bars.closes()[it] > bars.opens()[it] ? 1 : 0 } as double[]
    }

    /** The same bars with some closes and opens missing. */
    static Bars withGaps(Bars bars) {
        [17, 18, 90, 91, 92, 200].each {
            bars.closes()[it] = Double.NaN
            bars.opens()[it + 1] = Double.NaN
        }
        bars
    }

    static boolean sameBits(double[] a, double[] b, int count) {
        (0..<count).every { Double.doubleToLongBits(a[it]) == Double.doubleToLongBits(b[it]) }
    }

    def "#indicator.name on a part of the bars is what it is on all of them, to the bit (gaps: #gaps, seed: #seed)"() {
        given:
        var bars = gaps ? withGaps(SomeBars.walk(7, BARS)) : SomeBars.walk(7, BARS)
        double[][] whole = indicator.kernel().fill(inputs(indicator, bars, seed))

        expect:
        cuts.every { cut ->
            double[][] part = indicator.kernel().fill(inputs(indicator, SomeBars.firstOf(bars, cut), seed))
            (0..<part.length).every { sameBits(part[it], whole[it], cut) }
        }

        where:
        [indicator, gaps, seed] << [Catalogue.all(), [false, true], ['mean', 'first']].combinations()
        cuts = [0, 1, 2, 3, 5, 8, 13, 14, 15, 16, 17, 19, 50, 91, 128, 199, 256, 333, 399]
    }

    def "#indicator.name is missing for as long as its warm-up says and not longer (seed: #seed)"() {
        given:
        var bars = SomeBars.walk(11, BARS)
        var in_ = inputs(indicator, bars, seed)
        double[][] filled = indicator.kernel().fill(in_)

        expect:
        (0..<filled.length).every { output ->
            int first = (0..<BARS).find { !filled[output][it].isNaN() }
            indicator.name() in ['barsSince', 'valueWhen'] || first == indicator.warmUp().bars(in_.settings(), output)
        }

        where:
        [indicator, seed] << [Catalogue.all(), ['mean', 'first']].combinations()
    }

    def "#indicator.name has as many columns as outputs, a formula and a signature"() {
        expect:
        indicator.kernel().fill(inputs(indicator, SomeBars.walk(1, 50))).length == Math.max(1, indicator.outputs().size())
        !indicator.formula().isEmpty()
        indicator.signature().startsWith(indicator.name() + '(')

        where:
        indicator << Catalogue.all()
    }

    def "signatures show what may be left out"() {
        expect:
        Catalogue.find('ema').get().signature() == "ema(series = close, length, seed: 'mean' or 'first')"
        Catalogue.find('trueRange').get().signature() == 'trueRange()'
        Catalogue.find('nothing').isEmpty()
    }

    def "a column of no bars is empty: #indicator.name"() {
        expect:
        indicator.kernel().fill(inputs(indicator, SomeBars.ofCloses([]))).every { it.length == 0 }

        where:
        indicator << Catalogue.all()
    }
}

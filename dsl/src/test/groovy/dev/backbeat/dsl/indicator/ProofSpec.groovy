package dev.backbeat.dsl.indicator

import dev.backbeat.dsl.SomeBars
import spock.lang.Specification

/** What lets an indicator into the table: each line of it, over bars of every kind. */
class ProofSpec extends Specification {
    static final int BARS = 300
    static final List<Integer> CUTS = [0, 1, 2, 3, 5, 8, 13, 17, 18, 19, 34, 50, 89, 91, 95, 128, 179, 181, 199, 201, 256, 299]
    static final List<Integer> EXPONENTS = [-950, -450, -130, -40, 40, 130, 450, 950]
    static final Map KINDS = Samples.kinds(BARS)

    /** How many bars before its own a value of a window reaches; the true range does without on the first bar. */
    static int reach(Indicator indicator, Settings settings, int output) {
        indicator.warmUp().bars(settings, output) + (indicator.name() == 'trueRange' ? 1 : 0)
    }

    static boolean same(double a, double b) {
        Double.doubleToLongBits(a) == Double.doubleToLongBits(b)
    }

    static boolean near(double a, double b, double scale) {
        a.isNaN() ? b.isNaN() : Math.abs(a - b) <= 1e-9 * Math.max(1, Math.max(scale, Math.max(Math.abs(a), Math.abs(b))))
    }

    def "#indicator.name on a part of the bars is what it is on all of them, to the bit: #kind"() {
        given:
        var bars = KINDS[kind]

        expect:
        [Samples.usual(indicator), Samples.small(indicator), Samples.seededFirst(indicator)].every { settings ->
            double[][] whole = Samples.fill(indicator, bars, settings)
            CUTS.every { cut ->
                double[][] part = Samples.fill(indicator, bars.first(cut), settings)
                (0..<whole.length).every { output -> (0..<cut).every { same(part[output][it], whole[output][it]) } }
            }
        }

        where:
        [indicator, kind] << [Catalogue.all(), KINDS.keySet()].combinations()
    }

    def "#indicator.name begins where its warm-up says"() {
        given:
        var bars = Samples.walk(BARS)
        double[][] filled = Samples.fill(indicator, bars, settings)

        expect:
        (0..<filled.length).collect { output -> (0..<BARS).find { !filled[output][it].isNaN() } } ==
            (0..<filled.length).collect { indicator.warmUp().bars(settings, it) }

        where:
        [indicator, which] << [Catalogue.all().findAll { !(it.name() in ['barsSince', 'valueWhen', 'swingHigh', 'swingLow', 'zigzag']) }, ['usual', 'small', 'least', 'first']].combinations()
        settings = which == 'usual' ? Samples.usual(indicator) : which == 'small' ? Samples.small(indicator) : which == 'least' ? Samples.least(indicator) : Samples.seededFirst(indicator)
    }

    def "#indicator.name looks no further back than its warm-up"() {
        given:
        var bars = Samples.walk(BARS)
        int changed = 150
        var other = Samples.walk(BARS, 77)
        def mixed = { double[] a, double[] b -> (0..<BARS).collect { it < changed ? 50 * b[it] : a[it] } as double[] }
        var strange = Samples.bars([mixed(bars.opens(), other.opens()), mixed(bars.highs(), other.highs()),
            mixed(bars.lows(), other.lows()), mixed(bars.closes(), other.closes())], mixed(bars.volumes(), other.volumes()))
        double[][] plain = Samples.fill(indicator, bars)
        double[][] after = Samples.fill(indicator, strange)

        expect:
        (0..<plain.length).every { output ->
            int from = changed + reach(indicator, Samples.usual(indicator), output)
            double scale = (from..<BARS).max { plain[output][it].isNaN() ? 0d : Math.abs(plain[output][it]) }.with { plain[output][it] }
            (from..<BARS).every { near(plain[output][it], after[output][it], Math.abs(scale)) }
        }

        where:
        indicator << Catalogue.all().findAll { it.memory() == Indicator.Memory.WINDOW }
    }

    def "#indicator.name recovers from missing bars"() {
        given:
        var holes = [100, 101, 130]
        double[][] plain = Samples.fill(indicator, Samples.walk(BARS), settings)
        double[][] filled = Samples.fill(indicator, Samples.withHoles(Samples.walk(BARS), holes), settings)

        expect:
        (0..<filled.length).every { output ->
            int reach = reach(indicator, settings, output)
            boolean window = indicator.memory() == Indicator.Memory.WINDOW
            boolean reads = !indicator.reads().isEmpty() || !indicator.arguments().isEmpty()
            // From there on no hole is in reach any more.
            def recovered = (130 + reach + 1..<BARS).every { window ? near(plain[output][it], filled[output][it], 0) || !plain[output][it].isNaN() && Math.abs(plain[output][it] - filled[output][it]) < 1e-6 : plain[output][it].isNaN() || !filled[output][it].isNaN() }
            // Ichimoku's spans are values of long ago; conditions are never missing here.
            recovered && (!reads || indicator.group() == Group.EVENTS || indicator.name() in ['ichimoku', 'countAcross', 'shareAcross'] || holes.every { filled[output][it].isNaN() })
        }

        where:
        indicator << Catalogue.all()
        settings = Samples.small(indicator)
    }

    def "#indicator.name recovers from bars on which nothing moved"() {
        given:
        var bars = Samples.walk(BARS)
        double[][] plain = Samples.fill(indicator, bars, settings)
        double[][] slept = Samples.fill(indicator, Samples.asleep(bars, 90, 180), settings)

        expect:
        (0..<plain.length).every { output ->
            int reach = indicator.warmUp().bars(settings, output) + 1
            (180 + reach..<BARS).every { plain[output][it].isNaN() || !slept[output][it].isNaN() }
        }

        where:
        indicator << Catalogue.all()
        settings = Samples.small(indicator)
    }

    def "#indicator.name does not care in which unit prices are counted"() {
        given:
        var bars = Samples.walk(BARS)
        double[][] plain = Samples.fill(indicator, bars, settings)

        expect:
        EXPONENTS.every { exponent ->
            boolean squares = Math.abs(exponent) <= 450
            // Squares of prices beyond that are no numbers any more.
            if (indicator.name() in ['variance', 'covariance'] && !squares) return true
            double[][] scaled = Samples.fill(indicator, Samples.scaled(bars, Math.scalb(1d, exponent)), settings)
            (0..<plain.length).every { output ->
                def powers = (squares ? [0, 1, 2, -1] : [0, 1, -1]).findAll { power ->
                    (0..<BARS).every { same(scaled[output][it], Math.scalb(plain[output][it], exponent * power)) || near(Math.scalb(scaled[output][it], -exponent * power), plain[output][it], 0) && power != 0 || power == 0 && near(scaled[output][it], plain[output][it], 0) }
                }
                !powers.isEmpty()
            }
        }

        where:
        indicator << Catalogue.all().findAll { !(it.name() in ['kalman', 'netMomentum', 'renko']) }
        settings = Samples.small(indicator)
    }

    def "#indicator.name has a line in the reference, and as many columns as outputs"() {
        expect:
        Samples.fill(indicator, SomeBars.walk(1, 50)).length == Math.max(1, indicator.outputs().size())
        !indicator.formula().isEmpty() && !indicator.title().isEmpty()
        indicator.signature().startsWith(indicator.name() + '(')
        indicator.outputs().toSet().size() == indicator.outputs().size()
        indicator.arguments()*.name().toSet().size() == indicator.arguments().size()
        [Samples.usual(indicator), Samples.small(indicator)].every { settings -> indicator.requirements().every { it.holds(settings) } }
        indicator.arguments().every { argument -> !argument.isNumber() || argument.otherwise().every { argument.allows(Double.parseDouble(it)) } }

        where:
        indicator << Catalogue.all()
    }
}

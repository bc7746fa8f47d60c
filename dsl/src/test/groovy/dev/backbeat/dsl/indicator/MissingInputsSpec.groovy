package dev.backbeat.dsl.indicator

import dev.backbeat.dsl.SomeBars
import dev.backbeat.engine.market.Bars
import spock.lang.Specification

/** What one missing value in the middle of a long series does to each word: what the table says, for each input. */
class MissingInputsSpec extends Specification {
    static final int BARS = 500
    static final List<Integer> HOLES = [300, 311, 324]
    static final Bars WALK = Samples.walk(BARS)

    static double[] cut(double[] column, int hole) {
        column.clone().tap { it[hole] = Double.NaN }
    }

    /** Words whose window has holes, so that it is missing for fewer bars than the window is long. */
    static final List<String> HOLLOW = ['coppock', 'ichimoku']

    static Inputs inputs(Indicator indicator, Settings settings) {
        var inputs = Samples.inputs(indicator, WALK, settings)
        if (indicator.name() != 'zigzag') return inputs
        new Inputs(WALK, inputs.sessions(), 252, [WALK.closes(), [1d] * BARS as double[]], settings)
    }

    /** The inputs with one value missing: of each series that is given, of each column that is read, and of all of them. */
    static List<Inputs> holed(Indicator indicator, Settings settings, int hole) {
        var whole = inputs(indicator, settings)
        int given = indicator.across().isPresent() ? 1 : whole.columns().size()
        var ways = (0..<given).collect { [[it], []] } + indicator.reads().collect { [[], [it]] } + [[0..<given as List, indicator.reads()]]
        ways.collect { cutColumns, cutReads ->
            var columns = whole.columns().withIndex().collect { column, i -> i in cutColumns ? cut(column, hole) : column }
            var prices = BarColumn.values().collect { it in cutReads ? cut(it.of(WALK), hole) : it.of(WALK) }
            new Inputs(WALK.with(*prices), whole.sessions(), 252, columns, settings)
        }
    }

    /** For how many bars an output is missing for which it would not be, at most. */
    static int missing(Indicator indicator, Settings settings, int output) {
        double[] plain = indicator.kernel().fill(inputs(indicator, settings))[output]
        HOLES.collectMany { hole -> holed(indicator, settings, hole) }.collect {
            double[] filled = indicator.kernel().fill(it)[output]
            (0..<BARS).count { filled[it].isNaN() && !plain[it].isNaN() }
        }.max() ?: 0
    }

    def "#word.name is missing by one missing value for as long as the table says: #which"() {
        given:
        var measured = (0..<Math.max(1, word.outputs().size())).collect { missing(word, settings, it) }
        var told = (0..<Math.max(1, word.outputs().size())).collect { word.gap().bars(settings, it) }

        expect:
        word.name() in HOLLOW ? [measured, told].transpose().every { it[0] > 1 && it[0] <= it[1] } : measured == told

        where:
        // What valueWhen keeps of a missing value stands in EventsSpec.
        [word, which] << [Catalogue.all().findAll { it.name() != 'valueWhen' }, ['usual', 'small', 'first']].combinations()
        settings = which == 'usual' ? Samples.usual(word) : which == 'small' ? Samples.small(word) : Samples.seededFirst(word)
    }

    /** Bars on which all prices and the volume are the same. */
    static Bars still(double price, double volume) {
        double[] prices = [price] * BARS, volumes = [volume] * BARS
        WALK.with(prices, prices, prices, prices, volumes)
    }

    def "where #word.name has no value though all its inputs do, the table says so"() {
        given:
        var settings = Samples.small(word)
        var missing = [still(50, 100), still(50, 0), still(0, 100)].any { bars ->
            double[][] filled = Samples.fill(word, bars, settings)
            (0..<filled.length).any { filled[it][BARS - 1].isNaN() }
        }

        expect:
        !missing || word.gap().where() || word.formula().contains('missing') || word.name() in ['barsSince', 'valueWhen', 'swingHigh', 'swingLow', 'zigzag']
        word.gap().told().startsWith(word.gap().sentence())

        where:
        word << Catalogue.all()
    }
}

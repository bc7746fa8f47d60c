package dev.backbeat.dsl.indicator

import dev.backbeat.engine.market.Bars
import spock.lang.Specification

/** No value changes when bars follow, wherever the data ends, and on bars that are hard on arithmetic, too. */
class PrefixSpec extends Specification {
    static double[][] filled(Indicator indicator, Bars bars, String seed) {
        var settings = Samples.small(indicator)
        var seeded = indicator.arguments().any { it.name() == 'seed' } ? Samples.with(settings, seed) : settings
        Samples.fill(indicator, bars, seeded)
    }

    def "#indicator.name does not change when bars follow (seed: #seed)"() {
        given:
        var random = new SplittableRandom(indicator.name().hashCode())

        expect:
        HardBars.all().every { what, bars ->
            double[][] whole = filled(indicator, bars, seed)
            (1..4).every {
                int cut = random.nextInt(bars.size() + 1)
                double[][] part = filled(indicator, bars.first(cut), seed)
                (0..<whole.length).every { output -> Arrays.equals(part[output], Arrays.copyOf(whole[output], cut)) }
            }
        }

        where:
        [indicator, seed] << [Catalogue.all(), ['mean', 'first']].combinations()
    }
}

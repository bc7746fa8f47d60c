package dev.backbeat.dsl.indicator

import dev.backbeat.dsl.language.BuiltIn
import dev.backbeat.dsl.language.Vocabulary
import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Specification

/** The table as a table; what its lines keep to stands in [ProofSpec]. */
class CatalogueSpec extends Specification {
    static final Map<Family, String> CLASSES = [
        (Family.AVERAGES): 'AverageWords', (Family.ADAPTIVE_AVERAGES): 'AdaptiveAverageWords', (Family.MOMENTUM): 'MomentumWords',
        (Family.OSCILLATORS): 'OscillatorWords', (Family.TREND): 'TrendWords', (Family.DIRECTION): 'DirectionWords',
        (Family.VOLATILITY): 'VolatilityWords', (Family.BANDS): 'BandWords', (Family.VOLUME): 'VolumeWords', (Family.FLOW): 'FlowWords',
        (Family.STATISTICS): 'StatisticWords', (Family.DISPERSION): 'DispersionWords', (Family.PRICES): 'PriceWords',
        (Family.CANDLES): 'CandleWords', (Family.EVENTS): 'EventWords', (Family.ACROSS): 'AcrossWords', (Family.TIME): 'TimeWords']

    def "signatures show what may be left out"() {
        expect:
        Catalogue.find('ema').get().signature() == "ema(series = close, length, seed: 'mean' or 'first')"
        Catalogue.find('trueRange').get().signature() == 'trueRange()'
        Catalogue.find('nothing').isEmpty()
    }

    def "no two words are the same, and none is another word of the language"() {
        given:
        var names = Catalogue.all()*.name()
        var others = Vocabulary.BLOCKS + Vocabulary.PROTECTION + Vocabulary.ACTIONS + Vocabulary.PRICES + Vocabulary.VALUES +
            Vocabulary.MISSING + Vocabulary.POSITION + Vocabulary.ACCOUNT + BuiltIn.words() + Vocabulary.TYPES + Vocabulary.SHOWING

        expect:
        names.toSet().size() == names.size()
        names.intersect(others).isEmpty()
        names.every { it ==~ /[a-z][A-Za-z]*/ }
    }

    def "#word refuses #value for #argument"() {
        given:
        var one = Catalogue.find(word).get().arguments().find { it.name() == argument }

        expect:
        one.refuses(value as double)
        !one.refuses(allowed as double)

        where:
        word              | argument   | value   || allowed
        'bollinger'       | 'width'    | -0.1    || 0
        'bollingerWidth'  | 'width'    | -1      || 0
        'percentB'        | 'width'    | -1      || 0
        'keltner'         | 'width'    | -2      || 0
        'chandelierLong'  | 'width'    | -3      || 0
        'chandelierShort' | 'width'    | -3      || 0
        'zigzag'          | 'reversal' | 0       || 0.01
        'zigzag'          | 'reversal' | -1      || Double.NaN
        'renko'           | 'size'     | 0       || 0.01
        'cci'             | 'length'   | 2001    || 2000
        'percentRank'     | 'length'   | 2001    || 2000
        'zscore'          | 'length'   | 1       || 2
        'percentB'        | 'length'   | 1       || 2
        'stochasticRsi'   | 'length'   | 1       || 2
        'schaff'          | 'cycle'    | 1       || 2
    }

    def "#word needs its fast length to be shorter than its slow one"() {
        given:
        var requirements = Catalogue.find(word).get().requirements()

        expect:
        requirements*.text() == ['fast must be shorter than slow']
        !requirements[0].holds(new Settings([9d, 9d, 9d, 9d], []))
        !requirements[0].holds(new Settings([9d, 8d, 9d, 9d], []))
        requirements[0].holds(new Settings([8d, 9d, 9d, 9d], []))

        where:
        word << ['macd', 'ppo', 'pvo', 'macdv', 'ravi', 'schaff', 'awesomeOscillator', 'acceleratorOscillator', 'chaikinOscillator']
    }

    def "every name of a family has its line in the family's class, and every line its name: #family"() {
        given:
        var lines = Files.readString(Path.of("src/main/java/dev/backbeat/dsl/indicator/${CLASSES[family]}.java"))

        expect:
        (lines =~ /case "(\w+)" ->/).collect { it[1] } == family.names()
        family.names().every { family.indicator(it).name() == it }

        where:
        family << Family.values()
    }
}

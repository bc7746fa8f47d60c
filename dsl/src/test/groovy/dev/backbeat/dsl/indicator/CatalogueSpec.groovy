package dev.backbeat.dsl.indicator

import dev.backbeat.dsl.language.BuiltIn
import dev.backbeat.dsl.language.Vocabulary
import spock.lang.Specification

/** The table as a table; what its lines keep to stands in [ProofSpec]. */
class CatalogueSpec extends Specification {

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

    def "what compiled scripts rely on is part of the surface: arguments, defaults, outputs, kinds"() {
        expect:
        Catalogue.surface().contains("macd(series = close, fast = 12, slow = 26, signal = 9, seed: 'mean' or 'first') [line, signal, histogram] false")
        Catalogue.surface().contains('doji(length = 10, factor = 0.1) [] true')
    }
}

package dev.backbeat.dsl.indicator

import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Specification

class ReferenceSpec extends Specification {
    static final Path FILE = Path.of('../strategies/INDICATORS.md')

    def "strategies/INDICATORS.md is what the table says"() {
        given:
        if (Boolean.getBoolean('golden.update')) Files.writeString(FILE, Reference.markdown())

        expect:
        Files.readString(FILE) == Reference.markdown()
    }

    def "every indicator has one row of four cells"() {
        given:
        var rows = Reference.markdown().readLines().findAll { it.startsWith('| `') }

        expect:
        rows.size() == Catalogue.all().size()
        rows.every { it.replace('\\|', '').count('|') == 5 }
    }

    def "the reference of one indicator in lines"() {
        expect:
        Reference.lines(Catalogue.find('schaff').get()) == [
            'schaff(series = close, fast = 23, slow = 50, cycle = 10, smooth = 3)',
            'Schaff trend cycle',
            '',
            'formula   stochastic of the stochastic of the macd, each smoothed by an ema',
            'argument  fast from 1 to 2000 bars; 23 if left out',
            'argument  slow from 2 to 2000 bars; 50 if left out',
            'argument  cycle from 2 to 2000 bars; 10 if left out',
            'argument  smooth from 1 to 2000 bars; 3 if left out',
            '          fast must be shorter than slow',
            'warm-up   slow + 2 · cycle + 2 · smooth, in bars',
            'missing   where an input is; goes on from where it was',
        ]
        Reference.lines(Catalogue.find('doji').get()).contains('reads     open, high, low, close')
        Reference.lines(Catalogue.find('doji').get())[1] == 'Doji, yes or no'
        Reference.lines(Catalogue.find('pivotPoints').get()).contains('outputs   .pivot, .r1, .r2, .r3, .s1, .s2, .s3')
    }
}

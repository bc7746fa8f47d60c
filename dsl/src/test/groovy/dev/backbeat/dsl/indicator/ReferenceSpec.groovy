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

    def "every indicator has one row of five cells"() {
        given:
        var rows = Reference.markdown().readLines().findAll { it.startsWith('| `') }

        expect:
        rows.size() == Catalogue.all().size()
        rows.every { it.replace('\\|', '').count('|') == 6 }
    }

    static List<String> lines(String word) {
        Reference.lines(Catalogue.find(word).get()).collect { it.label().padRight(10) + it.text() }
    }

    def "the reference of one indicator in lines"() {
        expect:
        lines('schaff') == [
            'formula   stochastic over cycle of the stochastic over cycle of macd(fast, slow).line, each smoothed by an ema over smooth',
            'argument  series: a series; close if left out',
            'argument  fast: from 1 to 2000 bars; 23 if left out',
            'argument  slow: from 2 to 2000 bars; 50 if left out',
            'argument  cycle: from 2 to 2000 bars; 10 if left out',
            'argument  smooth: from 1 to 2000 bars; 3 if left out',
            '          fast must be shorter than slow',
            'warm-up   slow + 2 · cycle + 2 · smooth, in bars',
            'missing   where an input is; then goes on from where it was; also where nothing has moved since the first bar',
        ]
        lines('doji').contains('reads     open, high, low, close')
        lines('pivotPoints').contains('outputs   .pivot, .r1, .r2, .r3, .s1, .s2, .s3')
        lines('barsSince').contains('argument  condition: a condition')
        lines('ema')[3].startsWith("argument  seed: 'mean' or 'first', by its name; 'mean' if left out; what averages start from")
        lines('hour').contains('missing   never')
        lines('adx').contains('missing   for 2 bars, from the one on where an input is; then goes on from where it was')
        lines('kama').contains('missing   for length + 1 bars, from the one on where an input is; then goes on from where it was')
        lines('sma').contains('missing   while a missing input is in the window, for warm-up + 1 bars')
    }

    def "every argument of #word.name has a line, and the formula or the argument itself says what it is for"() {
        expect:
        lines(word.name()).findAll { it.startsWith('argument') }*.split(/[ :]+/)*.getAt(1) == word.arguments()*.name()
        word.arguments().every { it.meaning() || it.name() == 'series' || word.formula() =~ /\b${it.name()}\b/ }

        where:
        word << Catalogue.all()
    }
}

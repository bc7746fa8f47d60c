package dev.backbeat.repl.cli

import dev.backbeat.dsl.indicator.Catalogue
import dev.backbeat.dsl.indicator.Group
import dev.backbeat.repl.Shell
import spock.lang.Specification
import spock.lang.TempDir

import java.nio.file.Path

class IndicatorsCommandSpec extends Specification {
    @TempDir
    Path folder

    Shell shell

    def setup() {
        shell = new Shell(folder)
    }

    def "all indicators are listed by group with what they are"() {
        expect:
        shell.backbeat('indicators') == 0
        shell.out.readLines().size() == Catalogue.all().size() + Group.values().length
        shell.out.startsWith('Averages\n  sma ')
        shell.out.contains(' Moving average convergence divergence\n')
    }

    def "one is explained with its reference and a picture of each output, however it is written: #written"() {
        expect:
        shell.backbeat('indicators', written) == 0
        shell.out.startsWith('macd(series = close, fast = 12, slow = 26, signal = 9')
        shell.out.readLines().findAll { it in ['close of made-up bars', 'macd.line', 'macd.signal', 'macd.histogram'] }.size() == 4
        shell.out.readLines().count { it.any { it >= '\u2800' && it <= '\u28ff' } } == 20

        where:
        written << ['macd', 'MACD']
    }

    def "every indicator has a picture that fits a line of eighty characters: #name"() {
        expect:
        shell.backbeat('indicators', name) == 0
        shell.out.readLines().findAll { it.any { it >= '\u2800' && it <= '\u28ff' } }.every { it.length() <= 80 }

        where:
        name << Catalogue.all()*.name()
    }

    def "an unknown name is answered with the nearest"() {
        expect:
        shell.backbeat('indicators', 'macdd') == 2
        shell.err.contains('did you mean macd?')
    }

    def "--json lists them for programs"() {
        expect:
        shell.backbeat('indicators', '--json') == 0
        shell.json().get('indicators').size() == Catalogue.all().size()
        shell.backbeat('indicators', 'adx', '--json') == 0
        shell.json().get('indicators')[0].get('outputs')*.asText() == ['plus', 'minus', 'adx']
    }
}

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
        shell.out.startsWith("macd(series = close, fast = 12, slow = 26, signal = 9, seed: 'mean' or 'first')\nMoving average")
        shell.out.contains("\npicture   macd(close, 12, 26, 9, seed: 'mean')\n")
        shell.out.readLines().findAll { it in ['close of made-up bars', 'macd.line', 'macd.signal', 'macd.histogram'] }.size() == 4
        shell.out.readLines().count { it.any { it >= '\u2800' && it <= '\u28ff' } } == 20

        where:
        written << ['macd', 'MACD']
    }

    static int dots(List<String> lines) {
        lines.collect { it.toList().count { it >= '\u2800' && it <= '\u28ff' } }.max()
    }

    def "no line is wider than a terminal of #columns: #name"() {
        given:
        shell.terminal = true
        shell.environment = [NO_COLOR: '1', COLUMNS: columns as String]

        expect:
        shell.backbeat('indicators', name) == 0
        shell.out.readLines().every { it.length() <= columns }
        dots(shell.out.readLines()) == curve

        where:
        [name, width] << [Catalogue.all()*.name(), [[40, 27], [80, 60], [200, 60]]].combinations()
        columns = width[0]
        curve = width[1]
    }

    def "the list keeps to a terminal of #columns, too"() {
        given:
        shell.terminal = true
        shell.environment = [NO_COLOR: '1', COLUMNS: columns as String]

        expect:
        shell.backbeat('indicators') == 0
        shell.out.readLines().every { it.length() <= columns }
        shell.out =~ start

        where:
        columns || start
        40      || /^Averages\n  sma\n    Simple moving average\n/
        80      || /^Averages\n  sma {10,}Simple moving average\n/
        200     || /^Averages\n  sma {10,}Simple moving average\n/
    }

    def "without a terminal each part is one line, whatever its width"() {
        given:
        shell.environment = [COLUMNS: '40']

        expect:
        shell.backbeat('indicators', 'adx') == 0
        shell.out.readLines().count { it.startsWith('formula   plus, minus: ') && it.length() > 200 } == 1
        dots(shell.out.readLines()) == 60
        shell.backbeat('indicators') == 0
        shell.out.readLines().size() == Catalogue.all().size() + Group.values().length
    }

    def "what goes on in a further line stands below what it goes on with"() {
        given:
        shell.terminal = true
        shell.environment = [NO_COLOR: '1', COLUMNS: '60']
        shell.backbeat('indicators', 'schaff')

        expect:
        shell.out.startsWith("""\
            schaff(series = close, fast = 23, slow = 50, cycle = 10,
                smooth = 3)
            Schaff trend cycle

            formula   stochastic over cycle of the stochastic over cycle
                      of macd(fast, slow).line, each smoothed by an ema
                      over smooth
            argument  series: a series; close if left out
            argument  fast: from 1 to 2000 bars; 23 if left out
            """.stripIndent())
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

    def "--json holds all that is known of one"() {
        given:
        shell.backbeat('indicators', 'ema', '--json')
        var ema = shell.json().get('indicators')[0]
        shell.backbeat('indicators', 'schaff', '--json')
        var schaff = shell.json().get('indicators')[0]
        shell.backbeat('indicators', 'vwma', '--json')
        var vwma = shell.json().get('indicators')[0]

        expect:
        ema.fieldNames().toList() == ['name', 'group', 'signature', 'title', 'formula', 'notes', 'ta4j', 'arguments', 'requirements',
            'reads', 'outputs', 'yes_or_no', 'warm_up', 'missing']
        ema.get('arguments').collect { argument -> argument.fieldNames().collectEntries { [it, argument.get(it).isArray() ? argument.get(it)*.asText() : argument.get(it).asText()] } } == [
            [name: 'series', type: 'series', default: 'close'],
            [name: 'length', type: 'length', range: 'from 1 to 1000000 bars'],
            [name: 'seed', type: 'choice', default: 'mean', choices: ['mean', 'first'],
                meaning: 'what averages start from: the mean of their first values, or as ta4j the first value'],
        ]
        ema.get('ta4j')*.asText() == ['EMAIndicator']
        ema.get('missing').asText() == 'where an input is; then goes on from where it was'
        schaff.get('requirements')*.asText() == ['fast must be shorter than slow']
        vwma.get('reads')*.asText() == ['volume']
        vwma.get('missing').asText() == 'while a missing input is in the window, for warm-up + 1 bars; also where the volume of the window is 0'
    }
}

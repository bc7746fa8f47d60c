package dev.backbeat.repl

import spock.lang.Specification
import spock.lang.TempDir

import java.nio.file.Files
import java.nio.file.Path

/** A strategy that looks at a reference, plots and notes, from its file to the run folder and back. */
class ShownRunSpec extends Specification {
    @TempDir
    Path folder

    static final String SCRIPT = '''\
        strategy 'Market filter'

        indicators {
            calm = symbol('SPY') { close > sma(close, 20) }
            mean = sma(close, 10)
        }
        plot 'mean', mean, on: 'price'
        plot 'SPY', symbol('SPY') { close }

        onBar {
            plot 'room', close - mean
            if (flat && calm && close > mean) {
                note '=room', close - mean
                buy 'up'
            } else if (!calm) leave 'storm'
        }
        '''.stripIndent()

    def "the run folder has what was shown, the reference is not traded, and it reproduces"() {
        given:
        var shell = new Shell(folder)
        shell.write('strategies/turns.groovy', SCRIPT)
        shell.write('configs/turns.yaml', Shell.EXPERIMENT.replace('[AAA, BBB]', '[AAA, BBB]\n  references: [SPY]'))

        expect:
        shell.backbeat('run', 'configs/turns.yaml', '-q') == 0
        var run = shell.runs()[0]
        var lines = { String file -> Files.readAllLines(run.resolve(file)) }
        lines('data/plots.csv')[0] == 'time,symbol,mean,SPY,room'
        lines('data/plots.csv').size() == 1 + 2 * 120
        lines('data/notes.csv')[1].contains(",'=room,")
        lines('data/trades.csv').drop(1)*.split(',')*.first().toSet() == ['AAA', 'BBB'].toSet()
        lines('data/manifest.json').any { it.contains('references') }
        lines('config/experiment.yaml').any { it.contains('references: [SPY]') }

        and:
        shell.backbeat('reproduce', 'last') == 0
        shell.out.readLines()[0] == 'identical'
    }

    def "without the reference the script says which line wants it, and what to write"() {
        given:
        var shell = new Shell(folder)
        shell.write('strategies/turns.groovy', SCRIPT)

        expect:
        shell.backbeat('run', 'configs/turns.yaml', '-q', '--no-plots') == 3
        shell.err.contains("turns.groovy:4:12")
        shell.err.contains("the data has no symbol 'SPY'")
        shell.err.contains('data: {references: [SPY]}')
    }
}

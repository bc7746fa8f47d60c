package dev.backbeat.repl.cli

import dev.backbeat.repl.Shell
import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Specification
import spock.lang.TempDir

class StrategiesCommandSpec extends Specification {
    static final String ALL_KINDS = '''\
        strategy 'All kinds'
        params {
            n      integer(10, min: 2, description: 'bars of it')
            m      integer(7, max: 9)
            k      integer(6, min: 2, max: 20, step: 2)
            free   integer(1)
            wide   decimal(2.5, min: 1, max: 6, step: 0.25)
            shorts flag(false)
            method choice('sma', of: ['sma', 'ema'])
        }
        onBar { if (flat && close > sma(n)) buy tag: 'x' }
        '''.stripIndent()

    @TempDir
    Path folder

    Shell shell

    def setup() {
        shell = new Shell(folder)
    }

    def "each script is told with its style, warm-up, parameters and experiments"() {
        given:
        shell.write('strategies/deep/er/kinds.groovy', ALL_KINDS)

        expect:
        shell.backbeat('strategies') == 0
        shell.err == ''
        shell.out == '''\
            strategies/deep/er/kinds.groovy
              All kinds: per bar, 9 bars of warm-up at 1d
              n       10, at least 2; bars of it
              m       7, at most 9
              k       6, from 2 to 20 by 2
              free    1
              wide    2.5, from 1 to 6 by 0.25
              shorts  false, or true
              method  sma, of sma, ema

            strategies/turns.groovy
              Turns: rules, 9 bars of warm-up at 1d
              fast  3, from 1 to 20
              slow  10, from 2 to 60
              used by configs/turns.yaml

            2 strategies
            '''.stripIndent()
    }

    def "a broken one is told by its first problem and stops nothing, a library is no strategy"() {
        given:
        shell.write('strategies/broken.groovy', "enterLong('a') { clsoe > 1 }\nexitLong('b') { opne > 1 }\n")
        shell.write('strategies/lib/half.groovy', 'double half(double x) { return x / 2 }\n')
        shell.write('strategies/.hidden.groovy', 'x')
        shell.write('strategies/.git/old.groovy', 'x')
        shell.write('strategies/backbeat.gdsl', 'x')

        expect:
        shell.backbeat('strategies') == 3
        shell.out.startsWith('''\
            strategies/broken.groovy
              cannot be used
              strategies/broken.groovy:1:18: BB-SCR-005: nothing is called 'clsoe' (and 1 more)

            strategies/lib/half.groovy
              functions for include, no strategy

            strategies/turns.groovy
            '''.stripIndent())
        shell.out.endsWith('2 strategies, 1 cannot be used, 1 library\n')
    }

    def "what is shipped can be used, all of it"() {
        given:
        def shipped = Path.of(System.getProperty('user.dir')).parent.resolve('strategies')
        Files.walk(shipped).filter { it.toString().endsWith('.groovy') }.each {
            shell.write("strategies/${shipped.relativize(it)}", Files.readString(it))
        }

        expect:
        shell.backbeat('strategies') == 0
        shell.out.contains('strategies/lib/stops.groovy\n  functions for include, no strategy\n')
        shell.backbeat('strategies', 'check', 'strategies') == 0
    }

    def "a library with a broken function is broken"() {
        given:
        shell.write('strategies/lib/half.groovy', 'double half(double x) { return y / 2 }\n')

        expect:
        shell.backbeat('strategies') == 3
        shell.out.contains("strategies/lib/half.groovy:1:32: BB-SCR-005: nothing is called 'y'")
    }

    def "--json has the same for programs"() {
        given:
        shell.write('strategies/kinds.groovy', ALL_KINDS)
        shell.write('strategies/broken.groovy', "enterLong('a') { clsoe > 1 }\n")
        shell.write('strategies/weekly.groovy', "indicators { w = on('1d') { close } }\nenterLong('a') { w > 1 }\n")

        expect:
        shell.backbeat('strategies', '--json', '--timeframe', '1w') == 3
        shell.err == ''
        def json = shell.json()
        json.get('command').asText() == 'strategies'
        json.get('timeframe').asText() == '1w'
        def told = json.get('strategies').collectEntries { [it.get('file').asText(), it] }
        told.keySet() == ['strategies/broken.groovy', 'strategies/kinds.groovy', 'strategies/turns.groovy', 'strategies/weekly.groovy'] as Set
        told['strategies/broken.groovy'].get('problems')[0].get('code').asText() == 'BB-SCR-005'
        told['strategies/broken.groovy'].get('exit_code').asInt() == 3
        told['strategies/turns.groovy'].get('experiments')*.asText() == ['configs/turns.yaml']
        told['strategies/turns.groovy'].get('warm_up_bars').asInt() == 9
        told['strategies/weekly.groovy'].get('warm_up_bars').isNull()
        told['strategies/kinds.groovy'].get('style').asText() == 'per bar'
        told['strategies/kinds.groovy'].get('parameters')*.toString() == [
            '{"name":"n","kind":"integer","default":10,"min":2,"step":1,"description":"bars of it"}',
            '{"name":"m","kind":"integer","default":7,"max":9,"step":1}',
            '{"name":"k","kind":"integer","default":6,"min":2,"max":20,"step":2}',
            '{"name":"free","kind":"integer","default":1,"step":1}',
            '{"name":"wide","kind":"decimal","default":2.5,"min":1,"max":6,"step":0.25}',
            '{"name":"shorts","kind":"flag","default":false}',
            '{"name":"method","kind":"choice","default":"sma","choices":["sma","ema"]}']
    }

    def "a warm-up that depends on finer bars is not made up"() {
        given:
        shell.write('strategies/x/a.groovy', "indicators { w = on('1h') { sma(3) } }\nenterLong('a') { w > 1 }\n")

        expect:
        shell.backbeat('strategies', 'strategies/x') == 0
        shell.out.contains('a: rules, a warm-up that bars of 1d do not tell')
        shell.backbeat('strategies', 'strategies/x', '--timeframe', '15m') == 0
        shell.out.contains('a: rules, 11 bars of warm-up at 15m')
    }

    def "a project without experiments has strategies all the same, and a broken experiment stops nothing"() {
        given:
        shell.write('configs/turns.yaml', 'a: [\n')
        shell.write('configs/more.yaml', 'strategy: {script: ../strategies/./turns.groovy}\ndata: {source: synthetic}\n')

        expect:
        shell.backbeat('strategies') == 0
        shell.out.contains('used by configs/more.yaml\n')
        folder.resolve('configs').toFile().deleteDir()
        shell.backbeat('strategies') == 0
        !shell.out.contains('used by')
    }

    def "'strategies #words' is refused: #says"() {
        given:
        shell.write('none/notes.txt', '')

        expect:
        shell.backbeat('strategies', *words) == 2
        shell.err.contains(says)

        where:
        words                   || says
        ['nowhere']             || 'there is no folder nowhere'
        ['none']                || 'there is no script in none'
        ['']                    || 'an empty name stands for no file'
        ['--timeframe', '1x']   || "--timeframe '1x' is no timeframe"
        ['a', 'b']              || "there is no command 'b'"
        ['chek']                || "did you mean 'strategies check'?"
        ['check']               || 'missing required parameter'
    }

    def "check says of a good script how each part of it is worked out"() {
        given:
        shell.write('strategies/mixed.groovy', '''\
            strategy 'Mixed'
            params { n integer(5) }
            indicators { calm = sma(close, n) }
            boolean late() { return position.barsHeld > 9 }
            enterLong('up') { close > calm }
            exitLong('late') { late() || position.profit < 0 }
            '''.stripIndent())

        expect:
        shell.backbeat('strategies', 'check', 'strategies/mixed.groovy') == 0
        shell.err == ''
        shell.out == '''\
            strategies/mixed.groovy
              Mixed: rules, 4 bars of warm-up at 1d
              n  5
              enterLong 'up'   pure      in blocks of bars, before the first is decided on
              exitLong 'late'  stateful  bar by bar, for it asks position.profit in line 6; position.barsHeld in line 4, through late(…)
              columns, and the bars before they have a value:
                   0  close
                   4  sma(close, 5)

            1 strategy
            '''.stripIndent()
    }

    def "check says of the other styles why they are not pure: #why"() {
        given:
        shell.write('strategies/x/a.groovy', script)

        expect:
        shell.backbeat('strategies', 'check', 'strategies/x') == 0
        shell.out.contains(why)

        where:
        script                                                        || why
        'onBar { if (flat) buy() }'                                   || '  onBar  stateful  bar by bar, for onBar acts and keeps state\n'
        'rebalance(every: 1.week) { hold universe.equalWeights() }'   || '  rebalance(every: 1.week)  stateful  once per period, for it decides on the whole book\n'
    }

    def "check tells every problem of every script in the usual form, and ends with 3"() {
        given:
        shell.write('strategies/broken.groovy', "enterLong('a') { clsoe > 1 }\nexitLong('b') { opne > 1 }\n")

        expect:
        shell.backbeat('strategies', 'check', 'strategies', 'strategies/turns.groovy', 'strategies/none.groovy') == 3
        shell.err.readLines().findAll { it.contains(': error ') }*.replaceAll(/: error .*/, '') ==
            ['strategies/broken.groovy:1:18', 'strategies/broken.groovy:2:17', 'strategies/none.groovy']
        shell.err.contains("  1 | enterLong('a') { clsoe > 1 }\n                       ^^^^^\n  did you mean 'close'?")
        shell.out.endsWith('3 strategies, 2 cannot be used\n')
    }

    def "check --json has parts and columns"() {
        given:
        shell.write('strategies/mixed.groovy', "enterLong('up') { close > 1 }\nboolean f() { return flat }\nexitLong('late') { f() || position.barsHeld > 3 }\n")

        expect:
        shell.backbeat('strategies', 'check', '--json', 'strategies/mixed.groovy') == 0
        def file = shell.json().get('files')[0]
        shell.json().get('command').asText() == 'strategies check'
        file.get('parts')*.toString() == [
            '{"word":"enterLong","tag":"up","worked_out":"in blocks","asks":[]}',
            '{"word":"exitLong","tag":"late","worked_out":"bar by bar","asks":[{"word":"position.barsHeld","line":3},{"word":"flat","line":2,"function":"f"}]}']
        file.get('columns')*.toString() == ['{"formula":"close","warm_up_bars":0}']
    }

    def "check --json says of a book that it is worked out once per period"() {
        given:
        shell.write('strategies/book.groovy', 'rebalance(every: 1.week) { hold universe.equalWeights() }\n')

        expect:
        shell.backbeat('strategies', 'check', '--json', 'strategies/book.groovy') == 0
        shell.json().get('files')[0].get('parts')*.get('worked_out')*.asText() == ['once per period']
    }

    def "editor writes the words of the language, over what is there"() {
        expect:
        shell.backbeat('strategies', 'editor') == 0
        shell.out == 'wrote strategies/backbeat.gdsl\n'
        def words = Files.readString(folder.resolve('strategies/backbeat.gdsl'))
        words.contains("method(name: 'sma'")
        shell.backbeat('strategies', 'editor', '--out', 'other/words.gdsl', '--json') == 0
        shell.json().get('file').asText() == 'other/words.gdsl'
        Files.readString(folder.resolve('other/words.gdsl')) == words
        shell.backbeat('strategies', 'editor') == 0
        shell.backbeat('strategies', 'editor', '--out', 'words.txt') == 2
        shell.err.contains('words.txt is no .gdsl file')
        shell.backbeat('strategies', 'editor', '--out', 'configs/turns.yaml/x.gdsl') == 2
        shell.err.contains('cannot be written')
    }
}

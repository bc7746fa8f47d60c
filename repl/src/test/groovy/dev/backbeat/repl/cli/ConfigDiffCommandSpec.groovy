package dev.backbeat.repl.cli

import dev.backbeat.repl.Shell
import spock.lang.Specification
import spock.lang.TempDir

import java.nio.file.Files
import java.nio.file.Path

class ConfigDiffCommandSpec extends Specification {
    @TempDir
    Path folder

    Shell shell

    def setup() {
        shell = new Shell(folder)
        shell.write('configs/dear.yaml', 'extends: turns.yaml\nname: dear\ncosts: {commission: 0.2%}\ndata:\n  symbols: [AAA, BBB, CCC]\n')
    }

    def "two files differ key by key"() {
        expect:
        shell.backbeat('config', 'diff', 'configs/turns.yaml', 'configs/dear.yaml') == 0
        shell.out == '''\
            A  configs/turns.yaml
            B  configs/dear.yaml

            name                      turns  dear
            costs.commission.percent  0.1%   0.2%
            data.symbols.2            –      CCC

            simulation key  different
            metrics key     different
            '''.stripIndent()
        shell.err == ''
    }

    def "--origin says where each value was said"() {
        expect:
        shell.backbeat('config', 'diff', 'configs/turns.yaml', 'configs/dear.yaml', '--origin') == 0
        shell.out.contains('''\
            costs.commission.percent
              A  0.1%  configs/turns.yaml:9:21
              B  0.2%  configs/dear.yaml:3:21
            data.symbols.2
              A  –
              B  CCC  configs/dear.yaml:5:12
            '''.stripIndent())
    }

    def "a file and its run are the same, #run"() {
        given:
        shell.backbeat('run', 'configs/turns.yaml', '--no-plots', '-q')

        expect:
        shell.backbeat('config', 'diff', 'configs/turns.yaml', run) == 0
        shell.out.contains('\nno value differs\n')
        shell.out.contains('simulation key  the same: ')
        shell.out.contains('metrics key     the same: ')

        where:
        run << ['last', 'turns@1']
    }

    def "two runs are compared as they were, whatever became of the file; figures may differ where trades do not"() {
        given:
        shell.backbeat('run', 'configs/turns.yaml', '--no-plots', '-q')
        shell.backbeat('run', 'configs/turns.yaml', '--no-plots', '-q', '--set', 'metrics.risk-free=3%/year')
        Files.delete(folder.resolve('configs/turns.yaml'))

        expect:
        shell.backbeat('config', 'diff', 'turns@1', 'turns@2', '--json') == 0
        def json = shell.json()
        json.get('status').asText() == 'different'
        json.get('simulation_key').asText() == 'same'
        json.get('metrics_key').asText() == 'different'
        json.get('differences').toString() == '[{"key":"metrics.risk-free","a":"0%/year","b":"3%/year",' +
            '"a_set_by":"the run\'s config/experiment.yaml","b_set_by":"the run\'s config/experiment.yaml"}]'
        json.get('a').get('simulation_key').asText() == json.get('b').get('simulation_key').asText()
    }

    def "without data the keys are unknown, and why is told; the values are compared all the same"() {
        given:
        shell.write('configs/nodata.yaml', 'extends: turns.yaml\ndata: {source: csv, path: ../none/A.csv, symbols: [A], seed: null, start: null, bars: null}\n')

        expect:
        shell.backbeat('config', 'diff', 'configs/turns.yaml', 'configs/nodata.yaml') == 0
        shell.out.contains('data.path')
        shell.out.contains('simulation key  unknown\nmetrics key     unknown\n')
        shell.err.startsWith('configs/nodata.yaml:2:27: error BB-DAT-003: ')
        shell.backbeat('config', 'diff', 'configs/turns.yaml', 'configs/nodata.yaml', '--json') == 0
        shell.json().get('simulation_key').asText() == 'unknown'
        shell.json().get('b').get('problems')[0].get('code').asText() == 'BB-DAT-003'
    }

    def "what is no experiment is compared as far as it goes"() {
        given:
        shell.write('configs/costs/a.yaml', 'costs: {slippage: 1 bps}\n')
        shell.write('configs/costs/b.yaml', 'costs: {slippage: 2 bps}\n')

        expect:
        shell.backbeat('config', 'diff', 'configs/costs/a.yaml', 'configs/costs/b.yaml') == 0
        shell.out.contains('\ncosts.slippage  1 bps  2 bps\n')
        shell.err.contains('configs/costs/a.yaml: it has no keys, for it is no experiment itself')
    }

    def "on a narrow terminal long values stand one below the other"() {
        given:
        shell.terminal = true
        shell.environment = [NO_COLOR: '1']
        String text = 'a text that is so long that two of them do not stand beside each other'

        expect:
        shell.backbeat('config', 'diff', 'configs/turns.yaml', 'configs/dear.yaml') == 0
        shell.write('configs/dear.yaml', "extends: turns.yaml\ndescription: $text\n")
        shell.write('configs/turns.yaml', Shell.EXPERIMENT + "description: ${text.reverse()}\n")
        shell.backbeat('config', 'diff', 'configs/turns.yaml', 'configs/dear.yaml') == 0
        shell.out.contains("description  ${text.reverse()}\n             $text\n")
        shell.backbeat('config', 'diff', 'configs/turns.yaml', 'configs/dear.yaml', '--origin') == 0
        shell.out.contains("description\n  A  ${text.reverse()}\n     configs/turns.yaml:11:14\n  B  $text\n     configs/dear.yaml:2:14\n")
    }

    def "'config diff #words' ends with #exitCode: #says"() {
        given:
        shell.write('configs/bad.yaml', 'a: [\n')

        expect:
        shell.backbeat('config', 'diff', *words) == exitCode
        shell.err.contains(says)

        where:
        words                                       || exitCode | says
        ['configs/turns.yaml']                      || 2        | "missing required parameter: 'B'"
        ['configs/turns.yaml', 'configs/bad.yaml']  || 2        | 'configs/bad.yaml:2:1'
        ['configs/turns.yaml', 'configs/none.yaml'] || 2        | 'configs/none.yaml: error BB-CFG-001'
        ['configs/turns.yaml', 'last']              || 2        | "no run is called 'last'"
        ['configs/turns.yaml', '']                  || 2        | 'an empty name'
    }

    def "a run's experiment that somebody made no YAML of is told"() {
        given:
        shell.backbeat('run', 'configs/turns.yaml', '--no-plots', '-q')
        Files.writeString(shell.runs()[0].resolve('config/experiment.yaml'), 'a: [')

        expect:
        shell.backbeat('config', 'diff', 'last', 'configs/turns.yaml') == 2
        shell.err.contains('one of them is not YAML any more')
    }
}

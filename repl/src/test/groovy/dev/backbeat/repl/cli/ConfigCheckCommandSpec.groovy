package dev.backbeat.repl.cli

import dev.backbeat.repl.Shell
import spock.lang.Specification
import spock.lang.TempDir

import java.nio.file.Path

class ConfigCheckCommandSpec extends Specification {
    @TempDir
    Path folder

    Shell shell

    def setup() {
        shell = new Shell(folder)
        shell.write('configs/base/eu/daily.yaml', 'data: {timeframe: 1d}\n')
        shell.write('configs/costs/retail.yaml', 'costs: {slippage: 3 bps}\n')
        shell.write('configs/templates/research.yaml', 'tags: {kind: research}\n')
        shell.write('configs/.hidden.yaml', 'a: [\n')
        shell.write('configs/old/manifest.json', '{}')
        shell.write('configs/old/config/experiment.yaml', 'a: [\n')
        shell.write('configs/notes.txt', 'a: [\n')
    }

    def "every file of a folder is checked, those for others as far as they go"() {
        expect:
        shell.backbeat('config', 'check', 'configs') == 0
        shell.out == '4 files checked, 1 experiment among them: no errors\n'
        shell.err == ''
    }

    def "all problems of all files are told, each once"() {
        given:
        shell.write('configs/base/eu/daily.yaml', 'data: {timeframe: 1dd}\naccount: {cash: -1}\n')
        shell.write('configs/a.yaml', 'extends: base/eu/daily.yaml\nstrategy: {script: ../strategies/turns.groovy}\ndata: {source: synthetic}\n')
        shell.write('configs/costs/retail.yaml', 'costs: {slippage: 3}\n')

        expect:
        shell.backbeat('config', 'check', 'configs') == 2
        shell.err.readLines().findAll { it.contains(': error ') || it.contains(': warning ') }*.replaceAll(/: (error|warning) .*/, '') ==
            ['configs/base/eu/daily.yaml:1:19', 'configs/base/eu/daily.yaml:2:17', 'configs/costs/retail.yaml:1:19']
        shell.out == '3 of 5 files cannot be used: 3 errors\n'
    }

    def "warnings are told and stop nothing"() {
        given:
        shell.write('configs/a.yaml', 'strategy: {script: ../strategies/turns.groovy}\ndata: {source: synthetic}\n')

        expect:
        shell.backbeat('config', 'check', 'configs/a.yaml', 'configs/a.yaml') == 0
        shell.out == '1 file checked, 1 experiment among them: no errors, 1 warning\n'
        shell.err.startsWith('configs/a.yaml: warning ')
    }

    def "the exit code is that of the gravest file: #what"() {
        given:
        shell.write('strategies/bad.groovy', "strategy 'bad'\nenterLong('x') { clsoe > 1 }\n")
        shell.write('configs/script.yaml', 'strategy: {script: ../strategies/bad.groovy}\ndata: {source: synthetic}\n')
        shell.write('configs/both.yaml', 'strategy: {script: ../strategies/bad.groovy}\ndata: {source: sinthetic}\n')
        shell.write('configs/file.yaml', 'strategy: {script: ../strategies/turns.groovy}\ndata: {source: sinthetic}\n')

        expect:
        shell.backbeat('config', 'check', *files) == exitCode
        shell.backbeat('config', 'check', '--json', *files) == exitCode
        shell.json().get('exit_code').asInt() == exitCode

        where:
        what             | files                                        || exitCode
        'none'           | ['configs/turns.yaml']                       || 0
        'a script alone' | ['configs/script.yaml', 'configs/turns.yaml'] || 3
        'a file alone'   | ['configs/file.yaml']                        || 2
        'both in one'    | ['configs/both.yaml']                        || 2
        'one of each'    | ['configs/file.yaml', 'configs/script.yaml'] || 3
    }

    def "--json has each file with its problems"() {
        given:
        shell.write('configs/broken.yaml', 'a: [\n')

        expect:
        shell.backbeat('config', 'check', 'configs', '--json') == 2
        shell.err == ''
        def files = shell.json().get('files').collectEntries { [it.get('file').asText(), it] }
        files.keySet() == ['configs/base/eu/daily.yaml', 'configs/broken.yaml', 'configs/costs/retail.yaml', 'configs/templates/research.yaml', 'configs/turns.yaml'] as Set
        files['configs/turns.yaml'].get('is_experiment').asBoolean()
        !files['configs/costs/retail.yaml'].get('is_experiment').asBoolean()
        files['configs/broken.yaml'].get('problems')[0].get('code').asText() == 'BB-CFG-002'
        shell.json().get('command').asText() == 'config check'
    }

    def "'#words' is refused: #says"() {
        given:
        shell.write('none/notes.txt', '')

        expect:
        shell.backbeat('config', 'check', *words) == 2
        shell.err.contains(says)

        where:
        words        || says
        []           || 'missing required parameter'
        ['none']     || 'there is no .yaml file in none'
        ['']         || 'an empty name stands for no file'
        ['nowhere']  || 'nowhere: error BB-CFG-001: the file does not exist'
    }
}

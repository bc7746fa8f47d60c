package dev.backbeat.repl.cli

import dev.backbeat.repl.Shell
import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Specification
import spock.lang.TempDir

class NewStrategyCommandSpec extends Specification {
    @TempDir
    Path folder

    Shell shell

    def setup() {
        shell = new Shell(folder)
    }

    def "a script of style #style passes its check and trades on made-up prices"() {
        expect:
        shell.backbeat('new', 'strategy', 'my-first', '--style', style, '--with-experiment') == 0
        shell.out == '''\
            wrote strategies/my-first.groovy and configs/my-first.yaml; next:
            backbeat strategies check strategies/my-first.groovy
            backbeat run configs/my-first.yaml
            '''.stripIndent()
        shell.backbeat('strategies', 'check', 'strategies/my-first.groovy') == 0
        shell.out.contains("My first: $words")
        shell.backbeat('config', 'check', 'configs/my-first.yaml') == 0
        shell.err == ''
        shell.backbeat('run', 'configs/my-first.yaml', '--no-plots', '--json') == 0
        shell.json().get('runs')[0].get('metrics').get('trades').asInt() > 10
        shell.json().get('runs')[0].get('status').asText() == 'completed'

        where:
        style       || words
        'rules'     || 'rules'
        'bar'       || 'per bar'
        'rebalance' || 'rebalance'
    }

    def "without an experiment the next step is a run of flags, and rules are the usual style"() {
        expect:
        shell.backbeat('new', 'strategy', 'dips.groovy') == 0
        shell.out.readLines() == ['wrote strategies/dips.groovy; next:', 'backbeat strategies check strategies/dips.groovy',
                                  "backbeat run --strategy strategies/dips.groovy --data 'prices/{symbol}.csv' --symbols AAPL,MSFT"]
        Files.readString(folder.resolve('strategies/dips.groovy')).contains("strategy 'Dips'\n")
        !Files.exists(folder.resolve('configs/dips.yaml'))
    }

    def "a file that is there is written over only with --force, and nothing is written if one of two is there"() {
        expect:
        shell.backbeat('new', 'strategy', 'turns') == 2
        shell.err.contains('strategies/turns.groovy is there already')
        shell.backbeat('new', 'strategy', 'other', '--with-experiment') == 0
        Files.delete(folder.resolve('strategies/other.groovy'))
        shell.backbeat('new', 'strategy', 'other', '--with-experiment') == 2
        shell.err.contains('configs/other.yaml is there already')
        !Files.exists(folder.resolve('strategies/other.groovy'))
        shell.backbeat('new', 'strategy', 'turns', '--force') == 0
        Files.readString(folder.resolve('strategies/turns.groovy')) != Shell.SCRIPT
    }

    def "--json has the files and what to do next"() {
        expect:
        shell.backbeat('new', 'strategy', 'größer als', '--with-experiment', '--json') == 0
        shell.json().get('file').asText() == 'strategies/größer als.groovy'
        shell.json().get('experiment').asText() == 'configs/größer als.yaml'
        shell.json().get('next')[1].asText() == "backbeat run 'configs/größer als.yaml'"
        shell.backbeat('run', 'configs/größer als.yaml', '--no-plots', '-q') == 0
    }

    def "'#name' is no name of a file everywhere"() {
        expect:
        shell.backbeat('new', 'strategy', '--', name) == 2
        shell.err.contains('cannot be the name of a strategy')
        Files.list(folder.resolve('strategies')).count() == 1

        where:
        name << ['', '.hidden', '../up', 'a/b', 'a\\b', 'con', 'NUL', 'com1.x', 'a.', 'a ', 'a\u202eb', "a'b", 'a\nb', '-a', 'x' * 101, '\ud83c\udf89']
    }

    def "a style that is not there is refused with those that are"() {
        expect:
        shell.backbeat('new', 'strategy', 'a', '--style', 'rule') == 2
        shell.err.contains("there is no style 'rule'")
        shell.err.contains("did you mean 'rules'?")
    }
}

package dev.backbeat.repl.cli

import dev.backbeat.engine.experiment.ExperimentFile
import dev.backbeat.dsl.compile.StrategyCompiler
import dev.backbeat.repl.Shell
import spock.lang.Specification
import spock.lang.TempDir

import java.nio.file.Files
import java.nio.file.Path

class NewExperimentCommandSpec extends Specification {
    static final Path PROJECT = Path.of(System.getProperty('basedir', '')).toAbsolutePath().parent
    static final List<String> TEMPLATES = ['production-check', 'research']

    @TempDir
    Path folder

    Shell shell

    def setup() {
        shell = new Shell(folder)
        Files.delete(folder.resolve('configs/turns.yaml'))
        ['configs/templates', 'strategies'].each { shipped ->
            Files.list(PROJECT.resolve(shipped)).withCloseable { files ->
                files.filter { it.fileName.toString() ==~ /.*\.(yaml|groovy)/ }.toList().each { shell.write("$shipped/$it.fileName", Files.readString(it)) }
            }
        }
    }

    int create(String... words) {
        shell.backbeat(*(['new', 'experiment'] + words.toList()))
    }

    String text(String file = 'configs/dips.yaml') {
        Files.readString(folder.resolve(file))
    }

    def "every template is tried here"() {
        expect:
        Files.list(folder.resolve('configs/templates'))*.fileName*.toString().sort() == TEMPLATES.collect { it + '.yaml' }
    }

    def "#template for #strategy is written, loads without a warning, runs as it is and reproduces"() {
        expect:
        create('dips', '--template', template, '--strategy', strategy) == 0
        shell.out == 'wrote configs/dips.yaml; run it:\nbackbeat run configs/dips.yaml\n'
        new ExperimentFile(new StrategyCompiler()).read(folder.resolve('configs/dips.yaml'), 'configs/dips.yaml', []).warnings() == []
        text().readLines().size() < 20
        shell.backbeat('run', 'configs/dips.yaml', '-q') in [0, 5]
        !shell.err.contains('error')
        def run = shell.runs().first()
        Files.readString(run.resolve('reports/note.md')) =~ /(?m)^# .*dips$/
        Files.readString(run.resolve('reports/report.txt')).contains(' (primary) ')
        Files.exists(run.resolve('plots/equity_curve.png'))
        shell.backbeat('reproduce', 'last') == 0

        where:
        [template, strategy] << [TEMPLATES, ['pullback', 'pullback-book', 'three-pushes']].combinations()
    }

    def "a first file, to the letter"() {
        when:
        create('dips', '--template', 'research', '--strategy', 'turns.groovy', '-p', 'slow=20', '--set', 'costs.slippage=7 bps', '--set', 'account.cash=5000',
               '--set', 'gates=[sharpe >= 1, first_trade_within: 9 bars]', '--set', 'tags.desk=eq: "us"')

        then:
        text() == '''\
            # Says only what its template leaves open. Every key and its default: configs/README.md.
            extends: templates/research.yaml   # tags, note, primary metric and gates; said here, they win
            description: Turns                 # what do you want to find out?
            tags: {desk: "eq: \\"us\\""}

            strategy:
              script: ../strategies/turns.groovy
              params:
                # fast: 3                      # a whole number from 1 to 20
                slow: 20                       # a whole number from 2 to 60; in the script 10

            data:
              source: synthetic                # made-up prices; your own: 'path: ../data/{symbol}.csv' in its place
              symbols: [ALFA, BRAVO, CHARLIE, DELTA, ECHO]
              from: 2012-01-02                 # the time before warms up the indicators; made-up prices begin in 2010

            account: {cash: 5000}
            costs: {slippage: 7 bps}
            gates: ["sharpe >= 1", {first_trade_within: 9 bars}]
            '''.stripIndent()
    }

    def "data of one's own: #data has symbols #symbols"() {
        given:
        ['AAA', 'BBB'].each { shell.write("prices/${it}.csv", 'date,open,high,low,close,volume\n2020-01-01,1,1,1,1,1\n') }
        shell.write('prices/x-CCC-1d.csv', '')
        shell.write('prices/notes.txt', '')

        expect:
        create('dips', '--template', 'research', '--strategy', 'turns', '--data', data, *more) == 0
        def experiment = new ExperimentFile(new StrategyCompiler()).read(folder.resolve('configs/dips.yaml'), 'configs/dips.yaml', [])
        experiment.market().symbols() == symbols
        text().contains("path: $path")
        !text().contains('source')

        where:
        data                   | more                   || symbols                      | path
        'prices'               | []                     || ['AAA', 'BBB', 'x-CCC-1d']   | '../prices'
        'prices/{symbol}.csv'  | ['--symbols', 'BBB']   || ['BBB']                      | '"../prices/{symbol}.csv"'
        'prices/x-{symbol}-1d.csv' | []                 || ['CCC']                      | '"../prices/x-{symbol}-1d.csv"'
        'prices/AAA.csv'       | []                     || ['AAA']                      | '../prices/AAA.csv'
    }

    def "a file elsewhere finds template and script, and keeps its name"() {
        given:
        shell.environment = [DATA: folder.toString()]
        Files.createDirectories(folder.resolve('my plans/eq'))

        expect:
        create('dips', '--template', 'research', '--strategy', 'strategies/turns.groovy', '--out', 'my plans/eq/a.yaml', '--data', '${env:DATA}/A.csv') == 0
        shell.out.readLines().last() == "backbeat run 'my plans/eq/a.yaml'"
        text('my plans/eq/a.yaml').readLines()[1..2] == ['extends: ../../configs/templates/research.yaml # tags, note, primary metric and gates; said here, they win', 'name: dips']
        text('my plans/eq/a.yaml').contains('path: "${env:DATA}/A.csv"')
        !text('my plans/eq/a.yaml').contains(folder.toString())
    }

    def "what was written stays, unless --force says otherwise"() {
        given:
        shell.write('configs/dips.yaml', 'mine')

        expect:
        create('dips', '--template', 'research', '--strategy', 'turns') == 2
        shell.err.contains('configs/dips.yaml is there already')
        text() == 'mine'
        create('dips', '--template', 'research', '--strategy', 'turns', '--force') == 0
        text().contains('turns.groovy')
    }

    def "#words is refused and nothing is written: #told"() {
        expect:
        create(*words) == exitCode
        shell.err.contains(told)
        !shell.err.contains('\tat ')
        !Files.exists(folder.resolve('configs/dips.yaml'))
        Files.list(folder)*.fileName*.toString().sort() == ['configs', 'strategies']

        where:
        words                                                                              || exitCode | told
        []                                                                                 || 2 | "missing required options and parameters: '--template=T', '--strategy=S', 'NAME'"
        ['dips', '--template', 'reserch', '--strategy', 'turns']                           || 2 | "there is no template 'reserch' in configs/templates\n  did you mean 'research'? known: production-check, research"
        ['dips', '--template', '../x', '--strategy', 'turns']                              || 2 | "there is no template '../x'"
        ['dips', '--template', 'research', '--strategy', 'truns']                          || 2 | "there is no strategy 'truns' in strategies\n  did you mean 'turns'?"
        ['../dips', '--template', 'research', '--strategy', 'turns']                       || 2 | "'../dips' cannot be the name of an experiment"
        ['dips', '--template', 'research', '--strategy', 'turns', '--out', 'dips.txt']     || 2 | 'dips.txt is no YAML file'
        ['dips', '--template', 'research', '--strategy', 'turns', '--set', 'costs.slipage=5 bps'] || 2 | "did you mean 'costs.slippage'?"
        ['dips', '--template', 'research', '--strategy', 'turns', '-p', 'fast=99']         || 2 | '-p fast=99'
        ['dips', '--template', 'research', '--strategy', 'turns', '-p', 'fsat=9']          || 2 | "'fast'"
        ['dips', '--template', 'research', '--strategy', 'turns', '--set', 'gates=null']   || 2 | "'null' takes back what the template says"
        ['dips', '--template', 'research', '--strategy', 'turns', '--set', 'tags.password=x'] || 2 | 'password'
        ['dips', '--template', 'research', '--strategy', 'turns', '--data', 'nowhere']     || 2 | 'data.symbols is missing'
        ['dips', '--template', 'research', '--strategy', 'turns', '--out', 'no/such/x.yaml'] || 2 | 'there is no folder for no/such/x.yaml'
        ['dips', '--template', 'research', '--strategy', 'configs']                        || 2 | "there is no strategy 'configs'"
    }

    def "a folder without templates says where to go"() {
        given:
        Files.list(folder.resolve('configs/templates')).each { Files.delete(it) }

        expect:
        create('dips', '--template', 'research', '--strategy', 'turns') == 2
        shell.err.contains("there is no template 'research', and none in configs/templates")
    }

    def "a strategy that does not compile is told as one"() {
        given:
        shell.write('strategies/broken.groovy', "strategy 'x'\nenterLong('a') { clsoe > 1 }\n")

        expect:
        create('dips', '--template', 'research', '--strategy', 'broken') == 3
        shell.err.contains('strategies/broken.groovy:2')
        !Files.exists(folder.resolve('configs/dips.yaml'))
    }

    def "the same for programs"() {
        expect:
        create('dips', '--template', 'research', '--strategy', 'turns', '--json') == 0
        shell.json().get('file').asText() == 'configs/dips.yaml'
        shell.json().get('run').asText() == 'backbeat run configs/dips.yaml'
    }
}

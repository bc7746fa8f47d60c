package dev.backbeat.repl.cli

import dev.backbeat.engine.strategy.StrategySource
import dev.backbeat.repl.Shell
import spock.lang.Specification
import spock.lang.TempDir

import java.nio.file.Files
import java.nio.file.Path

class RunCommandSpec extends Specification {
    @TempDir
    Path folder

    Shell shell

    def setup() {
        shell = new Shell(folder)
    }

    def "a run prints its report, keeps a folder and names it last"() {
        expect:
        shell.backbeat('run', 'configs/turns.yaml') == 0
        shell.out.startsWith('turns\n')
        shell.out.contains('Buy and hold')
        shell.out.readLines().last() ==~ /runs\/\d{8}-\d{6}-turns-[0-9a-f]{6}/
        folder.resolve(shell.out.readLines().last()) == shell.runs()[0]
        shell.err == ''
        Files.exists(shell.runs()[0].resolve('plots/equity_curve.png')) || shell.err.contains('plots skipped: ')
        shell.out == Files.readString(shell.runs()[0].resolve('reports/report.txt')) +
            '\nin MLflow: cd runs/mlflow && mlflow ui --backend-store-uri sqlite:///mlflow.db --artifacts-destination ./mlartifacts\n' +
            shell.out.readLines().last() + '\n'
    }

    def "zero costs by default are warned of"() {
        given:
        shell.write('configs/free.yaml', Shell.EXPERIMENT.replace('costs: {commission: 0.1%}\n', ''))

        expect:
        shell.backbeat('run', 'configs/free.yaml', '--no-plots') == 0
        shell.out.contains('No costs')
    }

    def "--quiet prints the path and nothing else"() {
        expect:
        shell.backbeat('run', '--quiet', 'configs/turns.yaml') == 0
        shell.out == "runs/${shell.runs()[0].fileName}\n"
        shell.err == ''
    }

    def "--out and --no-plots"() {
        expect:
        shell.backbeat('run', 'configs/turns.yaml', '--out', 'elsewhere/runs', '--no-plots', '-q') == 0
        shell.out.startsWith('elsewhere/runs/')
        shell.runs('elsewhere/runs').size() == 1
        Files.list(shell.runs('elsewhere/runs')[0].resolve('plots')).toList() == []
        shell.runs() == []
    }

    def "the path printed is that of the folder with --out '#out'"() {
        expect:
        shell.backbeat('run', 'configs/turns.yaml', '--out', out, '--no-plots', '-q') == 0
        Files.isDirectory(folder.resolve(shell.out.trim()))
        !shell.out.contains('//')

        where:
        out << ['.', 'some/', './some']
    }

    def "--json prints one object: exit code, run, folder, figures"() {
        expect:
        shell.backbeat('run', 'configs/turns.yaml', '--json', '--no-plots') == 0
        shell.err == ''
        def run = shell.runs()[0]
        with(shell.json()) {
            get('command').asText() == 'run'
            get('status').asText() == 'completed'
            get('exit_code').asInt() == 0
            get('runs').size() == 1
            with(get('runs')[0]) {
                get('file').asText() == 'configs/turns.yaml'
                get('folder').asText() == run.toString()
                get('run').asText() == run.fileName.toString()
                get('metrics').get('total_return').isNumber()
                get('undefined').get('dsr').asText() == 'needs the trials of a sweep'
                get('problems').size() == 0
            }
        }
    }

    def "the same experiment twice gives the same bytes, with and without pictures"() {
        when:
        shell.backbeat('run', 'configs/turns.yaml', '-q')
        shell.backbeat('run', 'configs/turns.yaml', '-q', '--no-plots', '--out', 'other')

        then:
        for (file in ['data/trades.csv', 'data/orders.csv', 'data/equity.csv', 'metrics.json', 'reports/report.txt', 'reports/report.json'])
            assert Files.mismatch(shell.runs()[0].resolve(file), shell.runs('other')[0].resolve(file)) == -1L
    }

    def "flags alone make an experiment, which is written like any other"() {
        given:
        shell.write('prices/AAA.csv', csv())

        when:
        int exitCode = shell.backbeat('run', '--strategy', 'strategies/turns.groovy', '--data', 'prices/{symbol}.csv', '--symbols', 'AAA',
                '--from', '2024-01-20', '--to', '2024-03-01', '--commission', '0.1%', '--slippage', '5 bps', '--cash', '5000', '--timeframe', '1d',
                '--timestamp', 'open', '--zone', 'Europe/Berlin', '--name', 'by hand', '-p', 'fast=2', '--set', 'sizing.value=50%', '--no-plots', '--json')

        then:
        shell.out.contains('"completed"')
        exitCode == 0
        def run = shell.runs()[0]
        run.fileName.toString().contains('-by-hand-')
        def resolved = Files.readString(run.resolve('config/experiment.yaml'))
        resolved == Files.readString(run.resolve('config/original.yaml'))
        ['path: "prices/{symbol}.csv"', 'from: 2024-01-20', 'percent: 0.1%', 'cash: 5000', 'fast: 2', 'value: 50%', 'Europe/Berlin'].every {
            resolved.replace("'", '"').contains(it)
        }

        and: 'it can be run again from what was written'
        shell.backbeat('reproduce', 'last') == 0
    }

    def "flags win over a file; their paths are those of the current folder"() {
        given:
        shell.write('prices/AAA.csv', csv())
        shell.write('prices/BBB.csv', csv())
        shell.write('configs/files.yaml', 'strategy: {script: ../strategies/turns.groovy}\ndata: {path: nowhere.csv, symbols: [X]}\n')

        expect:
        shell.backbeat('run', 'configs/files.yaml', '--data', 'prices/{symbol}.csv', '--symbols', 'AAA,BBB', '-p', 'slow=5', '--json', '--no-plots') == 0
        shell.json().get('runs')[0].get('name').asText() == 'files'
    }

    def "each of several files is run, whatever is wrong with the others: #files gives #exitCode"() {
        given:
        shell.write('configs/broken.yaml', 'nmae: x\n')
        shell.write('configs/script.yaml', Shell.EXPERIMENT.replace('turns.groovy', 'bad.groovy'))
        shell.write('strategies/bad.groovy', 'strategy "x"\nenterLong { clsoe > 1 }\n')
        shell.write('configs/data.yaml', 'strategy: {script: ../strategies/turns.groovy}\ndata: {path: nowhere.csv, symbols: [X]}\n')

        expect:
        shell.backbeat(*['run', '--no-plots', '-q', *files.collect { "configs/${it}.yaml" as String }]) == exitCode
        shell.runs().size() == complete

        where:
        files                                  || exitCode | complete
        ['turns', 'turns']                     || 0        | 2
        ['broken', 'turns']                    || 2        | 1
        ['turns', 'data', 'turns']             || 4        | 2
        ['data', 'broken', 'turns']            || 2        | 1
        ['data', 'broken', 'script', 'turns']  || 3        | 1
    }

    def "a batch in JSON has one entry per file, in their order, with the problems of each"() {
        given:
        shell.write('configs/broken.yaml', 'nmae: x\n')

        expect:
        shell.backbeat('run', '--json', '--no-plots', 'configs/broken.yaml', 'configs/turns.yaml') == 2
        shell.json().get('status').asText() == 'failed'
        shell.json().get('runs')*.get('exit_code')*.asInt() == [2, 0]
        with(shell.json().get('runs')[0].get('problems')[0]) {
            get('source').asText() == 'configs/broken.yaml'
            get('line').asInt() == 1
            get('column').asInt() == 1
            get('code').asText() == 'BB-CFG-003'
            get('message').asText().contains('nmae')
            get('advice').asText().contains('name')
        }
    }

    def "a problem is told with file, line, column, the line itself and a mark under it"() {
        given:
        shell.write('configs/turns.yaml', Shell.EXPERIMENT.replace('seed: 3', 'sede: 3'))

        expect:
        shell.backbeat('run', 'configs/turns.yaml') == 2
        shell.out == ''
        with(shell.err.readLines()) {
            get(0).startsWith('configs/turns.yaml:6:3: error BB-CFG-003: ')
            get(1) == '  6 |   sede: 3'
            get(2) == '        ^^^^'
            get(3).contains("'data.seed'")
        }
    }

    def "what a killed run left is told in one line"() {
        given:
        def id = '20260101-000000-turns-aaaaaa'
        Files.createDirectories(folder.resolve("runs/.work/$id"))

        expect:
        shell.backbeat('run', 'configs/turns.yaml', '--no-plots') == 0
        shell.err == "$id was killed before it was complete; what is left lies in runs/.failed\n"
        Files.exists(folder.resolve("runs/.failed/$id/failure.json"))

        and: 'once'
        shell.backbeat('run', 'configs/turns.yaml', '--no-plots') == 0
        shell.err == ''
    }

    def "several killed runs are one line, and in JSON a list"() {
        given:
        ['aaaaaa', 'bbbbbb'].each { Files.createDirectories(folder.resolve("runs/.work/20260101-000000-turns-$it")) }

        expect:
        if (json) {
            assert shell.backbeat('run', 'configs/turns.yaml', '--no-plots', '--json') == 0
            assert shell.err == ''
            assert shell.json().get('orphans')*.asText() == ['20260101-000000-turns-aaaaaa', '20260101-000000-turns-bbbbbb']
        } else {
            assert shell.backbeat('run', 'configs/turns.yaml', '--no-plots') == 0
            assert shell.err == '20260101-000000-turns-aaaaaa, 20260101-000000-turns-bbbbbb were killed before they were complete; what is left lies in runs/.failed\n'
        }

        where:
        json << [false, true]
    }

    def "an out folder that is a file ends with 6 and a sentence"() {
        given:
        shell.write('file', '')

        expect:
        shell.backbeat('run', 'configs/turns.yaml', '--out', 'file') == 6
        shell.err.startsWith("$folder/file: error BB-RUN-004: the run cannot be written: ")
    }

    def "a run that takes too long is given up, and the next goes on"() {
        given:
        def slow = { Path script, String shownAs ->
            Thread.sleep(60_000)
        } as StrategySource
        shell.strategies = slow
        shell.environment = [BACKBEAT_RUN_SECONDS: '1']

        expect:
        shell.backbeat('run', 'configs/turns.yaml', 'configs/none.yaml') == 2
        shell.err.contains('BACKBEAT_RUN_SECONDS: error BB-RUN-006: the run was given up after 1 seconds')
        shell.err.contains('configs/none.yaml: error BB-CFG-001')
        shell.runs() == []
    }

    def "memory that does not suffice is told as a problem: #what"() {
        given:
        shell.strategies = { Path script, String shownAs -> throw new OutOfMemoryError('Java heap space') } as StrategySource
        shell.environment = environment
        if (environment) shell.strategies = new dev.backbeat.dsl.compile.StrategyCompiler()
        if (environment) shell.write('configs/turns.yaml', Shell.EXPERIMENT.replace('bars: 120', 'bars: 40000').replace(', BBB', ''))

        expect:
        shell.backbeat('run', 'configs/turns.yaml') == 6
        shell.err.contains('BB-RUN-007')

        where:
        what                | environment
        'of Java'           | [:]
        'of a run'          | [BACKBEAT_RUN_MEGABYTES: '1']
    }

    def "the environment variable #variable=#value is refused"() {
        given:
        shell.environment = [(variable): value]

        expect:
        shell.backbeat('run', 'configs/turns.yaml') == 2
        shell.err.startsWith("$variable: error BB-CFG-105: '$value' is not a whole number above 0")

        where:
        variable                | value
        'BACKBEAT_RUN_SECONDS'  | 'ten'
        'BACKBEAT_RUN_SECONDS'  | '0'
        'BACKBEAT_RUN_MEGABYTES' | '99999999999999999999'
    }

    def "on a terminal progress is shown and wiped away again, the report is coloured"() {
        given:
        shell.terminal = true

        expect:
        shell.backbeat('run', 'configs/turns.yaml', '--no-plots') == 0
        shell.out.contains('\u001b[1m')
        shell.err ==~ /(?s)(.*\r\u001b\[K)?\u001b\[2mlooked for look-ahead in \d+\.\d\d s\u001b\[0m\n/
    }

    def "no colour where #why"() {
        given:
        shell.terminal = true
        shell.environment = environment

        expect:
        shell.backbeat('run', 'configs/turns.yaml', '--no-plots') == 0
        !shell.out.contains('\u001b')

        where:
        why                        | environment
        'NO_COLOR is set'          | [NO_COLOR: '1']
        'the terminal is a dumb one' | [TERM: 'dumb']
    }

    private static String csv() {
        def text = new StringBuilder('date,open,high,low,close,volume\n')
        def random = new SplittableRandom(5)
        80.times {
            int price = 100 + random.nextInt(-9, 9)
            text << "${java.time.LocalDate.of(2024, 1, 1).plusDays(it)},$price,${price + 2},${price - 2},${price + 1},1000\n"
        }
        text
    }
}

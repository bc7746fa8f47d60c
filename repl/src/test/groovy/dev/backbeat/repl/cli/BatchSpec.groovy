package dev.backbeat.repl.cli

import dev.backbeat.dsl.compile.StrategyCompiler
import dev.backbeat.engine.strategy.StrategySource
import dev.backbeat.repl.Shell
import spock.lang.Specification
import spock.lang.TempDir

import java.nio.file.Files
import java.nio.file.Path
import java.util.concurrent.CountDownLatch
import java.util.concurrent.TimeUnit
import java.util.concurrent.atomic.AtomicInteger

class BatchSpec extends Specification {
    static final List<String> RESULTS = ['data/trades.csv', 'data/orders.csv', 'data/equity.csv', 'data/events.jsonl', 'metrics.json',
                                         'config/experiment.yaml', 'reports/report.txt', 'reports/report.json', 'reports/trades_summary.json']

    @TempDir
    Path folder

    Shell shell

    def setup() {
        shell = new Shell(folder)
    }

    def "a folder is run whole, in the order of its paths, and ends with a table"() {
        given:
        named('configs/eq/a.yaml', 'a')
        named('configs/base/x.yaml', 'base')
        shell.write('configs/costs/free.yaml', 'costs: {commission: 0%}\n')

        expect:
        shell.backbeat('run', 'configs', '--no-plots') == 0
        shell.err == ''
        def lines = shell.out.readLines()
        lines[0] ==~ /runs\/.*-a-[0-9a-f]{6}/
        lines[1] ==~ /runs\/.*-turns-[0-9a-f]{6}/
        lines[2] == ''
        lines[3].startsWith('┌')
        lines[4] ==~ /│ Experiment │ +Return │ +Drawdown │ Sharpe │ Trades │ Gates │ Exit │ +Run │/
        rows() == [['a', '0', lines[0][-6..-1]], ['turns', '0', lines[1][-6..-1]]]
        lines.last().startsWith('└')
        shell.runs()*.fileName*.toString().sort() == lines[0..1]*.substring(5).sort()
    }

    def "gates decide the exit code and nothing else: #gates gives #exitCode"() {
        given:
        shell.write('configs/turns.yaml', Shell.EXPERIMENT + "gates: $gates\n")

        expect:
        shell.backbeat('run', 'configs/turns.yaml', '--no-plots') == exitCode
        shell.out.readLines().last().startsWith('runs/')
        shell.out.contains('│ Gate ')
        shell.err == told
        shell.runs().size() == 1
        shell.backbeat('reproduce', 'last') == 0

        where:
        gates                           || exitCode | told
        '[traded, trades >= 1]'         || 0        | ''
        '[traded, trades < 1]'          || 5        | 'configs/turns.yaml: gate failed: trades < 1 (8)\n'
        '[dsr > 50%, pbo < 50%]'        || 5        | 'configs/turns.yaml: gate failed: dsr > 50% (needs the trials of a sweep)\nconfigs/turns.yaml: gate failed: pbo < 50% (needs the trials of a sweep)\n'
    }

    def "a failed gate is told even where only paths are printed"() {
        given:
        shell.write('configs/turns.yaml', Shell.EXPERIMENT + 'gates: trades < 1\n')

        expect:
        shell.backbeat('run', 'configs/turns.yaml', '--no-plots', '-q') == 5
        shell.out == "runs/${shell.runs()[0].fileName}\n"
        shell.err.startsWith('configs/turns.yaml: gate failed: trades < 1 (')
    }

    def "the batch is told in JSON, with gates and targets of each"() {
        given:
        shell.write('configs/turns.yaml', Shell.EXPERIMENT + 'gates: [traded, trades < 1, dsr > 1%]\ntargets: {cagr: 15%}\n')
        shell.write('configs/z.yaml', 'nmae: z\n')

        expect:
        shell.backbeat('run', 'configs', '--no-plots', '--json') == 2
        shell.err == ''
        shell.json().get('exit_code').asInt() == 2
        shell.json().get('runs')*.get('file')*.asText() == ['configs/turns.yaml', 'configs/z.yaml']
        shell.json().get('runs')*.get('exit_code')*.asInt() == [5, 2]
        with(shell.json().get('runs')[0]) {
            get('status').asText() == 'completed'
            get('gates')*.get('gate')*.asText() == ['traded', 'trades < 1', 'dsr > 1%']
            get('gates')*.get('passed')*.asBoolean() == [true, false, false]
            get('gates')[1].get('value').asDouble() == get('metrics').get('trades').asDouble()
            get('gates')[2].get('reason').asText() == 'needs the trials of a sweep'
            get('targets').get('cagr').get('target').asDouble() == 0.15d
            get('targets').get('cagr').get('actual').asDouble() == get('metrics').get('cagr').asDouble()
        }
    }

    def "what is wrong with one is told, stands in the table and stops nobody"() {
        given:
        shell.write('configs/a.yaml', 'nmae: x\n')
        shell.write('configs/b.yaml', Shell.EXPERIMENT.replace('turns.groovy', 'bad.groovy'))
        shell.write('strategies/bad.groovy', 'strategy "x"\nenterLong { clsoe > 1 }\n')
        named('configs/c.yaml', 'c', 'gates: [trades < 1]\n')

        expect:
        shell.backbeat('run', 'configs', '--no-plots') == 3
        rows()*.take(2) == [['configs/a.yaml', '2'], ['configs/b.yaml', '3'], ['c', '5'], ['turns', '0']]
        rows()*.last()[0..1]*.substring(0, 7) == ['BB-CFG-', 'BB-SCR-']
        shell.err.indexOf('configs/a.yaml:1:1') < shell.err.indexOf('strategies/bad.groovy:2')
        shell.err.indexOf('strategies/bad.groovy:2') < shell.err.indexOf('configs/c.yaml: gate failed')
    }

    def "a folder without an experiment is a mistake, which stops nobody either"() {
        given:
        shell.write('empty/README.md', '')

        expect:
        shell.backbeat('run', 'empty', 'configs/turns.yaml', '--no-plots') == 2
        shell.err.contains('there is no experiment to run in empty')
        shell.runs().size() == 1
    }

    def "#atOnce at once: every run is to the byte what it is alone, and all are told in their order"() {
        given:
        def names = (1..8).collect { "e$it" as String }
        names.eachWithIndex { name, i -> named("configs/all/${name}.yaml", name, 'gates: [traded]\ntargets: {cagr: 1%}\n', "seed: ${i + 3}") }
        shell.environment = [BACKBEAT_RUNS: "$atOnce" as String]

        expect:
        shell.backbeat('run', 'configs/all', '--no-plots', '-q', '--out', 'together') == 0
        def together = shell.out.readLines()
        together*.replaceAll(/.*\d{6}-(e\d)-.*/, '$1') == names
        names.eachWithIndex { name, i ->
            shell.backbeat('run', "configs/all/${name}.yaml" as String, '--no-plots', '-q', '--out', 'alone')
            def alone = folder.resolve(shell.out.strip())
            for (file in RESULTS) assert Files.mismatch(alone.resolve(file), folder.resolve(together[i]).resolve(file)) == -1L
        }

        where:
        atOnce << [1, 3, 8]
    }

    def "no more than BACKBEAT_RUNS=#limit are run at once"() {
        given:
        def going = new AtomicInteger()
        def most = new AtomicInteger()
        def together = new CountDownLatch(runs)
        def compiler = new StrategyCompiler()
        shell.strategies = { Path script, String shownAs ->
            most.accumulateAndGet(going.incrementAndGet(), Math::max)
            // As many as may go at once wait for each other; one too many would have come in the pause behind that.
            together.countDown()
            together.await(30, TimeUnit.SECONDS)
            Thread.sleep(50)
            going.decrementAndGet()
            compiler.strategy(script, shownAs)
        } as StrategySource
        shell.environment = limit ? [BACKBEAT_RUNS: limit] : [:]

        expect:
        shell.backbeat(*(['run'] + ['configs/turns.yaml'] * 8), '-q', '--no-plots') == 0
        most.get() == runs

        where:
        limit | runs
        null  | 3
        '1'   | 1
        '2'   | 2
    }

    def "BACKBEAT_RUNS must be a number"() {
        given:
        shell.environment = [BACKBEAT_RUNS: 'all']

        expect:
        shell.backbeat('run', 'configs') == 2
        shell.err.startsWith("BACKBEAT_RUNS: error BB-CFG-105: 'all' is not a whole number above 0")
    }

    def "on a terminal progress never runs into what is printed"() {
        given:
        shell.terminal = true
        shell.write('configs/a.yaml', 'nmae: x\n')
        def compiler = new StrategyCompiler()
        shell.strategies = { Path script, String shownAs ->
            Thread.sleep(900)
            compiler.strategy(script, shownAs)
        } as StrategySource

        expect:
        shell.backbeat('run', 'configs', '--no-plots') == 2
        shell.err.contains('1 of 2 done  turns.yaml loading')
        shell.err.endsWith('\r\u001b[K')
    }

    private void named(String path, String name, String more = '', String seed = 'seed: 3') {
        def text = Shell.EXPERIMENT.replace('name: turns', "name: $name").replace('seed: 3', seed) + more
        shell.write(path, text.replace('../strategies', folder.resolve(path).parent.relativize(folder.resolve('strategies')).toString()))
    }

    /** Of each row of the table the experiment, the exit code, and what stands for the run. */
    private List<List<String>> rows() {
        shell.out.readLines().findAll { it.startsWith('│') }.drop(1).collect { row ->
            def cells = row.split('│')*.strip()
            [cells[1], cells[7], cells[8]]
        }
    }
}

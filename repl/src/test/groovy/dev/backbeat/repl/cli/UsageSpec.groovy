package dev.backbeat.repl.cli

import dev.backbeat.engine.strategy.StrategySource
import dev.backbeat.repl.Shell
import picocli.CommandLine
import spock.lang.Specification
import spock.lang.TempDir

import java.nio.file.Files
import java.nio.file.Path
import java.time.Instant

class UsageSpec extends Specification {
    @TempDir
    Path folder

    Shell shell

    def setup() {
        shell = new Shell(folder)
    }

    def "'backbeat #words' ends with 2 and says #says"() {
        expect:
        shell.backbeat(*words.tokenize()) == 2
        shell.out == ''
        shell.err.contains(code)
        shell.err.contains(says)

        where:
        words                                       || code         | says
        'rnu configs/turns.yaml'                    || 'BB-CFG-101' | "did you mean 'run'?"
        'launch'                                    || 'BB-CFG-101' | "there is no command 'launch'\n  see 'backbeat --help'"
        '--versoin'                                 || 'BB-CFG-100' | "did you mean '--version'?"
        'run configs/turns.yaml --no-plot'          || 'BB-CFG-100' | "did you mean '--no-plots'?"
        'run configs/turns.yaml --slipage=5'        || 'BB-CFG-100' | "there is no option --slipage\n  did you mean '--slippage'?"
        'run configs/turns.yaml --xyzzy'            || 'BB-CFG-100' | "see 'backbeat run --help'"
        'run'                                       || 'BB-CFG-102' | 'there is nothing to run'
        'run --symbols A'                           || 'BB-CFG-102' | 'there is nothing to run'
        'run configs/turns.yaml --out'              || 'BB-CFG-102' | "missing required parameter for option '--out'"
        'run configs/turns.yaml --out a --out b'    || 'BB-CFG-103' | "give it once"
        'run configs/turns.yaml --strategy x'       || 'BB-CFG-104' | '--strategy takes the place'
        'reproduce'                                 || 'BB-CFG-102' | "missing required parameter: 'RUN'"
        'reproduce a b'                             || 'BB-CFG-103' | "'b' is one argument too many"
        'reproduce nothing'                         || 'BB-RUN-001' | "no run is called 'nothing'"
        'errors BB-CFG-999'                         || 'BB-CFG-103' | "there is no code 'BB-CFG-999'"
        'run configs/turns.yaml --set cash'         || 'BB-CFG-021' | '--set cash'
    }

    def "an option that a variable has left empty is refused, not taken for one that was left out: #words"() {
        expect:
        shell.backbeat(*(words as String[])) == 2
        shell.out == ''
        shell.err == "command line: error BB-CFG-103: $option is empty\n  is a variable not set? leave the option out if none is meant\n"

        where:
        words                                              || option
        ['doctor', '--tracking', '']                       || '--tracking'
        ['doctor', '--tracking=']                          || '--tracking'
        ['doctor', '--out', '']                            || '--out'
        ['sync', '--to', '']                               || '--to'
        ['sync', '--to', 'http://127.0.0.1:9', '--from', ' '] || '--from'
        ['runs', '--store', '']                            || '--store'
        ['runs', '--filter', '']                           || '--filter'
        ['show', 'last', '--store', '']                    || '--store'
        ['promote', 'last', '--as', '']                    || '--as'
        ['promote', 'last', '--as', 'm', '--alias', '']    || '--alias'
        ['run', '--model', '']                             || '--model'
        ['run', 'configs/turns.yaml', '--store', '']       || '--store'
        ['run', 'configs/turns.yaml', '--from', '']        || '--from'
        ['run', 'configs/turns.yaml', '-p', '']            || '--param'
        ['config', 'schema', '--out', '']                  || '--out'
    }

    def "without a command the commands are shown, and the exit code is 2"() {
        expect:
        shell.backbeat() == 2
        shell.out == ''
        shell.err.startsWith('Usage: backbeat')
    }

    def "with --json a wrong command line is an object as well"() {
        expect:
        shell.backbeat('run', '--json', '--sett', 'x') == 2
        shell.err == ''
        shell.json().get('exit_code').asInt() == 2
        shell.json().get('command').asText() == 'run'
        shell.json().get('problems')[0].get('code').asText() == 'BB-CFG-100'
    }

    def "help for '#command' has examples and exit codes"() {
        expect:
        shell.backbeat(*(command.tokenize() + '--help')) == 0
        shell.out.startsWith("Usage: backbeat${command ? ' ' + command : ''} ")
        shell.out.contains('Examples:\n')
        shell.out.contains('Exit codes: ')
        shell.out.readLines().every { it.length() <= 100 }
        shell.err == ''

        where:
        command << ['', 'run', 'runs', 'show', 'reproduce', 'promote', 'sync', 'config', 'config show', 'config check', 'config diff', 'config keys', 'config schema', 'doctor', 'errors', 'completion', 'indicators', 'new', 'new experiment', 'new strategy', 'strategies', 'strategies check', 'strategies editor']
    }

    def "each command has one name, by which it alone is made: #name"() {
        given:
        var alone = new CommandLine(new RootCommand())
        var screen = new Screen(System.out, System.err, false, false, [:])
        var commands = new Commands(null, screen)

        when:
        commands.addTo(alone, [name])

        then:
        alone.subcommands.keySet() == [name] as Set
        alone.subcommands[name].commandName == name

        where:
        name << everyName() - 'completion'
    }

    static List<String> everyName() {
        var all = new CommandLine(new RootCommand())
        new Commands(null, new Screen(System.out, System.err, false, false, [:])).addTo(all, [])
        all.subcommands.keySet().toList()
    }

    def "--version names version, Java and system"() {
        expect:
        shell.backbeat('--version') == 0
        shell.out ==~ /backbeat \d+\.\d+\.\d+ \(Java 25.*\)\n/
    }

    def "the version is that of the build"() {
        expect:
        Files.readString(Path.of('../pom.xml')).contains("<artifactId>backbeat</artifactId>\n  <version>$Version.NUMBER</version>")
    }

    def "a bug is one line and a log file with the trace#more"() {
        given:
        shell.strategies = { Path script, String shownAs -> throw new IllegalStateException('the \u001b[31mwheel came off\nand rolled away') } as StrategySource

        when:
        int exitCode = shell.backbeat(*(['run', 'configs/turns.yaml', '--set', 'x.token=abc', *flags]))

        then:
        exitCode == 1
        shell.out == ''
        def log = Files.list(folder.resolve('.backbeat/logs')).toList()[0]
        shell.err.readLines()[0] == 'backbeat: a bug, please report it: IllegalStateException: the \\u001b[31mwheel came off; details in ' + log
        shell.err.contains('\tat ') == false
        shell.err.contains(' at dev.backbeat') == !flags.isEmpty()
        with(Files.readString(log)) {
            contains('run configs/turns.yaml --set x.token=***')
            contains('\tat dev.backbeat.')
        }

        where:
        more           | flags
        ''             | []
        ', --debug prints it' | ['--debug']
    }

    def "a bug in JSON names the log as well"() {
        given:
        shell.strategies = { Path script, String shownAs -> throw new NullPointerException() } as StrategySource

        expect:
        shell.backbeat('run', 'configs/turns.yaml', '--json') == 1
        shell.err == ''
        shell.json().get('exit_code').asInt() == 1
        shell.json().get('runs')[0].get('bug').get('message').asText() == 'NullPointerException'
        Files.exists(Path.of(shell.json().get('runs')[0].get('bug').get('log').asText()))
    }

    def "where the folder cannot be written, the log goes to the temporary one"() {
        given:
        shell.write('.backbeat', 'a file in the way')
        shell.strategies = { Path script, String shownAs -> throw new NullPointerException() } as StrategySource

        expect:
        shell.backbeat('run', 'configs/turns.yaml') == 1
        def log = Path.of(shell.err.trim().split('details in ')[1])
        log.startsWith(System.getProperty('java.io.tmpdir'))
        Files.deleteIfExists(log)
    }

    def "a bug outside of a run is told in the same way, #flags"() {
        given: 'parts of which the first one asked for is broken'
        int calls = 0
        def out = new ByteArrayOutputStream()
        def err = new ByteArrayOutputStream()
        def broken = [
                currentFolder: { if (calls++ == 0) throw new IllegalStateException('no folder'); folder },
                now          : { Instant.EPOCH },
        ] as Parts

        when:
        int exitCode = new Backbeat(broken, new Screen(new PrintStream(out), new PrintStream(err), false, false, [:])).execute(['doctor', *flags])

        then:
        exitCode == 1
        "$out$err".contains('IllegalStateException: no folder')
        err.toString().contains(' at dev.backbeat') == flags.contains('--debug')
        out.toString().startsWith('{') == flags.contains('--json')
        Files.list(folder.resolve('.backbeat/logs')).count() == 1

        where:
        flags << [[], ['--debug'], ['--json']]
    }
}

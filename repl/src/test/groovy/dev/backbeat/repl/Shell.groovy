package dev.backbeat.repl

import com.fasterxml.jackson.databind.JsonNode
import com.fasterxml.jackson.databind.json.JsonMapper
import dev.backbeat.dsl.compile.StrategyCompiler
import dev.backbeat.engine.strategy.StrategySource
import dev.backbeat.repl.cli.Backbeat
import dev.backbeat.repl.cli.Screen

import java.nio.file.Files
import java.nio.file.Path
import java.time.Clock
import java.time.Duration
import java.time.Instant
import java.time.InstantSource
import java.time.ZoneOffset

/** A project folder and a command line in it, without a process: what is typed, what is printed, the exit code. */
class Shell {
    static final String SCRIPT = '''\
        strategy 'Turns'

        params {
            fast integer(3, min: 1, max: 20)
            slow integer(10, min: 2, max: 60)
            require { fast < slow }
        }

        indicators {
            quick = sma(close, fast)
            calm  = sma(close, slow)
        }

        enterLong('up')  { quick > calm }
        exitLong('down') { quick < calm }
        '''.stripIndent()

    static final String EXPERIMENT = '''\
        name: turns
        strategy: {script: ../strategies/turns.groovy}
        data:
          source: synthetic
          symbols: [AAA, BBB]
          seed: 3
          start: 2020-01-01
          bars: 120
        costs: {commission: 0.1%}
        sizing: {value: 40%}
        '''.stripIndent()

    final Path folder
    Map<String, String> environment = [:]
    boolean terminal = false
    StrategySource strategies = new StrategyCompiler()
    Instant now = Instant.parse('2026-11-21T11:45:22Z')

    String out = ''
    String err = ''

    Shell(Path folder) {
        this.folder = folder
        write('strategies/turns.groovy', SCRIPT)
        write('configs/turns.yaml', EXPERIMENT)
    }

    Path write(String path, String text) {
        def file = folder.resolve(path)
        Files.createDirectories(file.parent)
        Files.writeString(file, text)
    }

    /** Types the words, keeps what was printed, returns the exit code. */
    int backbeat(String... words) {
        def outBytes = new ByteArrayOutputStream()
        def errBytes = new ByteArrayOutputStream()
        def screen = new Screen(new PrintStream(outBytes, false, 'UTF-8'), new PrintStream(errBytes, false, 'UTF-8'), terminal, terminal, environment)
        // Every look at the clock is a second later, so that no two runs start at the same instant.
        def clock = InstantSource.offset({ now = now.plusSeconds(1) } as InstantSource, Duration.ZERO).withZone(ZoneOffset.UTC)
        int exitCode = new Backbeat(new Wiring(strategies, folder, environment, clock as Clock), screen).execute(words as List)
        out = outBytes.toString('UTF-8')
        err = errBytes.toString('UTF-8')
        exitCode
    }

    /** The one object that `--json` printed, and nothing else. */
    JsonNode json() {
        new JsonMapper().readerFor(JsonNode).with(com.fasterxml.jackson.databind.DeserializationFeature.FAIL_ON_TRAILING_TOKENS).readTree(out)
    }

    List<Path> runs(String where = 'runs') {
        def root = folder.resolve(where)
        Files.isDirectory(root) ? Files.list(root).filter { it.fileName.toString() ==~ /\d{8}-.*/ }.sorted().toList() : []
    }
}

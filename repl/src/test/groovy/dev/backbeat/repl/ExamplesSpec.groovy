package dev.backbeat.repl

import dev.backbeat.repl.cli.Backbeat
import dev.backbeat.repl.cli.Screen
import spock.lang.Snapshot
import spock.lang.Snapshotter
import spock.lang.Specification
import spock.lang.TempDir

import java.nio.file.Files
import java.nio.file.Path
import java.security.MessageDigest
import java.time.Clock

/** Every experiment under configs/, run as a user runs it, held against what it gave when it was last looked at. */
class ExamplesSpec extends Specification {
    static final Path PROJECT = Path.of(System.getProperty('basedir', '')).toAbsolutePath().parent

    @TempDir
    Path folder

    @Snapshot(extension = 'txt')
    Snapshotter golden

    static List<String> examples() {
        Files.list(PROJECT.resolve('configs')).withCloseable { files ->
            files.map { it.fileName.toString() }.filter { it.endsWith('.yaml') }.sorted().toList()
        }
    }

    int backbeat(String... words) {
        def nowhere = new PrintStream(OutputStream.nullOutputStream())
        new Backbeat(new Wiring(folder, [:], Clock.systemUTC()), new Screen(nowhere, nowhere, false, false, [:])).execute(words as List)
    }

    Path only(Path runs) {
        Files.list(runs).withCloseable { files -> files.filter { it.fileName.toString() ==~ /\d{8}-.*/ }.toList().first() }
    }

    static String sha256(Path file) {
        HexFormat.of().formatHex(MessageDigest.getInstance('SHA-256').digest(Files.readAllBytes(file)))
    }

    def "configs/#example gives what it gave before, and reproduces"() {
        given:
        def file = PROJECT.resolve("configs/$example").toString()

        when:
        def exitCode = backbeat('run', file, '--no-plots', '--out', 'first')
        def run = only(folder.resolve('first'))

        then:
        exitCode == 0
        def hashes = ['trades.csv', 'orders.csv', 'equity.csv'].collect { "$it ${sha256(run.resolve('data').resolve(it))}" }
        golden.assertThat(([Files.readString(run.resolve('reports/report.txt'))] + hashes).join('\n') + '\n')
                .matchesSnapshot(example - '.yaml')

        and:
        backbeat('reproduce', run.toString()) == 0

        where:
        example << examples()
    }
}

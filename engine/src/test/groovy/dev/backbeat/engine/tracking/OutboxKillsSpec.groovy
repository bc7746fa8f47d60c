package dev.backbeat.engine.tracking

import java.nio.file.Files
import java.nio.file.Path

/// Processes that deliver at once, and are killed.
class OutboxKillsSpec extends Delivering {
    static final int KILLS = Boolean.getBoolean('backbeat.thorough') ? 100 : 5

    def "processes that deliver the same runs at once, and are killed at any moment, record each once"() {
        given:
        def ids = (1..30).collect { KeptSamples.complete(root, it).id() }
        def moment = new SplittableRandom(20261121L)

        when: 'the ledger is thrown away now and then, so that there is always something to do'
        KILLS.times {
            def processes = [start(), start()]
            processes*.inputReader()*.readLine()
            Thread.sleep(moment.nextLong(250))
            processes*.destroyForcibly()*.waitFor()
            Files.deleteIfExists(root.resolve('mlflow/delivered.txt'))
            assert recorded().toSet().size() == recorded().size()
            assert check('PRAGMA integrity_check') == ['ok']
        }
        deliver()

        then:
        Files.readString(root.resolve('.stderr')) == ''
        recorded().size() == ids.size()
        check('SELECT COUNT(*) FROM metrics') == [Integer.toString(30 * 9)]
        check("SELECT COUNT(*) FROM runs r WHERE (SELECT COUNT(*) FROM params p WHERE p.run_uuid = r.run_uuid) <> 10") == ['0']
    }

    private Process start() {
        def java = Path.of(System.getProperty('java.home'), 'bin', 'java').toString()
        def command = [java, '-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '--enable-native-access=ALL-UNNAMED', '-cp', System.getProperty('java.class.path'),
                       Delivers.name, root.toString()]
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.appendTo(root.resolve('.stderr').toFile())).start()
    }

    /// A process of its own that delivers what there is; says when it begins.
    static class Delivers {
        static void main(String[] arguments) {
            println 'delivering'
            def root = Path.of(arguments[0])
            try (def outbox = new Outbox(root, KeptSamples.BesideRuns.of(root), [:])) {
                outbox.deliver { true }
            }
        }
    }
}

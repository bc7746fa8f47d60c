package dev.backbeat.engine.tracking.server

import java.nio.channels.FileChannel
import java.nio.file.Files
import java.nio.file.Path
import java.nio.file.StandardOpenOption
import java.time.Duration
import java.time.Instant
import java.util.concurrent.TimeUnit

/**
 * A genuine MLflow, installed from PyPI once and kept; of the newest it is asked once a day whether there is a newer.
 *
 * Properties: `backbeat.peers` is a folder of virtual environments (default `~/.cache/backbeat/peers`), each named like its release;
 * with `backbeat.peers.required` one that cannot be installed is a failure.
 */
class Peer {
    static final Map<String, List<String>> RELEASES = ['2.22': ['mlflow>=2.22,<2.23', 'sqlalchemy<2.1'], '3.6': ['mlflow>=3.6,<3.7', 'sqlalchemy<2.1'], newest: ['mlflow']]
    private static final int INSTALL_MINUTES = 20
    private static final int START_SECONDS = 180
    private static final Duration ASKED_AGAIN = Duration.ofDays(1)

    final Path environment
    private Process process
    private Path log
    String base

    private Peer(Path environment) { this.environment = environment }

    /** Empty, and said why, where it cannot be had and need not be. */
    static Optional<Peer> of(String release) {
        def there = folder().resolve(release)
        def why = alone(there) { isWhole(there) ? renewed(release, there) : install(there, RELEASES[release]) }
        if (why.isEmpty()) return Optional.of(new Peer(there))
        assert !Boolean.getBoolean('backbeat.peers.required'): "MLflow $release cannot be installed: $why"
        println "SKIPPED: MLflow $release cannot be installed: $why"
        Optional.empty()
    }

    private static Path folder() {
        def said = System.getProperty('backbeat.peers', '')
        said.isEmpty() ? Path.of(System.getProperty('user.home'), '.cache', 'backbeat', 'peers') : Path.of(said)
    }

    /** While another build installs the same, this one waits. */
    private static String alone(Path there, Closure<String> work) {
        Files.createDirectories(there.parent)
        FileChannel.open(beside(there, 'lock'), StandardOpenOption.CREATE, StandardOpenOption.WRITE).withCloseable {
            it.lock()
            work.call()
        }
    }

    private static Path beside(Path there, String ending) { there.resolveSibling("${there.fileName}.$ending") }

    private static boolean isWhole(Path there) {
        Files.isExecutable(there.resolve('bin/mlflow')) && !Files.exists(beside(there, 'unfinished'))
    }

    private static String install(Path there, List<String> requirements) {
        def unfinished = Files.writeString(beside(there, 'unfinished'), 'an installation is under way, or was broken off')
        there.toFile().deleteDir()
        def why = done(there, ['python3', '-m', 'venv', there.toString()]) ?: done(there, pip(there, requirements))
        if (why.isEmpty()) Files.delete(unfinished)
        why
    }

    private static List<String> pip(Path there, List<String> requirements) {
        [there.resolve('bin/python').toString(), '-m', 'pip', 'install', '--quiet', '--upgrade', '--retries', '1', '--timeout', '30', '--disable-pip-version-check', *requirements]
    }

    /** What is there does, if there is no asking. */
    private static String renewed(String release, Path there) {
        def log = beside(there, 'log')
        if (release != 'newest' || !Files.exists(log) || Files.getLastModifiedTime(log).toInstant().isAfter(Instant.now() - ASKED_AGAIN)) return ''
        def why = done(there, pip(there, RELEASES[release]))
        if (why) println "MLflow $release may be out of date: $why"
        ''
    }

    /** Why not, or nothing. */
    private static String done(Path there, List<String> command) {
        def log = beside(there, 'log').toFile()
        try {
            def process = leashed(command).redirectErrorStream(true).redirectOutput(log).start()
            if (!process.waitFor(INSTALL_MINUTES, TimeUnit.MINUTES)) end(process)
            process.waitFor() == 0 ? '' : "${command.join(' ')}: ${log.readLines().findAll().takeRight(2).join(' / ')}"
        } catch (IOException e) {
            e.message
        }
    }

    /** However this process ends, what it starts so ends too. */
    private static ProcessBuilder leashed(List<String> command) {
        def leash = Files.createTempFile('backbeat-leash-', '.py').tap { it.toFile().deleteOnExit() }
        Files.writeString(leash, Peer.getResourceAsStream('leash.py').text)
        new ProcessBuilder(['python3', leash.toString(), *command])
    }

    private static void end(Process process) {
        process.outputStream.close()
        process.waitFor()
    }

    /** A server on a folder, in which nothing need be. */
    Peer start(Path folder, String store = 'sqlite:///server.db', String artifacts = './files', int port = free()) {
        log = folder.resolve('server.log')
        base = "http://127.0.0.1:$port"
        process = leashed([environment.resolve('bin/mlflow').toString(), 'server', '--backend-store-uri', store, '--artifacts-destination', artifacts,
                           '--host', '127.0.0.1', '--port', "$port".toString(), '--workers', '1']).directory(folder.toFile()).redirectErrorStream(true).redirectOutput(log.toFile())
            .tap { it.environment().put('PATH', "${environment.resolve('bin')}:${System.getenv('PATH')}".toString()) }.start()
        def until = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS)
        while (!isUp()) {
            assert System.nanoTime() < until: log.text
            assert !process.waitFor(200, TimeUnit.MILLISECONDS): log.text
        }
        this
    }

    private boolean isUp() {
        try {
            return new URI("$base/health").toURL().text == 'OK'
        } catch (IOException e) {
            return false
        }
    }

    private static int free() { new ServerSocket(0).withCloseable { it.localPort } }

    /** Kills it with all its workers. */
    void stop() {
        process.descendants().toList()*.destroyForcibly()
        end(process)
    }

    String python(Path script, String... arguments) {
        def command = [environment.resolve('bin/python').toString(), script.toString(), *arguments]
        def python = new ProcessBuilder(command).redirectErrorStream(true).start()
        def said = python.inputStream.text
        assert python.waitFor() == 0: said
        said
    }
}

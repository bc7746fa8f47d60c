package dev.backbeat.engine.tracking.server

import java.nio.file.Files
import java.nio.file.Path
import java.util.concurrent.TimeUnit

/**
 * A genuine MLflow, installed from PyPI once and kept.
 *
 * Properties: `backbeat.peers` is a folder of virtual environments (default `~/.cache/backbeat/peers`), each named like its release;
 * with `backbeat.peers.required` one that cannot be installed is a failure.
 */
class Peer {
    static final Map<String, List<String>> RELEASES = ['2.22': ['mlflow>=2.22,<2.23', 'sqlalchemy<2.1'], '3.6': ['mlflow>=3.6,<3.7', 'sqlalchemy<2.1'], newest: ['mlflow']]
    private static final int INSTALL_MINUTES = 20
    private static final int START_SECONDS = 180

    final Path environment
    private Process process
    private Path log
    String base

    private Peer(Path environment) { this.environment = environment }

    /** Empty, and said why, where it cannot be had and need not be. */
    static Optional<Peer> of(String release) {
        def there = folder().resolve(release)
        def why = Files.isExecutable(there.resolve('bin/mlflow')) ? '' : install(there, RELEASES[release])
        if (why.isEmpty()) return Optional.of(new Peer(there))
        assert !Boolean.getBoolean('backbeat.peers.required'): "MLflow $release cannot be installed: $why"
        println "SKIPPED: MLflow $release cannot be installed: $why"
        Optional.empty()
    }

    private static Path folder() {
        def said = System.getProperty('backbeat.peers', '')
        said.isEmpty() ? Path.of(System.getProperty('user.home'), '.cache', 'backbeat', 'peers') : Path.of(said)
    }

    private static String install(Path there, List<String> requirements) {
        Files.createDirectories(there.parent)
        def log = there.resolveSibling("${there.fileName}.log").toFile()
        there.toFile().deleteDir()
        for (def command : [['python3', '-m', 'venv', there.toString()],
                            [there.resolve('bin/python').toString(), '-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', *requirements]]) {
            try {
                def process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log).start()
                if (!process.waitFor(INSTALL_MINUTES, TimeUnit.MINUTES)) process.destroyForcibly()
                if (process.waitFor() != 0) {
                    there.toFile().deleteDir()
                    return "${command.join(' ')}: ${log.readLines().findAll().takeRight(2).join(' / ')}"
                }
            } catch (IOException e) {
                return e.message
            }
        }
        ''
    }

    /** A server on a folder, in which nothing need be. */
    Peer start(Path folder, String store = 'sqlite:///server.db', String artifacts = './files', int port = free()) {
        log = folder.resolve('server.log')
        base = "http://127.0.0.1:$port"
        process = new ProcessBuilder(environment.resolve('bin/mlflow').toString(), 'server', '--backend-store-uri', store, '--artifacts-destination', artifacts,
            '--host', '127.0.0.1', '--port', "$port", '--workers', '1').directory(folder.toFile()).redirectErrorStream(true).redirectOutput(log.toFile())
            .tap { it.environment().put('PATH', "${environment.resolve('bin')}:${System.getenv('PATH')}".toString()) }.start()
        for (int i = 0; i < START_SECONDS && !isUp(); i++) {
            assert process.alive: log.text
            Thread.sleep(1000)
        }
        assert isUp(): log.text
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
        process.destroyForcibly().waitFor()
    }

    String python(Path script, String... arguments) {
        def command = [environment.resolve('bin/python').toString(), script.toString(), *arguments]
        def python = new ProcessBuilder(command).redirectErrorStream(true).start()
        def said = python.inputStream.text
        assert python.waitFor() == 0: said
        said
    }
}

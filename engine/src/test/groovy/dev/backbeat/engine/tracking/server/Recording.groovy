package dev.backbeat.engine.tracking.server

import dev.backbeat.engine.problem.ProblemsFound
import dev.backbeat.engine.tracking.Destination
import dev.backbeat.engine.tracking.Logged
import dev.backbeat.engine.tracking.Logged.Artifact
import dev.backbeat.engine.tracking.Logged.Dataset
import dev.backbeat.engine.tracking.TrackerContract
import spock.lang.AutoCleanup
import spock.lang.Specification
import spock.lang.TempDir

import java.nio.file.Path

/// Runs that are recorded on a server which may do anything wrong; what servers do right, genuine ones tell.
abstract class Recording extends Specification {
    @TempDir
    Path folder

    @AutoCleanup
    FaultyServer server = new FaultyServer()

    Map<String, String> environment = [:]
    Patience patience = FaultyServer.LONG

    void record(List<Logged> runs = [run()], Destination to = Destination.of(server.base)) {
        try (def tracker = new ServerTracker(to, environment, folder, patience)) {
            tracker.record(runs)
        }
    }

    static Logged run(Map change = [:]) {
        TrackerContract.run([artifacts: ['a.txt', 'manifest.json'].collect { new Artifact.Made(it, it) as Artifact },
            datasets: [new Dataset('AAPL 1d', 'd' * 32, 'local', '{}', '{}', '{}')]] + change)
    }

    String problem(Closure fault) {
        server.fault = fault
        try {
            record()
        } catch (ProblemsFound e) {
            def problem = e.problems().first()
            assert e.exitCode() == 7
            assert problem.place().toString() == server.base
            return "${problem.code().code()} ${problem.message()}; ${problem.advice()}"
        }
        ''
    }
}

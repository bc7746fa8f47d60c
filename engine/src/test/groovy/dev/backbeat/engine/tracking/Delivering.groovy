package dev.backbeat.engine.tracking

import dev.backbeat.engine.problem.Place
import dev.backbeat.engine.problem.Problem
import dev.backbeat.engine.problem.ProblemsFound
import dev.backbeat.engine.problem.TrackingCode
import spock.lang.Specification
import spock.lang.TempDir

import java.nio.file.Files
import java.nio.file.Path
import java.sql.DriverManager

/// A folder of runs, and what a delivery makes of them.
abstract class Delivering extends Specification {
    @TempDir
    Path root

    /// Takes everything, or refuses as it is told.
    static class Noted implements Tracker {
        List<Logged> runs = []
        Closure refusing = {}
        int asked = 0
        int settled = 0

        @Override
        void record(List<Logged> more) {
            asked++
            refusing.call(more)
            runs += more
        }

        @Override
        void settle() { settled++ }

        @Override
        void close() {}
    }

    Delivery deliver(Map change = [:]) {
        try (def outbox = new Outbox(root, KeptSamples.BesideRuns.of(root, change.stores ?: [:]), change.environment ?: [:])) {
            return outbox.deliver { true }
        }
    }

    List<String> recorded() {
        def file = root.resolve('mlflow/mlflow.db')
        // A process that was killed before it had made the tables leaves an empty file.
        if (!Files.exists(file) || check("SELECT name FROM sqlite_master WHERE name = 'runs'") == []) return []
        try (def c = DriverManager.getConnection("jdbc:sqlite:$file"); def s = c.createStatement(); def r = s.executeQuery('SELECT name, status FROM runs ORDER BY name')) {
            def names = []
            while (r.next()) names << "${r.getString(1)[-6..-1]} ${r.getString(2)}".toString()
            return names
        }
    }

    List<String> check(String query) {
        if (!Files.exists(root.resolve('mlflow/mlflow.db'))) return ['ok']
        try (def c = DriverManager.getConnection("jdbc:sqlite:${root.resolve('mlflow/mlflow.db')}"); def s = c.createStatement(); def r = s.executeQuery(query)) {
            def found = []
            while (r.next()) found << r.getString(1)
            return found
        }
    }

    static ProblemsFound problem(TrackingCode code) {
        new ProblemsFound(Problem.error(code, Place.of('there'), 'no', ''))
    }
}

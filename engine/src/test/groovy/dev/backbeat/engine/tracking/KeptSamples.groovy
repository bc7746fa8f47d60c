package dev.backbeat.engine.tracking

import dev.backbeat.engine.runs.Checkout
import dev.backbeat.engine.runs.Failure
import dev.backbeat.engine.runs.Occasion
import dev.backbeat.engine.runs.Pictures
import dev.backbeat.engine.runs.RunFolder
import dev.backbeat.engine.runs.RunFolders
import dev.backbeat.engine.runs.RunId
import dev.backbeat.engine.runs.Samples
import dev.backbeat.engine.tracking.embedded.EmbeddedTracker
import dev.backbeat.engine.tracking.embedded.RecordedNames
import groovy.transform.TupleConstructor

import java.nio.file.Path
import java.time.Instant

/** Run folders to record, and a store beside them. */
class KeptSamples {
    static final String YAML = 'name: quick start\n\nstrategy:\n  params: {fast: 20, atrStop: 1e-3, average: simple}\n\n' +
        'data:\n  symbols: [AAA, BBB]\n\ntags: {desk: eq, "mlflow.user": mallory}\n\ntracking:\n  store: embedded\n  experiment: ""\n'

    static Occasion occasion(int second, Optional<Checkout> checkout = Optional.empty()) {
        new Occasion(Samples.STARTED.plusSeconds(second), ['run', 'configs/quickstart.yaml'], Optional.of(Path.of('/project/configs/quickstart.yaml')),
            '0.1.0', '25', 'ada', checkout)
    }

    static RunFolder complete(Path root, int second = 0, Map change = [:]) {
        def experiment = Samples.experiment([yaml: YAML] + change)
        new RunFolders(root, Pictures.NONE).begin(experiment, occasion(second, change.checkout ?: Optional.empty()))
            .withCloseable { Samples.complete(it, change.report?.call(experiment) ?: Samples.report(experiment)) }
    }

    static RunId failed(Path root, int second = 0, Failure failure = Failure.of(new IllegalStateException('no')), Map change = [:]) {
        new RunFolders(root, Pictures.NONE).begin(Samples.experiment([yaml: YAML] + change), occasion(second)).withCloseable {
            it.fail(failure)
            it.id()
        }
    }

    /** The embedded store, and whatever else is given. */
    @TupleConstructor
    static class BesideRuns implements Stores {
        Path folder
        Map<String, Tracker> others = [:]

        static BesideRuns of(Path root, Map<String, Tracker> others = [:]) {
            new BesideRuns(EmbeddedTracker.folderIn(root), others)
        }

        @Override
        boolean knows(Destination to) { to.name() == 'embedded' || others.containsKey(to.name()) }

        @Override
        Tracker open(Destination to) { others[to.name()] ?: new EmbeddedTracker(folder) }

        @Override
        Path folder() { folder }

        @Override
        Set<String> recorded() { RecordedNames.in(folder) }
    }

    static Instant started(int second) { Samples.STARTED.plusSeconds(second) }
}

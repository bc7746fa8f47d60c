package dev.backbeat.engine.tracking

import dev.backbeat.engine.experiment.Tracking
import dev.backbeat.engine.problem.Place
import dev.backbeat.engine.problem.Problem
import dev.backbeat.engine.problem.ProblemsFound
import dev.backbeat.engine.problem.TrackingCode
import dev.backbeat.engine.runs.RunId
import spock.lang.Specification
import spock.lang.TempDir
import spock.util.concurrent.PollingConditions

import java.nio.file.Files
import java.nio.file.Path
import java.time.Duration
import java.util.concurrent.CountDownLatch
import java.util.concurrent.TimeUnit

class CourierSpec extends Specification {
    static final Tracking EMBEDDED = Tracking.DEFAULT
    static final Tracking NONE = new Tracking(Tracking.Asked.plain('none'), Tracking.Asked.plain(''), false)

    static final Duration PATIENCE = Duration.ofSeconds(60)

    @TempDir
    Path root

    def courier(Map<String, Tracker> others = [:]) {
        new Courier(new Outbox(root, KeptSamples.BesideRuns.of(root, others), [:]))
    }

    /** What earlier commands left is recorded as long as this one has something to do, which may be too short. */
    private void awaitDelivered(RunId run) {
        def delivered = root.resolve('mlflow/delivered.txt')
        new PollingConditions(timeout: 60).eventually { assert Files.exists(delivered) && Files.readAllLines(delivered).contains(run.text()) }
    }

    def "runs are recorded while others are made, and earlier ones with them; finishing tells of this command's alone"() {
        given:
        def earlier = KeptSamples.complete(root, 1).id()
        def courier = courier()

        when:
        courier.expect(EMBEDDED, root)
        def mine = (2..4).collect { KeptSamples.complete(root, it).id() }
        mine.each { courier.kept(it) }
        awaitDelivered(earlier)
        def delivery = courier.finish(PATIENCE)

        then:
        delivery.pending().isEmpty()
        delivery.delivered().keySet() == mine as Set
        Files.readAllLines(root.resolve('mlflow/delivered.txt')).containsAll((mine + earlier)*.text())

        and: 'the store is closed: one file, that can be copied'
        Files.list(root.resolve('mlflow'))*.fileName*.toString().sort() == ['delivered.txt', 'mlartifacts', 'mlflow.db']
    }

    static Tracking to(String store) {
        new Tracking(Tracking.Asked.plain(store), Tracking.Asked.plain(''), false)
    }

    /** A courier with four runs for a store that does so for each. */
    private Courier busy(Closure recording) {
        def courier = courier(['http://slow': [record: { List<Logged> runs -> recording() }, warmUp: { }, close: { }, atOnce: { 1 }] as Tracker])
        courier.expect(to('http://slow'), root)
        (1..4).each { courier.kept(KeptSamples.complete(root, it, [yaml: KeptSamples.YAML.replace('embedded', 'http://slow')]).id()) }
        courier
    }

    def "a store that takes run after run is waited for, longer than for one of them"() {
        when:
        def delivery = busy { Thread.sleep(600) }.finish(Duration.ofMillis(1500))

        then:
        delivery.delivered().size() == 4
        delivery.pending().isEmpty()
    }

    def "one that takes none is not; what was given up goes on for as long as the process lives"() {
        given:
        def open = new CountDownLatch(1)
        def courier = busy { open.await() }

        when:
        def delivery = courier.finish(Duration.ofSeconds(1))

        then:
        delivery.delivered().isEmpty()
        delivery.pending().values()*.message() == ['the store is slow or silent, and was not waited for any longer'] * 4

        when:
        open.countDown()

        then:
        courier.@worker.awaitTermination(60, TimeUnit.SECONDS)
        new Outbox(root, KeptSamples.BesideRuns.of(root), [:]).deliver { true }.isEmpty()
    }

    def "who wants nothing recorded pays nothing"() {
        given:
        def courier = courier()

        when:
        courier.expect(NONE, root)
        courier.kept(KeptSamples.complete(root, 1, [yaml: KeptSamples.YAML.replace('embedded', 'none')]).id())

        then:
        courier.finish(PATIENCE).isEmpty()
        !Files.exists(root.resolve('mlflow'))
        !Files.exists(root.resolve('.delivered'))
    }

    def "what earlier commands left is recorded by a run whose own store is #store"() {
        given:
        def refusing = [record: { List<Logged> runs -> throw refused() }, warmUp: { throw refused() }, close: { }, atOnce: { 1 }] as Tracker
        def earlier = KeptSamples.complete(root, 1).id()
        def courier = courier(['http://a': refusing])

        when:
        courier.expect(to(store), root)
        awaitDelivered(earlier)

        then:
        courier.finish(PATIENCE).isEmpty()

        where:
        store << ['http://a', 'http://unknown']
    }

    private static ProblemsFound refused() {
        new ProblemsFound(Problem.error(TrackingCode.UNREACHABLE, Place.of('http://a'), 'nobody answers', ''))
    }

    def "a command without a run of its own does not wait for a store that earlier runs want"() {
        given:
        def asked = new CountDownLatch(1)
        def silent = [record: { List<Logged> runs -> asked.countDown(); new CountDownLatch(1).await() }, warmUp: { }, close: { }, atOnce: { 1 }] as Tracker
        KeptSamples.complete(root, 1, [yaml: KeptSamples.YAML.replace('embedded', 'http://a')])
        def courier = courier(['http://a': silent])

        when:
        courier.expect(to('http://unknown'), root)
        asked.await()

        then:
        courier.finish(PATIENCE).isEmpty()
        courier.@worker.terminated
    }

    def "what cannot be recorded is told once, and is recorded by the next"() {
        given:
        Files.writeString(root.resolve('mlflow'), 'in the way')
        def courier = courier()
        courier.expect(EMBEDDED, root)
        def run = KeptSamples.complete(root, 1).id()
        courier.kept(run)

        when:
        def delivery = courier.finish(PATIENCE)

        then:
        delivery.pending().keySet() as List == [run]
        delivery.reasons()*.code() == [TrackingCode.UNWRITABLE_STORE]

        when:
        Files.delete(root.resolve('mlflow'))
        def next = this.courier()
        next.expect(EMBEDDED, root)
        def last = KeptSamples.complete(root, 2).id()
        next.kept(last)
        awaitDelivered(run)

        then:
        next.finish(PATIENCE).delivered().keySet() as List == [last]
    }

    def "not even a bug in a store is one of the run"() {
        given:
        def broken = [record: { List<Logged> runs -> throw new IllegalStateException('no') }, warmUp: { throw new NoClassDefFoundError('x') }, close: { }, atOnce: { 1 }] as Tracker
        def courier = courier(['http://a': broken])
        courier.expect(new Tracking(Tracking.Asked.plain('http://a'), Tracking.Asked.plain(''), false), root)
        def run = KeptSamples.complete(root, 1, [yaml: KeptSamples.YAML.replace('embedded', 'http://a')]).id()
        courier.kept(run)

        expect:
        courier.finish(PATIENCE).pending().collectEntries { [it.key, it.value.message()] } == [(run): 'a bug: java.lang.IllegalStateException: no']
    }

    def "a store that is slow is waited for, but not with what earlier commands left"() {
        given:
        (1..3).each { KeptSamples.complete(root, it, [yaml: KeptSamples.YAML.replace('embedded', 'http://a')]) }
        def taken = []
        Courier courier = null
        def slow = [record: { List<Logged> runs -> taken.addAll(runs*.name()) }, warmUp: { new PollingConditions(timeout: 60).eventually { assert courier.@over.get() } }, close: { }, atOnce: { 1 }] as Tracker
        courier = this.courier(['http://a': slow])
        def mine = KeptSamples.complete(root, 4, [yaml: KeptSamples.YAML.replace('embedded', 'http://a')]).id()
        courier.expect(new Tracking(Tracking.Asked.plain('http://a'), Tracking.Asked.plain(''), false), root)
        courier.kept(mine)

        expect:
        courier.finish(PATIENCE).delivered().keySet() as List == [mine]
        taken == [mine.text()]
    }
}

package dev.backbeat.engine.tracking

import dev.backbeat.engine.problem.Place
import dev.backbeat.engine.problem.Problem
import dev.backbeat.engine.problem.ProblemsFound
import dev.backbeat.engine.problem.TrackingCode
import spock.lang.Specification

class PushSpec extends Specification {
    def asked = []

    private Push push(List<String> ids, Map<String, TrackingCode> refused) {
        def tracker = [record: { List<Logged> runs ->
            asked.addAll(runs*.name())
            def code = refused[runs[0].name()]
            if (code) throw new ProblemsFound(Problem.error(code, Place.of('store'), "no ${runs[0].name()}", ''))
        }, close: { }] as Tracker
        Push.of(ids, { TrackerContract.run(name: it, runId: 'f' * 32) }, tracker)
    }

    def "each run is given once, in its order"() {
        when:
        def push = push(['a', 'b', 'c'], [:])

        then:
        push.taken() == ['a', 'b', 'c']
        push.refused().isEmpty()
        asked == ['a', 'b', 'c']
        this.push([], [:]).taken() == []
    }

    def "one that is refused keeps no other back"() {
        when:
        def push = push(['a', 'b', 'c', 'd'], [b: TrackingCode.REFUSED, c: TrackingCode.TOO_LARGE])

        then:
        push.taken() == ['a', 'd']
        push.refused().collectEntries { [it.key, it.value.message()] } == [b: 'no b', c: 'no c']
    }

    def "a store that takes no more is asked no more, and the reason is that of all that are left"() {
        when:
        def push = push(['a', 'b', 'c', 'd'], [b: TrackingCode.UNREACHABLE])

        then:
        push.taken() == ['a']
        push.refused().collectEntries { [it.key, it.value.message()] } == [b: 'no b', c: 'no b', d: 'no b']
        asked == ['a', 'b']
    }
}

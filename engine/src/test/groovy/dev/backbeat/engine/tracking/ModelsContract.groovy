package dev.backbeat.engine.tracking

import dev.backbeat.engine.tracking.Logged.Artifact
import dev.backbeat.engine.tracking.models.ModelName
import dev.backbeat.engine.tracking.models.Models
import dev.backbeat.engine.tracking.models.NewVersion

/** What every store does with runs that are promoted, whichever it is; besides what it tells of them. */
abstract class ModelsContract extends HistoryContract {

    /** Of the store of this feature; each call others. */
    abstract Models models()

    /** What the store tells of a version: `source`, `run`, `description`, `tags` (those that were asked for), `aliases`. */
    abstract Map version(String name, long number)

    private static List<Artifact> strategy() {
        ['strategy/code/strategy.groovy', 'strategy/config/experiment.yaml', 'strategy/MLmodel'].collect { new Artifact.Made(it, "the text of $it") as Artifact }
    }

    /** Registered models outlive a feature. */
    private static String someModel(String name = 'Turns of é') { "$name ${UUID.randomUUID().toString()[0..7]}" }

    private long register(String name, Map change = [:]) {
        try (def models = models()) {
            return models.register(newest(), strategy(), new NewVersion(name, Optional.ofNullable(change.alias as String), 'ada', change.at ?: START, 'Buy "dips" of ü\n', change.tags ?: ['backbeat.gates': 'passed'])).version()
        }
    }

    def "a run becomes a version of a model, with its files below its own artifacts, and is found by number and alias"() {
        given:
        give(at(1, artifacts: [new Artifact.Made('manifest.json', '{}')]))
        def name = someModel()
        def run = newest()

        expect:
        models().withCloseable { it.find(new ModelName(name, '1')) }.empty
        models().withCloseable { it.find(new ModelName(name, 'champion')) }.empty
        register(name, [alias: 'champion', tags: ['backbeat.gates': 'passed', 'backbeat.forced_by': 'ü\n']]) == 1

        when:
        def (one, champion, none) = models().withCloseable { models -> ['1', 'champion', 'challenger'].collect { models.find(new ModelName(name, it)) } }

        then:
        one.get().runId() == run.runId()
        one == champion
        one.get().name() == name
        one.get().source() == run.artifacts() + '/strategy'
        none.empty
        models().withCloseable { it.find(new ModelName(name, '2')) }.empty
        version(name, 1) == [source: run.artifacts() + '/strategy', run: run.runId(), description: 'Buy "dips" of ü\n', tags: ['backbeat.gates': 'passed', 'backbeat.forced_by': 'ü\n'], aliases: ['champion']]
        seen(id(1)).artifacts.keySet() == ['manifest.json', 'strategy/MLmodel', 'strategy/code/strategy.groovy', 'strategy/config/experiment.yaml'] as Set

        when: 'another takes the alias'
        def second = register(name, [alias: 'champion', at: START + 1])

        then:
        second == 2
        version(name, 1).aliases == []
        version(name, 2).aliases == ['champion']
        models().withCloseable { it.find(new ModelName(name, 'champion')) }.get().version() == 2
    }

    def "models may be called anything that is no address: #what"() {
        given:
        give(at(1, artifacts: [new Artifact.Made('manifest.json', '{}')]))
        def full = someModel(what)

        expect:
        register(full, [alias: 'a-1_b']) == 1
        models().withCloseable { it.find(new ModelName(full, 'a-1_b')) }.get().name() == full

        where:
        what << ["it's", '"x" & y=1', "'; DROP TABLE runs; --", 'a%2Fb + c', '日本']
    }

    def "promotions at the same time get numbers of their own"() {
        given:
        give(at(1, artifacts: [new Artifact.Made('manifest.json', '{}')]))
        def name = someModel()
        register(name)

        when:
        def numbers = Collections.synchronizedList([])
        (1..4).collect { n -> Thread.start { numbers << register(name, [alias: "a$n".toString(), at: START + n]) } }*.join()

        then:
        numbers.sort() == [2, 3, 4, 5]
        (2..5).collectMany { version(name, it).aliases }.sort() == ['a1', 'a2', 'a3', 'a4']
    }
}

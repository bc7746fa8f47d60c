package dev.backbeat.engine.lab

import dev.backbeat.engine.lab.Drift.Kind
import dev.backbeat.engine.runs.Occasion

import java.nio.file.Files
import java.time.Instant

/// What a script includes.
class ReproducedIncludesSpec extends Reproducing {
    def "a run of a script that includes others is run again from the copies of all of them"() {
        given:
        including()

        when: 'the original says something else by now'
        write('strategies/lib/stops.groovy', '// how long\nhold 5\n')
        def verdict = reproduced()

        then:
        verdict.drifts() == [new Drift(Kind.SCRIPT, project.resolve('strategies/lib/stops.groovy').toString(),
                'what the script includes changed since the run, first in line 2', 'hold 3', 'hold 5')]
        verdict.notes() == ['8 files came out the same to the byte, from the copies in the run folder']

        when: 'or is gone'
        Files.delete(project.resolve('strategies/lib/stops.groovy'))

        then:
        reproduced().notes()[0] == "what the script includes is no longer at ${project.resolve('strategies/lib/stops.groovy')}; the run's copy was used"
    }

    def "an included file that has become #what is not read"() {
        given:
        including()
        def original = project.resolve('strategies/lib/stops.groovy')
        Files.writeString(project.resolve('secret.txt'), '// how long\nsecret\n')
        Files.writeString(project.resolve('strategies/lib/other.groovy'), '// how long\nhold 7\n')
        Files.delete(original)
        Files.createSymbolicLink(original, project.resolve(target))

        when:
        def verdict = reproduced()

        then:
        verdict.drifts()*.now() == now
        verdict.notes()[0].startsWith('what the script includes is no longer at ') == gone

        where:
        what                           | target                         || now        | gone
        'a link out of the folder'     | 'secret.txt'                   || []         | true
        'a link within the folder'     | 'strategies/lib/other.groovy'  || ['hold 7'] | false
    }

    def "an included file's copy that was altered is told"() {
        given:
        including()
        Files.writeString(run.file('code/lib/stops.groovy'), '// how long\nhold 5\n')

        expect:
        reproduced().drifts()*.message() == ["the run's copy of what the script includes was altered after the run, first in line 2"]
    }

    def "the key of a run changes with a byte of what its script includes"() {
        given:
        including()
        def before = run.manifest()

        when:
        including('// how long\nhold 3 \n')

        then:
        run.manifest().simulationKey() != before.simulationKey()
        run.manifest().metricsKey() != before.metricsKey()
    }

    private void including(String stops = '// how long\nhold 3\n') {
        write('strategies/ten.groovy', "include 'lib/stops.groovy'\n")
        write('strategies/lib/stops.groovy', stops)
        run = lab().run(experiment(), new Occasion(Instant.parse('2026-11-21T11:45:24Z'), ['run', 'configs/quick.yaml'],
                Optional.of(project.resolve('configs/quick.yaml')), '0.1.0', '25.0.1'), Progress.NONE).folder()
    }
}

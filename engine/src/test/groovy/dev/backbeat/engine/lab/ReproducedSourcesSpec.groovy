package dev.backbeat.engine.lab

import dev.backbeat.engine.lab.Drift.Kind
import dev.backbeat.engine.runs.Checkout
import dev.backbeat.engine.runs.Occasion

import java.nio.file.Files
import java.nio.file.Path
import java.time.Instant

/// The script and the experiment, those of the project and the copies in the run folder.
class ReproducedSourcesSpec extends Reproducing {
    def "a script that changed since is told with its first line that differs; the run still comes out the same from its copy"() {
        given:
        write('strategies/ten.groovy', '// buys at every tenth bar\nhold 4\n')

        when:
        def verdict = reproduced()

        then:
        verdict.drifts() == [new Drift(Kind.SCRIPT, project.resolve('strategies/ten.groovy').toString(),
                'the script changed since the run, first in line 2', 'hold 3', 'hold 4')]
        verdict.notes().any { it.contains('came out the same to the byte') }
    }

    def "an experiment file that changed since is told key by key"() {
        given:
        def file = project.resolve('configs/quick.yaml')
        Files.writeString(file, Files.readString(file).replace('0.1%', '0.2%').replace(', BBB', '') + 'account: {cash: 5000}\n')

        when:
        def verdict = reproduced()

        then:
        verdict.drifts()*.kind().toSet() == [Kind.EXPERIMENT].toSet()
        verdict.drifts().collect { [it.subject(), it.was(), it.now()] } == [
                ['data.symbols.1', 'BBB', ''], ['costs.commission', '0.1%', '0.2%'], ['account.cash', '', '5000']]
    }

    def "comments in the experiment file are no drift"() {
        given:
        def file = project.resolve('configs/quick.yaml')
        Files.writeString(file, '# the first one\n' + Files.readString(file))

        when:
        def verdict = reproduced()

        then:
        verdict.identical
        verdict.notes().any { it.startsWith('comments or layout of ') }
    }

    def "an experiment file that is no YAML any more has changed"() {
        given:
        write('configs/quick.yaml', 'name: [quick')

        expect:
        reproduced().drifts()*.message() == ['the experiment file changed since the run']
    }

    def "a run folder that has everything is enough: originals that are gone are a note"() {
        given:
        Files.delete(project.resolve('strategies/ten.groovy'))
        Files.delete(project.resolve('configs/quick.yaml'))

        when:
        def verdict = reproduced()

        then:
        verdict.identical
        verdict.notes().any { it.startsWith('the script is no longer at ') }
        verdict.notes().any { it.startsWith('the experiment is no longer at ') }
    }

    def "a copy of the script that was altered is told"() {
        given:
        Files.writeString(run.script(), '// buys at every tenth bar\nhold 5\n')

        when:
        def verdict = reproduced()

        then:
        verdict.drifts() == [new Drift(Kind.SCRIPT, 'code/strategy.groovy',
                "the run's copy of the script was altered after the run, first in line 2", 'hold 3', 'hold 5')]
    }

    def "a copy of the script that was removed is told, and the run cannot be run again"() {
        given:
        Files.delete(run.script())

        when:
        def drifts = reproduced().drifts()

        then:
        drifts*.kind() == [Kind.SCRIPT, Kind.SCRIPT]
        drifts*.message()[0] == "the run's copy of the script was removed after the run"
        drifts*.message()[1].startsWith('it could not be run again: ')
    }

    def "what was not committed is no part of the script, and told as any other file of the run if it was #what"() {
        given:
        def checkout = new Checkout('c' * 40, Optional.empty(), Optional.empty(), Optional.of('-hold 2\n+hold 3\n'))
        run = lab().run(experiment(), new Occasion(Instant.parse('2026-11-21T11:45:24Z'), ['run', 'configs/quick.yaml'],
                Optional.of(project.resolve('configs/quick.yaml')), '0.1.0', '25.0.1', 'ada', Optional.of(checkout)), Progress.NONE).folder()
        def diff = run.file('code/uncommitted.diff')
        assert Files.exists(diff)

        expect:
        reproduced() == new Verdict(run, [], ['8 files came out the same to the byte, from the copies in the run folder'])

        when:
        change.call(diff)

        then:
        reproduced().drifts() == [new Drift(Kind.FOLDER, 'code/uncommitted.diff', "$what after the run", '', '')]

        where:
        what          | change
        'was altered' | { Path p -> Files.writeString(p, '-hold 1\n+hold 3\n') }
        'was removed' | { Path p -> Files.delete(p) }
    }

    def "a copy of the experiment that was altered is told key by key"() {
        given:
        def copy = run.path().resolve('config/experiment.yaml')
        Files.writeString(copy, Files.readString(copy).replace('0.1%', '0.3%'))

        when:
        def verdict = reproduced()

        then:
        verdict.drifts() == [new Drift(Kind.EXPERIMENT, 'costs.commission.percent', "the run's copy of the experiment was altered", '0.1%', '0.3%')]
        verdict.notes().any { it.startsWith('the result differs too, as it must: data/trades.csv first differs in line 2') }
    }

    def "a copy of the experiment that no longer is one cannot be run again"() {
        given:
        Files.writeString(run.path().resolve('config/experiment.yaml'), 'name: [')

        when:
        def drifts = reproduced().drifts()

        then:
        drifts[0] == new Drift(Kind.EXPERIMENT, 'config/experiment.yaml', "the run's copy of the experiment was altered after the run", '', '')
        drifts[1].message().startsWith('it could not be run again: ')
    }
}

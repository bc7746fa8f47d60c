package dev.backbeat.engine.runs

import dev.backbeat.engine.problem.ProblemsFound
import spock.lang.Specification
import spock.lang.TempDir

import java.nio.file.Files
import java.nio.file.Path
import java.nio.file.attribute.FileTime

class FailedRunSpec extends Specification {
    @TempDir
    Path root

    private RunFolders folders() { new RunFolders(root, Pictures.NONE) }

    private List<FailedRun> left() {
        def kept = new KeptRuns(root)
        kept.without([]).collect { kept.failed(it) }
    }

    def "a run that failed leaves what was known of it, and nothing that looks complete"() {
        given:
        def diff = new Checkout('c' * 40, Optional.of('main'), Optional.empty(), Optional.of('+ a line\n'))
        def occasion = new Occasion(Samples.STARTED, ['run', '--set', 'tracking.token=abc'], Optional.empty(), '0.1.0', '25', 'ada', Optional.of(diff))

        when:
        folders().begin(Samples.experiment(), occasion).withCloseable { it.fail(new Failure(false, 'no', [])) }

        then:
        def run = left()[0]
        run.reason() == 'no'
        !run.killed()
        run.files() == ['code/strategy.groovy', 'code/uncommitted.diff', 'config/experiment.yaml', 'config/original.yaml']
        run.endedAt() > System.currentTimeMillis() - 300_000

        and: 'whenever its files were copied'
        Files.setLastModifiedTime(run.path().resolve('failure.json'), FileTime.fromMillis(1))
        left()[0].endedAt() == run.endedAt()
        with(run.attempt()) {
            startedAt() == Samples.STARTED
            name() == 'quick start'
            commandLine() == ['run', '--set', 'tracking.token=***']
            maker() == new Maker('ada', 'c' * 40, 'main', '', Optional.of(true))
            seed() == Optional.of(7L)
            settings() == [name: 'quick start', 'data.source': 'synthetic', 'data.seed': '7', 'data.symbols': '[AAA, BBB]']
        }
        Files.list(root.resolve('.work'))*.fileName*.toString() == ['.gate']
    }

    def "runs of a process that is told to end are killed ones, and cannot be completed any more"() {
        given:
        def folders = folders()
        def draft = folders.begin(Samples.experiment(), Samples.occasion())

        when:
        folders.abandon()
        draft.complete(Samples.report())

        then:
        thrown(ProblemsFound)
        left()*.killed() == [true]
        left()*.reason() == ['the process was told to end']

        when:
        folders.begin(Samples.experiment(), Samples.occasion())

        then:
        thrown(ProblemsFound)
    }

    def "what an orphan knew is kept, however far its maker had come: #written"() {
        given:
        def id = new RunId('20260101-101112-turns-aaaaaa')
        def place = root.resolve(".work/$id")
        Files.createDirectories(place)
        if (written != null) Files.writeString(place.resolve('attempt.json'), written)

        when:
        folders().clearOrphans()

        then:
        left()*.reason() == ['the process ended before the run was complete']
        left()*.attempt()*.name() == [name]
        left()*.attempt()*.startedAt()*.toString() == [started]
        left()*.files() == [[]]

        where:
        written                                                                                                   || name    | started
        null                                                                                                      || 'turns' | '2026-01-01T10:11:12Z'
        '{"run": "20260101-1'                                                                                     || 'turns' | '2026-01-01T10:11:12Z'
        '{"run": "20260101-101112-turns-aaaaaa", "name": "Turns!", "created_at": "2026-01-01T10:11:12.500Z"}' || 'Turns!' | '2026-01-01T10:11:12.500Z'
    }

    def "one that was left by an older Backbeat is told as far as it goes, one that is damaged is a problem"() {
        given:
        def folder = root.resolve('.failed/20260101-101112-turns-aaaaaa')
        Files.createDirectories(folder)
        Files.writeString(folder.resolve('failure.json'), '{"run": "20260101-101112-turns-aaaaaa", "status": "failed", "reason": "r"}')

        expect:
        left()*.attempt()*.settings() == [[:]]

        when:
        Files.writeString(folder.resolve('failure.json'), '{"run": "x"}')
        left()

        then:
        thrown(ProblemsFound)
    }

    def "its letters are taken: no other run gets them"() {
        when:
        def ids = (1..2).collect {
            folders().begin(Samples.experiment(), Samples.occasion()).withCloseable {
                it.fail(new Failure(false, 'no', []))
                it.id()
            }
        }

        then:
        ids*.hash().toSet().size() == 2
    }

    def "where nothing can be written nothing is left either"() {
        given:
        Files.createDirectories(root)
        Files.writeString(root.resolve('.failed'), 'in the way')

        when:
        folders().begin(Samples.experiment(), Samples.occasion()).withCloseable { it.fail(new Failure(false, 'no', [])) }

        then:
        Files.list(root.resolve('.work'))*.fileName*.toString() == ['.gate']
    }
}

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

    def "of one whose bars were loaded it is known which, and which run it would have been"() {
        given:
        def report = Samples.report()
        def draft = folders().begin(report.experiment(), Samples.occasion())

        when:
        draft.loaded(report.experiment(), report.data().fingerprint())
        draft.fail(new Failure(false, 'no', []))

        then:
        def run = left()[0]
        run.attempt().identity() == Optional.of(Identity.of(report.experiment(), report.data().fingerprint()))
        run.dataManifest().get().path('symbols')*.path('symbol')*.asText() == ['AAA', 'BBB']
        run.files() == ['code/strategy.groovy', 'config/experiment.yaml', 'config/original.yaml', 'data/manifest.json']
        run.bars() == 0
        run.equity(1000).points() == []
    }

    def "of one that was killed while its bars were written down no part is taken for the whole"() {
        given:
        def id = new RunId('20260101-101112-turns-aaaaaa')
        def place = Files.createDirectories(root.resolve(".work/$id/data")).parent
        Files.writeString(place.resolve('attempt.json'), '{"run": "20260101-101112-turns-aaaaaa", "created_at": "2026-01-01T10:11:12Z"}')
        Files.writeString(place.resolve('attempt.next.json'), '{"run"')
        Files.writeString(place.resolve('data/manifest.json'), '{"sha256": "dddd')
        Files.writeString(place.resolve('data/equity.csv'), 'time,equity,cash,exposure,drawdown\n2024-01-02T23:59:59.999Z,10000,100')

        when:
        folders().clearOrphans()

        then:
        left()*.dataManifest() == [Optional.empty()]
        left()*.equity(1000)*.points() == [[]]
        left()*.files() == [['data/equity.csv', 'data/manifest.json']]
    }

    def "what a process that was killed made to learn the time is no file of its run"() {
        given:
        def id = new RunId('20260101-101112-turns-aaaaaa')
        def place = Files.createDirectories(root.resolve(".work/$id"))
        Files.writeString(place.resolve('attempt.json'), '{"run": "20260101-101112-turns-aaaaaa", "created_at": "2026-01-01T10:11:12Z"}')
        Files.writeString(place.resolve('attempt.next.json'), '')

        when:
        def now = RunFiles.now(place)

        then:
        now.toEpochMilli() > System.currentTimeMillis() - 300_000
        Files.list(place)*.fileName*.toString() == ['attempt.json']

        when:
        Files.writeString(place.resolve('attempt.next.json'), '')
        folders().clearOrphans()

        then:
        left()*.files() == [[]]
    }

    def "a folder of no possible time in the work area is none of a run"() {
        given:
        Files.createDirectories(root.resolve('.work/99999999-999999-turns-aaaaaa'))

        expect:
        folders().clearOrphans() == []
        left() == []
    }

    def "what was found up to the failure is kept"() {
        given:
        def report = Samples.report()
        def draft = folders().begin(report.experiment(), Samples.occasion())
        draft.loaded(report.experiment(), report.data().fingerprint())

        when:
        draft.keep(report.result(), report.data().universe())
        draft.fail(new Failure(false, 'no', []))

        then:
        def run = left()[0]
        run.bars() == 3
        run.equity(1000).points()*.equity() == [10_000d, 10_012.3d, 9_990.1d]
        run.files().containsAll(['data/trades.csv', 'data/orders.csv', 'data/events.jsonl'])
        !run.files().contains('metrics.json')
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

package dev.backbeat.engine.runs

import dev.backbeat.engine.problem.ProblemsFound
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir

import java.nio.file.Files
import java.nio.file.Path
import java.time.Instant

class RunFinderSpec extends Specification {
    @TempDir
    @Shared
    Path root

    @Shared
    List<RunFolder> runs

    @Shared
    RunFinder finder

    def setupSpec() {
        runs = [['2026-01-01T10:00:00Z', 'alpha'], ['2026-01-01T10:00:00.500Z', 'beta'], ['2026-01-01T10:00:00.200Z', 'zeta'],
                ['2026-01-02T10:00:00Z', 'alpha'], ['2026-01-03T10:00:00.900Z', 'beta'], ['2026-01-03T10:00:00.100Z', 'zeta']].collect { at, name ->
            Samples.complete(new RunFolders(root, Pictures.NONE).begin(Samples.experiment(name: name), Samples.occasion(Instant.parse(at))),
                    Samples.report(Samples.experiment(name: name)))
        }
        Files.createDirectories(root.resolve('20270101-000000-half-aaaaaa'))
        Files.createDirectories(root.resolve('notes'))
        finder = new RunFinder(Path.of(''), root)
    }

    def "runs are in the order in which they were started, also within a second"() {
        expect:
        finder.all()*.name() == ['alpha', 'zeta', 'beta', 'alpha', 'zeta', 'beta']
    }

    def "'last' is the newest that is complete"() {
        expect:
        finder.find('last').id() == runs[4].id()
    }

    def "name@n is the n-th run of a name: #reference"() {
        expect:
        finder.find(reference).id() == runs[run].id()

        where:
        reference || run
        'alpha@1' || 0
        'alpha@2' || 3
        'Alpha@2' || 3
        'zeta@1'  || 2
    }

    def "a run is found by its whole id, by the start of it, by its last six letters and by the start of those"() {
        given:
        def id = runs[3].id()

        expect:
        finder.find(id.text()).id() == id
        finder.find(id.text()[0..-3]).id() == id
        finder.find('20260102').id() == id
        finder.find(id.hash()).id() == id
    }

    def "a run is found by its path, wherever it lies"() {
        expect:
        new RunFinder(Path.of('/elsewhere'), Path.of('/nowhere')).find(runs[1].path().toString()).id() == runs[1].id()
        finder.find("${runs[1].path()}/").id() == runs[1].id()
    }

    def "what can be several runs is refused with the candidates"() {
        when:
        finder.find('20260101')

        then:
        def e = thrown(ProblemsFound)
        e.exitCode() == 2
        e.problems()[0].code().code() == 'BB-RUN-003'
        e.message.startsWith("'20260101' can be 3 runs: ")
        runs[0..2].every { e.message.contains(it.id().text()) }
    }

    def "'#reference' is no run, and the newest are named"() {
        when:
        finder.find(reference)

        then:
        def e = thrown(ProblemsFound)
        e.exitCode() == 2
        e.problems()[0].code().code() == 'BB-RUN-001'
        e.message == "no run is called '$reference'"
        e.problems()[0].advice().contains(runs[4].id().text())
        e.problems()[0].advice().endsWith(', …')

        where:
        reference << ['nothing', 'alpha@3', 'gamma@1', 'half', '20270101', 'a\u0000b', '../x']
    }

    def "in a folder without runs that is said"() {
        when:
        new RunFinder(Path.of(''), root.resolve('notes')).find('last')

        then:
        def e = thrown(ProblemsFound)
        e.problems()[0].advice().startsWith('there is no run in ')
    }
}

package dev.backbeat.engine.runs

import dev.backbeat.engine.problem.ProblemsFound
import dev.backbeat.engine.problem.RunCode
import dev.backbeat.engine.report.Report
import spock.lang.Requires
import spock.lang.Specification
import spock.lang.TempDir

import java.nio.file.Files
import java.nio.file.Path
import java.util.concurrent.Callable
import java.util.concurrent.Executors

class RunFoldersSpec extends Specification {
    @TempDir
    Path root

    def folders = { new RunFolders(root.resolve('runs'), Pictures.NONE) }

    def "two runs started at the same instant get ids of their own"() {
        given:
        def runs = folders()

        when:
        def ids = (1..5).collect { runs.begin(Samples.experiment(), Samples.occasion()).withCloseable { Samples.complete(it).id() } }

        then:
        ids.toSet().size() == 5
        ids*.hash().toSet().size() == 5
        ids*.second().toSet().size() == 1
    }

    def "runs begun side by side do not meet"() {
        given:
        def runs = folders()

        when:
        def pool = Executors.newFixedThreadPool(8)
        def ids = pool.invokeAll((1..40).collect {
            ({ runs.begin(Samples.experiment(), Samples.occasion()).withCloseable { Samples.complete(it).id() } } as Callable<RunId>)
        })*.get()
        pool.shutdown()

        then:
        ids.toSet().size() == 40
        ids.every { RunFolder.at(root.resolve("runs/$it")).altered().isEmpty() }
        leftovers() == []
    }

    def "a run that is not completed leaves nothing"() {
        given:
        def runs = folders()

        when:
        runs.begin(Samples.experiment(), Samples.occasion()).close()

        then:
        leftovers() == []
        new RunFinder(Path.of(''), runs.root()).all() == []
    }

    def "a process told to end takes back what it was writing"() {
        given:
        def runs = folders()
        def draft = runs.begin(Samples.experiment(), Samples.occasion())

        when:
        runs.abandon()

        then:
        leftovers() == []

        when: 'and the thread that still writes'
        draft.complete(Samples.report())

        then:
        thrown(ProblemsFound)
        leftovers() == []
        new RunFinder(Path.of(''), runs.root()).all() == []

        when: 'and the next of a batch'
        runs.begin(Samples.experiment(), Samples.occasion())

        then:
        def refused = thrown(ProblemsFound)
        refused.problems()*.code() == [RunCode.INTERRUPTED]
        leftovers() == []
    }

    def "what a killed process left becomes a failed run that nobody can take for another"() {
        given:
        def id = new RunId('20261121-114522-quick-start-aaaaaa')
        def work = Files.createDirectories(root.resolve("runs/.work/$id"))
        Files.writeString(root.resolve("runs/.work/${id}.lock"), '')
        Files.writeString(work.resolve('manifest.json'), '{}')
        Files.writeString(work.resolve('metrics.json'), '{}')

        when:
        def cleared = folders().clearOrphans()

        then:
        cleared == [id]
        leftovers() == []
        Files.readString(root.resolve("runs/.failed/$id/failure.json")).contains('the process ended before the run was complete')
        Files.list(root.resolve("runs/.failed/$id"))*.fileName*.toString().sort() == ['failure.json', 'manifest.unfinished.json', 'metrics.json']
        new RunFinder(Path.of(''), root.resolve('runs')).all() == []

        and: 'the next command has nothing to tell'
        folders().clearOrphans() == []
    }

    def "a lock without a folder is cleared away in silence"() {
        given:
        Files.createDirectories(root.resolve('runs/.work'))
        Files.writeString(root.resolve('runs/.work/20261121-114522-quick-start-aaaaaa.lock'), '')

        expect:
        folders().clearOrphans() == []
        leftovers() == []
    }

    def "a run being written by this process is no orphan"() {
        given:
        def runs = folders()
        def draft = runs.begin(Samples.experiment(), Samples.occasion())

        expect:
        runs.clearOrphans() == []
        Samples.complete(draft).altered() == []
    }

    def "where there are no runs there are no orphans"() {
        expect:
        folders().clearOrphans() == []
        !Files.exists(root.resolve('runs'))
    }

    def "a folder that #what is refused before anything is simulated, with exit code 6"() {
        given:
        Files.writeString(root.resolve('file'), '')

        when:
        new RunFolders(root.resolve(folder), Pictures.NONE).begin(Samples.experiment(), Samples.occasion())

        then:
        def e = thrown(ProblemsFound)
        e.exitCode() == 6
        with(e.problems()[0]) {
            code().code() == 'BB-RUN-004'
            place().source() == root.resolve(folder).toString()
            message().startsWith('the run cannot be written: ')
            advice().contains('--out')
        }

        where:
        what            | folder
        'is a file'     | 'file'
        'lies in a file'| 'file/runs'
    }

    @Requires({ Files.isWritable(Path.of('/dev/full')) })
    def "a full disk is told in words"() {
        when:
        FileTrouble.unwritable(root, fullDisk()).with { throw it }

        then:
        def e = thrown(ProblemsFound)
        e.message.contains('No space left on device')
    }

    def "a picture that cannot be written takes the whole run back"() {
        given:
        def runs = new RunFolders(root.resolve('runs'), { Report report, Path folder -> throw new IOException('disk failure') } as Pictures)

        when:
        runs.begin(Samples.experiment(), Samples.occasion()).withCloseable { Samples.complete(it) }

        then:
        def e = thrown(ProblemsFound)
        e.message.contains('disk failure')
        leftovers() == []
        new RunFinder(Path.of(''), runs.root()).all() == []
    }

    private static IOException fullDisk() {
        try {
            Files.newOutputStream(Path.of('/dev/full')).withCloseable { it.write(1) }
        } catch (IOException e) {
            return e
        }
        throw new IllegalStateException('a full device took a byte')
    }

    private List<String> leftovers() {
        Files.list(root.resolve('runs/.work'))*.fileName*.toString() - '.gate'
    }
}

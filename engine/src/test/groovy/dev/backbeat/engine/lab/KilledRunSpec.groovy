package dev.backbeat.engine.lab

import dev.backbeat.engine.runs.Pictures
import dev.backbeat.engine.runs.RunFinder
import dev.backbeat.engine.runs.RunFolder
import dev.backbeat.engine.runs.RunFolders
import spock.lang.Specification
import spock.lang.TempDir

import java.nio.file.Files
import java.nio.file.Path
import java.util.concurrent.TimeUnit

class KilledRunSpec extends Specification {
    static final int KILLS = Boolean.getBoolean('backbeat.thorough') ? 200 : 20

    @TempDir
    Path root

    def "a run killed at any moment leaves nothing that looks complete"() {
        given:
        def moment = new SplittableRandom(20261121L)

        when:
        KILLS.times {
            def process = start()
            process.inputReader().readLine()
            Thread.sleep(moment.nextLong(60))
            process.destroyForcibly().waitFor()

            for (run in complete()) assert run.altered() == []
            new RunFolders(root, Pictures.NONE).clearOrphans()
            assert names(root.resolve('.work')) == ['.gate']
        }

        then: 'some kills did hit a run in the making'
        !names(root.resolve('.failed')).empty
        for (name in names(root.resolve('.failed'))) {
            def failed = root.resolve('.failed').resolve(name)
            assert Files.exists(failed.resolve('failure.json'))
            assert !Files.exists(failed.resolve('manifest.json'))
        }
        complete()*.id().toSet().size() == complete().size()
    }

    def "processes that run side by side do not meet, and nobody clears away a run that is being written"() {
        when:
        def processes = (1..3).collect { start('15') }
        while (processes.any { it.alive }) {
            new RunFolders(root, Pictures.NONE).clearOrphans()
            processes[0].waitFor(5, TimeUnit.MILLISECONDS)
        }

        then:
        Files.readString(root.resolve('.stderr')) == ''
        processes*.exitValue() == [0, 0, 0]
        names(root.resolve('.failed')) == []
        complete().size() == 45
        complete().every { it.altered() == [] }
        names(root.resolve('.work')) == ['.gate']
    }

    private Process start(String... more) {
        def java = Path.of(System.getProperty('java.home'), 'bin', 'java').toString()
        // Shared classes and one compiler make the many short processes cheaper.
        def command = [java, '-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '-cp', System.getProperty('java.class.path'),
                       RunsUntilKilled.name, root.toString(), *more]
        new ProcessBuilder(command).redirectError(root.resolve('.stderr').toFile()).start()
    }

    private List<RunFolder> complete() {
        new RunFinder(Path.of(''), root).all().collect { RunFolder.at(root.resolve(it.text())) }
    }

    private static List<String> names(Path folder) {
        Files.isDirectory(folder) ? Files.list(folder)*.fileName*.toString() : []
    }
}

package dev.backbeat.engine.runs

import dev.backbeat.engine.problem.ProblemsFound
import spock.lang.Specification
import spock.lang.TempDir

import java.nio.file.Files
import java.nio.file.Path

class ScratchRunSpec extends Specification {
    @TempDir
    Path folder

    /** Copies of a run, some of them altered. */
    private ScratchRun.Copies copies(Map<String, String> altered) {
        def run = Samples.complete(new RunFolders(folder, Pictures.NONE).begin(Samples.experiment(), Samples.occasion()))
        return { String path, Path target ->
            def text = altered.containsKey(path) ? altered[path] : Files.readString(run.file(path))
            if (text != null) Files.writeString(target, text)
            text != null
        }
    }

    def "a run is put together from its copies, and gone when it is done with"() {
        when:
        def scratch = ScratchRun.of('a run', copies([:]))
        def path = scratch.run().path()

        then:
        scratch.run().altered() == []

        when:
        scratch.close()

        then:
        !Files.exists(path)
    }

    def "a manifest that #how is told of by the run, not by the copy"() {
        when:
        ScratchRun.of('20260101-101112-turns-aaaaaa', copies(['manifest.json': manifest]))

        then:
        def e = thrown(ProblemsFound)
        e.problems()*.toString().every { !it.contains(System.getProperty('java.io.tmpdir') + '/backbeat-run') }
        e.problems()*.place()*.toString() == ['20260101-101112-turns-aaaaaa']
        e.problems()*.message() == [message]

        where:
        how                 | manifest                                       || message
        'is not there'      | null                                           || 'there is no manifest.json among the files of the run'
        'is no JSON'        | 'format: 1'                                    || 'manifest.json among the files of the run cannot be read: it is no JSON, line 1'
        'is of the future'  | '{"format": 99}'                               || 'manifest.json among the files of the run cannot be read: its format is 99, this Backbeat reads 1'
    }

    def "a manifest that names a file elsewhere is told of, and nothing is written there: #name"() {
        given:
        def whole = copies([:])
        def manifest = Path.of("$folder/manifest")
        whole.fetch('manifest.json', manifest)
        def text = Files.readString(manifest).replace('data/trades.csv', name)

        when:
        ScratchRun.of('a run') { String path, Path target -> path == 'manifest.json' ? Files.writeString(target, text) : whole.fetch(path == name ? 'data/trades.csv' : path, target) }

        then:
        def e = thrown(ProblemsFound)
        e.problems()*.message() == ["manifest.json among the files of the run cannot be read: a file of a run lies in its folder, and not at '$name'".toString()]
        !Files.exists(folder.resolve('x.csv'))

        where:
        name << ['../x.csv', '../../x.csv', '/tmp/../tmp/backbeat-x.csv']
    }
}

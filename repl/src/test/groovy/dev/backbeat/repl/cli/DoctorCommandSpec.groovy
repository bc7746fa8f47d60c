package dev.backbeat.repl.cli

import dev.backbeat.repl.Shell
import spock.lang.Specification
import spock.lang.TempDir

import java.nio.file.Files
import java.nio.file.Path
import java.nio.file.attribute.FileTime

class DoctorCommandSpec extends Specification {
    @TempDir
    Path folder

    def "a machine that is fit ends with 0"() {
        given:
        def shell = new Shell(folder)

        expect:
        shell.backbeat('doctor') == 0
        shell.out.readLines().findAll { it ==~ /^(ok  |warn|fail)  .*/ }*.substring(6, 19)*.trim() ==
                ['Java', 'memory', 'fonts', 'class archive', 'runs folder', '.backbeat', 'temporary', 'disk']
        Files.list(folder)*.fileName*.toString().sort() == ['configs', 'strategies']
    }

    def "a folder that cannot be written ends with 6, and says what to do"() {
        given:
        def shell = new Shell(folder)
        shell.write('file', '')

        expect:
        shell.backbeat('doctor', '--out', 'file/runs') == 6
        shell.out.contains("fail  runs folder    $folder/file/runs cannot be written\n                     -> change its permissions")
    }

    def "--json lists the findings"() {
        given:
        def shell = new Shell(folder)

        expect:
        shell.backbeat('doctor', '--json') == 0
        shell.json().get('status').asText() == 'fit'
        shell.json().get('findings')*.get('name')*.asText().contains('fonts')
    }

    def "the store beside the runs is tried with a run that is gone again: --tracking #named"() {
        given:
        def shell = new Shell(folder)
        shell.backbeat('run', 'configs/turns.yaml', '--no-plots', '-q')

        expect:
        shell.backbeat('doctor', '--tracking', named) == 0
        shell.out.contains("ok    tracking       MLflow's tables (0584bdc529eb) in ${folder.resolve('runs/mlflow')}: a run was written, read and deleted")
        shell.backbeat('runs') == 0
        !shell.out.contains('backbeat-doctor')

        where:
        named << ['embedded', 'runs/mlflow']
    }

    def "a folder that is no store ends with 7"() {
        given:
        def shell = new Shell(folder)

        expect:
        shell.backbeat('doctor', '--tracking', 'elsewhere') == 7
        shell.out.contains('fail  tracking ')
        shell.out.contains('BB-TRK-020: there is no store: no mlflow.db in this folder')
        !Files.exists(folder.resolve('elsewhere'))
    }

    def "an archive that is #what is a #state"() {
        given:
        def archive = folder.resolve('25.aot')
        def jar = Files.writeString(folder.resolve('backbeat.jar'), 'jar')
        Files.setLastModifiedTime(jar, FileTime.fromMillis(1_000_000))
        if (content != null) {
            Files.writeString(archive, content)
            Files.setLastModifiedTime(archive, FileTime.fromMillis(modified))
        }

        when:
        def finding = new Archive(options.collect { it.replace('FILE', archive.toString()) }, Optional.of(jar)).finding()

        then:
        finding.state().name() == state
        finding.message().contains(says)

        where:
        what            | options                                | content | modified  || state  | says
        'current'       | ['-XX:AOTCache=FILE']                  | 'a'     | 2_000_000 || 'OK'   | 'is present and current'
        'stale'         | ['-XX:AOTCache=FILE']                  | 'a'     | 500_000   || 'WARN' | 'is older than'
        'empty'         | ['-XX:AOTCache=FILE']                  | ''      | 2_000_000 || 'WARN' | 'missing or empty'
        'missing'       | ['-XX:AOTMode=auto', '-XX:AOTCache=FILE'] | null | 0    || 'WARN' | 'missing or empty'
        'not asked for' | []                                     | 'a'     | 0         || 'WARN' | 'none is used'
    }
}

package dev.backbeat.repl.cli

import dev.backbeat.repl.Shell
import spock.lang.Specification
import spock.lang.TempDir

import java.nio.file.Files
import java.nio.file.Path

class ReproduceCommandSpec extends Specification {
    @TempDir
    Path folder

    Shell shell

    def setup() {
        shell = new Shell(folder)
        shell.backbeat('run', 'configs/turns.yaml', '--no-plots', '-q')
    }

    def "a script without a name is called after its file, in the copy too"() {
        given:
        shell.write('strategies/turns.groovy', Shell.SCRIPT.readLines().drop(1).join('\n'))

        expect:
        shell.backbeat('run', 'configs/turns.yaml') == 0
        shell.out.contains('Strategy    turns (../strategies/turns.groovy)')
        shell.backbeat('reproduce', 'last') == 0
        shell.out.startsWith('identical')
    }

    def "a run reproduces as '#reference'"() {
        expect:
        shell.backbeat('reproduce', reference(shell.runs()[0])) == 0
        shell.out.readLines()[0] == 'identical'
        shell.err == ''

        where:
        reference << [{ 'last' }, { 'turns@1' }, { Path run -> run.toString() }, { Path run -> "runs/$run.fileName" as String },
                      { Path run -> run.fileName.toString()[-6..-1] }, { Path run -> run.fileName.toString() }]
    }

    def "a run in another folder is found with --out, from anywhere by its path"() {
        given:
        shell.backbeat('run', 'configs/turns.yaml', '--no-plots', '-q', '--out', 'other')
        def elsewhere = new Shell(Files.createDirectories(folder.resolve('x/y')))

        expect:
        shell.backbeat('reproduce', 'last', '--out', 'other') == 0
        elsewhere.backbeat('reproduce', '../../runs/' + shell.runs()[0].fileName) == 0
    }

    def "what drifted is told with both values, and the exit code is 8"() {
        given:
        shell.write('configs/turns.yaml', Shell.EXPERIMENT.replace('0.1%', '0.2%'))
        shell.write('strategies/turns.groovy', Shell.SCRIPT.replace('quick < calm', 'quick <= calm'))

        expect:
        shell.backbeat('reproduce', 'last') == 8
        shell.out == """\
            drifted
              run         ${shell.runs()[0]}
              script      ${folder}/strategies/turns.groovy: the script changed since the run, first in line 15
                            was  exitLong('down') { quick < calm }
                            now  exitLong('down') { quick <= calm }
              experiment  costs.commission: the experiment file changed since the run
                            was  0.1%
                            now  0.2%
              note        8 files came out the same to the byte, from the copies in the run folder
            """.stripIndent()
    }

    def "--json tells the same to a program"() {
        given:
        if (drifted) shell.write('configs/turns.yaml', Shell.EXPERIMENT.replace('0.1%', '0.2%'))

        expect:
        shell.backbeat('reproduce', 'last', '--json') == (drifted ? 8 : 0)
        shell.json().get('command').asText() == 'reproduce'
        shell.json().get('status').asText() == (drifted ? 'drifted' : 'identical')
        shell.json().get('exit_code').asInt() == (drifted ? 8 : 0)
        shell.json().get('folder').asText() == shell.runs()[0].toString()
        shell.json().get('drifts')*.get('kind')*.asText() == (drifted ? ['experiment'] : [])
        shell.json().get('notes').size() == 1

        where:
        drifted << [false, true]
    }

    def "a run folder that lost its manifest is no run; one with a broken manifest cannot be read"() {
        given:
        def manifest = shell.runs()[0].resolve('manifest.json')

        when:
        Files.writeString(manifest, '{')

        then:
        shell.backbeat('reproduce', 'last') == 6
        shell.err.contains('BB-RUN-005')

        when:
        Files.delete(manifest)
        Files.move(folder.resolve('runs/mlflow'), folder.resolve('elsewhere'))

        then:
        shell.backbeat('reproduce', 'last') == 2
    }
}

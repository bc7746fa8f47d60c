package dev.backbeat.repl

import spock.lang.IgnoreIf
import spock.lang.Requires
import spock.lang.Specification
import spock.lang.TempDir

import java.nio.file.Files
import java.nio.file.Path
import java.util.concurrent.TimeUnit

class MainSpec extends Specification {
    @TempDir
    Path folder

    Shell shell

    def setup() {
        shell = new Shell(folder)
    }

    def "a process runs an experiment whose name is not ASCII, in whatever locale, and writes UTF-8"() {
        given:
        shell.write('configs/größe.yaml', Shell.EXPERIMENT.replace('name: turns', 'name: Größe 日本'))

        when:
        def process = backbeat(['run', 'configs/größe.yaml', '--no-plots'], [LC_ALL: 'C.UTF-8'])
        def out = new String(process.inputStream.readAllBytes(), 'UTF-8')

        then:
        process.waitFor() == 0
        out.startsWith('Größe 日本\n')
        Files.isDirectory(folder.resolve(out.readLines().last()))
        new String(process.errorStream.readAllBytes(), 'UTF-8') == ''
    }

    def "piped into something that stops reading, a process ends without a trace of it"() {
        when:
        def process = backbeat(['errors'], [:])
        process.inputStream.close()

        then:
        process.waitFor() in [0, 141]
        new String(process.errorStream.readAllBytes()) == ''
    }

    @Requires({ Files.exists(Path.of('/dev/full')) })
    def "output that cannot be written is not lost without a word"() {
        when:
        def process = backbeat(['errors'], [:], [], new File('/dev/full'))

        then:
        process.waitFor() == 6
        new String(process.errorStream.readAllBytes()).startsWith('backbeat: the output could not be written: ')
    }

    /** Whether who started this build had it ignore Ctrl-C, as a shell does in the background; children inherit that. */
    static boolean interruptIsIgnored() {
        def status = Path.of('/proc/self/status')
        def ignored = Files.exists(status) ? Files.readAllLines(status).find { it.startsWith('SigIgn:') } : null
        ignored && (Long.parseUnsignedLong(ignored.split(/\s+/)[1], 16) & 2)
    }

    @IgnoreIf({ data.signal == 'INT' && MainSpec.interruptIsIgnored() })
    def "a process that is told to end by #signal ends with #exitCode and takes back what it was writing"() {
        given: 'more bars than can be simulated in a moment'
        shell.write('configs/long.yaml', Shell.EXPERIMENT.replace('bars: 120', 'bars: 15000').replace('[AAA, BBB]', '[A, B, C, D, E, F, G, H, I, J]').replace('2020-01-01', '1900-01-01'))
        def work = folder.resolve('runs/.work')
        def process = backbeat(['run', *(['configs/long.yaml'] * 50)], [:])

        when:
        while (process.alive && (!Files.isDirectory(work) || Files.list(work).noneMatch { it.fileName.toString().endsWith('.lock') })) Thread.sleep(1)
        new ProcessBuilder('kill', "-$signal", "${process.pid()}").start().waitFor()

        then:
        process.waitFor(30, TimeUnit.SECONDS)
        process.exitValue() == exitCode
        new String(process.errorStream.readAllBytes()) == ''
        Files.list(work)*.fileName*.toString() == ['.gate']
        def failed = Files.list(folder.resolve('runs/.failed')).toList()
        !failed.empty
        failed.every { Files.readString(it.resolve('failure.json')).contains('"status": "killed"') }

        where:
        signal | exitCode
        'INT'  | 130
        'TERM' | 143
    }

    def "a wrong word ends the process with 2"() {
        when:
        def process = backbeat(['rnu'], [:])

        then:
        process.waitFor() == 2
        new String(process.errorStream.readAllBytes()).contains("did you mean 'run'?")
    }

    def "said to be on a terminal by the start script, the process colours its output"() {
        when:
        def process = backbeat(['doctor'], [:], ['-Dbackbeat.terminals=out'])

        then:
        new String(process.inputStream.readAllBytes()).contains('\u001b[32mok')
        process.waitFor() == 0
    }

    private Process backbeat(List<String> words, Map<String, String> environment, List<String> options = [], File out = null) {
        def java = Path.of(System.getProperty('java.home'), 'bin', 'java').toString()
        def command = [java, '-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '-Djava.awt.headless=true', '--enable-native-access=ALL-UNNAMED', *options,
                       '-cp', System.getProperty('java.class.path'), Main.name, *words]
        def builder = new ProcessBuilder(command*.toString()).directory(folder.toFile())
        builder.environment().putAll(environment)
        if (out) builder.redirectOutput(out)
        builder.start()
    }
}

package dev.backbeat.engine.lab

import dev.backbeat.engine.experiment.ExperimentFile
import dev.backbeat.engine.lab.Drift.Kind
import dev.backbeat.engine.market.MarketSources
import dev.backbeat.engine.runs.Occasion
import dev.backbeat.engine.runs.Pictures
import dev.backbeat.engine.runs.RunFolder
import dev.backbeat.engine.runs.RunFolders
import dev.backbeat.engine.tracking.Recorder
import spock.lang.Specification
import spock.lang.TempDir

import java.nio.file.Files
import java.nio.file.Path
import java.time.Instant
import java.time.LocalDate

/// Runs of experiments that are made of several files and ask the environment where their data are.
class ComposedRunSpec extends Specification {
    @TempDir
    Path project

    Map<String, String> environment
    RunFolder run

    def setup() {
        write('configs/quick.yaml', 'extends: base/us.yaml\nuse: {costs: retail}\nstrategy: {script: ../strategies/ten.groovy}\n')
        write('configs/base/us.yaml', 'abstract: true\ndata: {path: "${env:PLANTED}/{symbol}.csv", symbols: [AAA]}\nsizing: {model: fixed, value: 5}\n')
        write('configs/costs/retail.yaml', 'costs: {commission: 0.1%}\n')
        write('strategies/ten.groovy', 'hold 3\n')
        write('planted-hunter2/AAA.csv', 'date,open,high,low,close,volume\n' +
            (0..<60).collect { "${LocalDate.of(2024, 1, 1).plusDays(it)},${100 + it},${102 + it},${99 + it},${101 + it},1000" }.join('\n') + '\n')
        environment = [PLANTED: project.resolve('planted-hunter2').toString()]
        def file = project.resolve('configs/quick.yaml')
        def experiment = new ExperimentFile(new HoldScripts(), environment).read(file, 'configs/quick.yaml', [])
        run = lab().run(experiment, new Occasion(Instant.parse('2026-11-21T11:45:22Z'), ['run', 'configs/quick.yaml'],
            Optional.of(file), '0.1.0', '25.0.1'), Progress.NONE).folder()
    }

    def "the run folder keeps every file as it was, and none of them says what the environment said"() {
        expect:
        Files.readString(run.original()) == Files.readString(project.resolve('configs/quick.yaml'))
        run.text(run.file('config/extends/1-us.yaml')) == Files.readString(project.resolve('configs/base/us.yaml'))
        run.text(run.file('config/extends/2-retail.yaml')) == Files.readString(project.resolve('configs/costs/retail.yaml'))
        run.text(run.experiment()).contains('path: "${env:PLANTED}/{symbol}.csv"')
        Files.walk(run.path()).withCloseable { files -> files.filter(Files::isRegularFile).toList() }.every { !Files.readString(it).contains('hunter2') }
    }

    def "the run comes out the same from its folder alone"() {
        given:
        ['configs/quick.yaml', 'configs/base/us.yaml', 'configs/costs/retail.yaml', 'strategies/ten.groovy'].each { Files.delete(project.resolve(it)) }

        when:
        def verdict = reproduced(environment)

        then:
        verdict.identical
        verdict.notes().count { it.startsWith('what it extends is no longer at ') } == 2
    }

    def "without the variable it cannot be run again, and the message names it"() {
        expect:
        reproduced([:]).drifts()*.message().any { it.contains('needs the variable PLANTED, which is not set') }
    }

    def "a base that changed since is told key by key, its comments are not"() {
        given:
        write('configs/costs/retail.yaml', 'costs: {commission: 0.2%}\n')
        write('configs/base/us.yaml', '# new\n' + Files.readString(project.resolve('configs/base/us.yaml')))

        when:
        def verdict = reproduced(environment)

        then:
        verdict.drifts() == [new Drift(Kind.EXPERIMENT, 'costs.commission', 'what it extends changed since the run', '0.1%', '0.2%')]
        verdict.notes().any { it.startsWith('comments or layout of ') }
    }

    private Verdict reproduced(Map<String, String> environment) {
        new Reproduction(lab(), new HoldScripts(), environment, '25.0.1').of(RunFolder.at(run.path()))
    }

    private Lab lab() {
        new Lab(new MarketSources(), new RunFolders(project.resolve('runs'), Pictures.NONE), Recorder.NONE, Limits.ofMegabytes(100))
    }

    private void write(String path, String text) {
        def file = project.resolve(path)
        Files.createDirectories(file.parent)
        Files.writeString(file, text)
    }
}

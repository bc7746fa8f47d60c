package dev.backbeat.engine.lab

import dev.backbeat.engine.lab.Drift.Kind
import dev.backbeat.engine.runs.Occasion
import dev.backbeat.engine.runs.RunFolder

import java.nio.file.Files
import java.nio.file.Path
import java.time.Instant

/// Results, data, engine and Java.
class ReproductionSpec extends Reproducing {
    def "an untouched run is identical"() {
        when:
        def verdict = reproduced()

        then:
        verdict.identical
        verdict.drifts() == []
        verdict.notes() == ['8 files came out the same to the byte, from the copies in the run folder']
    }

    def "a run with gates and targets is identical too, and of the same keys"() {
        given:
        def plain = run
        write('configs/quick.yaml', Files.readString(project.resolve('configs/quick.yaml')) + 'gates: [sharpe >= 100, traded]\ntargets: {cagr: 15%}\n')
        run = lab().run(experiment(), new Occasion(Instant.parse('2026-11-21T11:45:23Z'), ['run', 'configs/quick.yaml'],
                Optional.of(project.resolve('configs/quick.yaml')), '0.1.0', '25.0.1'), Progress.NONE).folder()

        expect:
        reproduced().identical
        run.manifest().simulationKey() == plain.manifest().simulationKey()
        run.manifest().metricsKey() == plain.manifest().metricsKey()

        and: 'figures are what they were, gates and targets stand behind them'
        def before = new com.fasterxml.jackson.databind.ObjectMapper().readValue(plain.file('metrics.json').toFile(), Map)
        def after = new com.fasterxml.jackson.databind.ObjectMapper().readValue(run.file('metrics.json').toFile(), Map)
        after == before + ['target.cagr': 0.15, 'gate.sharpe >= 100': 0, 'gate.sharpe >= 100.value': before.sharpe,
            'gate.traded': 1, 'gate.traded.value': before.trades + before.open_trades]
    }

    def "bars that changed are told by symbol, with what was and what is: #what"() {
        given:
        Path file = project.resolve('data/BBB.csv')
        Files.writeString(file, change(Files.readString(file)))

        when:
        def verdict = reproduced()

        then:
        verdict.drifts()*.kind() == [Kind.DATA]
        with(verdict.drifts()[0]) {
            subject() == 'BBB'
            message().startsWith("BBB: $says (")
            message().contains('BBB.csv')
            was() == '60 bars, 2024-01-01T00:00:00Z to 2024-02-29T23:59:59.999Z'
            now() == after
        }
        verdict.notes().any { it.startsWith('the result differs too, as it must: data/equity.csv first differs in line') } == resultDiffers

        where:
        what                | change                                                                 || says                             | after                                                         | resultDiffers
        'one more bar'      | { String csv -> csv + '2024-03-01,100,101,99,100,1000\n' }             || 'its bars changed'               | '61 bars, 2024-01-01T00:00:00Z to 2024-03-01T23:59:59.999Z'   | true
        'one price'         | { String csv -> csv.replaceFirst(/2024-02-11.*/, '2024-02-11,150,160,140,155,1000') }|| 'values in its 60 bars changed'  | '60 bars, 2024-01-01T00:00:00Z to 2024-02-29T23:59:59.999Z'   | true
        'a volume'          | { String csv -> csv.replaceFirst(/,1000\n/, ',1001\n') }               || 'values in its 60 bars changed'  | '60 bars, 2024-01-01T00:00:00Z to 2024-02-29T23:59:59.999Z'   | false
    }

    def "data that is gone cannot be run again"() {
        given:
        Files.delete(project.resolve('data/AAA.csv'))

        when:
        def verdict = reproduced()

        then:
        verdict.drifts()*.kind() == [Kind.DATA]
        verdict.drifts()[0].message().startsWith('it could not be run again: ')
    }

    def "a project that was moved with its runs still finds its data"() {
        given:
        def moved = root.resolve('moved')
        Files.move(project, moved)
        run = RunFolder.at(moved.resolve('runs').resolve(run.id().text()))

        expect:
        reproduced().identical
    }

    def "of a run that was put together elsewhere problems name #what by its place in the run"() {
        given:
        def elsewhere = root.resolve('elsewhere')
        Files.walk(run.path()).withCloseable { files -> files.forEach { Files.copy(it, elsewhere.resolve(run.path().relativize(it))) } }
        Files.writeString(elsewhere.resolve(file), text)

        when:
        def drifts = new Reproduction(lab(), new HoldScripts(), [:], '25.0.1').of(RunFolder.at(elsewhere), run.path()).drifts()

        then:
        drifts.any { it.subject().startsWith(run.id().text() + '/' + file + ':') && it.message().startsWith('it could not be run again: ') }
        drifts.every { !it.toString().contains(elsewhere.toString()) }

        where:
        what             | file                     | text
        'the experiment' | 'config/experiment.yaml' | 'name: ['
        'the script'     | 'code/strategy.groovy'   | 'hold on'
    }

    def "a result that was altered is told with what it was, and is no result that came out otherwise"() {
        given:
        def trades = run.path().resolve('data/trades.csv')
        def lines = Files.readAllLines(trades)
        Files.writeString(trades, Files.readString(trades).replace(lines[1], lines[1].replace('AAA', 'AAB')))

        when:
        def verdict = reproduced()

        then:
        verdict.drifts() == [new Drift(Kind.FOLDER, 'data/trades.csv', 'was altered after the run, first in line 2',
                lines[1], lines[1].replace('AAA', 'AAB'))]
    }

    def "an older engine is told by its version"() {
        given:
        edit('manifest.json', '"semantics_version": 1', '"semantics_version": 0')
        run = RunFolder.at(run.path())

        when:
        def verdict = reproduced()

        then:
        verdict.drifts()*.kind() == [Kind.ENGINE]
        verdict.drifts()[0].was() == '0'
        verdict.drifts()[0].now() == '1'
    }

    def "another Java is a note"() {
        expect:
        new Reproduction(lab(), new HoldScripts(), [:], '25.0.9').of(run).notes().last() == 'the run was made with Java 25.0.1, this is 25.0.9'
    }

    def "a result that differs though nothing else does is the one that should not have"() {
        given: 'a manifest that claims another result, as if the engine had changed without saying so'
        def equity = run.manifest().find('data/equity.csv').get()
        def lines = Files.readAllLines(run.path().resolve('data/equity.csv'))
        edit('data/equity.csv', lines[1], lines[1] + '1')
        edit('manifest.json', equity.sha256(), sha256(run.path().resolve('data/equity.csv')))
        edit('manifest.json', "\"size\": ${equity.size()}", "\"size\": ${equity.size() + 1}")
        run = RunFolder.at(run.path())

        when:
        def verdict = reproduced()

        then:
        verdict.drifts() == [new Drift(Kind.RESULT, 'data/equity.csv',
                'a result that should not have: data/equity.csv first differs in line 2', lines[1] + '1', lines[1])]
    }
}

package dev.backbeat.engine.tracking

import dev.backbeat.engine.experiment.Reporting
import dev.backbeat.engine.experiment.goal.Comparison
import dev.backbeat.engine.experiment.goal.Gate
import dev.backbeat.engine.experiment.goal.Goals
import dev.backbeat.engine.experiment.goal.Metric
import dev.backbeat.engine.experiment.goal.Target
import dev.backbeat.engine.runs.Checkout
import dev.backbeat.engine.runs.RunFolder
import dev.backbeat.engine.runs.Samples
import dev.backbeat.engine.tracking.Logged.Artifact
import dev.backbeat.engine.tracking.Logged.Status
import spock.lang.Specification
import spock.lang.TempDir

import java.nio.file.Files
import java.nio.file.Path
import java.nio.file.attribute.FileTime
import java.time.Duration
import java.time.Instant

class CompleteRunSpec extends Specification {
    @TempDir
    Path root

    private Logged logged(Map change = [:], String group = '') {
        new CompleteRun(KeptSamples.complete(root, 0, change), group).logged()
    }

    def "a note of the experiment that is too long is shortened, and says where the whole is: #length"() {
        given:
        def note = logged([description: character * length]).group().tags()['mlflow.note.content']

        expect:
        note.length() <= 5000
        note.startsWith(character * 2400)
        note.endsWith('config/experiment.yaml of the runs.)') == isShortened
        !note.codePoints().anyMatch { Character.isSurrogate((char) it) && it < 0x10000 }

        where:
        character | length || isShortened
        'a'       | 5000   || false
        'a'       | 5001   || true
        '🎉'      | 2501   || true
        '🎉'      | 2500   || false
    }

    def "it ended when it says so, whenever its files were copied; one of an older version when its manifest was written"() {
        given:
        def run = KeptSamples.complete(root)
        def manifest = run.file('manifest.json')
        def ended = run.manifest().endedAt().get()
        def copied = Instant.parse('2030-01-01T00:00:00Z')

        when:
        Files.setLastModifiedTime(manifest, FileTime.from(copied))

        then:
        ended.isAfter(Instant.now() - Duration.ofMinutes(5))
        new CompleteRun(RunFolder.at(run.path()), '').logged().endedAt() == ended.toEpochMilli()

        when:
        Files.writeString(manifest, Files.readString(manifest).replaceFirst(/ *"ended_at".*\n/, ''))
        Files.setLastModifiedTime(manifest, FileTime.from(copied))

        then:
        new CompleteRun(RunFolder.at(run.path()), '').logged().endedAt() == copied.toEpochMilli()
    }

    def "it is told which run it was, when it was made, by whom and under which name"() {
        given:
        def run = KeptSamples.complete(root)

        when:
        def logged = new CompleteRun(run, group).logged()

        then:
        logged.name() == run.id().text()
        logged.runId() ==~ /[0-9a-f]{32}/
        logged.runId() == new CompleteRun(RunFolder.at(run.path()), '').logged().runId()
        logged.group().name() == called
        logged.user() == 'ada'
        logged.status() == Status.FINISHED
        logged.startedAt() == Samples.STARTED.toEpochMilli()
        logged.endedAt() == run.manifest().endedAt().get().toEpochMilli()

        where:
        group  || called
        ''     || 'quick start'
        'desk' || 'desk'
    }

    def "parameters are the experiment, dot by dot: lists whole, tunables as plain numbers, tags not among them"() {
        expect:
        logged().params() == [name: 'quick start', 'strategy.params.fast': '20', 'strategy.params.atrStop': '0.001', 'strategy.params.average': 'simple',
                              'data.symbols': '[AAA, BBB]', 'tracking.store': 'embedded', 'tracking.experiment': '', seed: '7',
                              'engine.version': '0.1.0', 'engine.semantics': '1']
    }

    def "metrics are the figures, once, and the account bar by bar, at the bars' times"() {
        when:
        def logged = logged()
        def byKey = logged.metrics().groupBy { it.key() }

        then:
        byKey.keySet() == ['total_return', 'sharpe', 'trades', 'equity', 'drawdown'] as Set
        byKey.sharpe*.value() == [1.5d]
        byKey.sharpe*.step() == [0L]
        byKey.equity.collect { [it.step(), it.timestamp(), it.value()] } == [
            [0L, ms('2024-01-02T23:59:59.999Z'), 10_000d], [1L, ms('2024-01-03T23:59:59.999Z'), 10_012.3d], [2L, ms('2024-01-04T23:59:59.999Z'), 9_990.1d]]
        byKey.drawdown.size() == 3

        and: 'what is missing is told, with the reason'
        logged.tags()['backbeat.undefined.profit_factor'] == 'no losing trade'
    }

    def "tags say what MLflow shows of a run, and what identifies it; an experiment's own do not get in their way"() {
        when:
        def checkout = new Checkout('c' * 40, Optional.of('main'), Optional.of('https://host/repo.git'), Optional.of(diff))
        def logged = logged(checkout: Optional.of(checkout), tags: [desk: 'eq', 'mlflow.user': 'mallory', 'backbeat.run': 'x', 'team/desk': 'c', 'a//b': 'd', 'desk/x': 'e'], description: 'Why not')
        def tags = logged.tags()

        then:
        tags['mlflow.runName'] == logged.name()
        tags['mlflow.user'] == 'ada'
        tags['mlflow.source.name'] == '/project/configs/quickstart.yaml'
        tags['mlflow.source.type'] == 'LOCAL'
        tags['mlflow.source.git.commit'] == 'c' * 40
        tags['mlflow.source.git.branch'] == 'main'
        tags['mlflow.source.git.repoURL'] == 'https://host/repo.git'
        tags['mlflow.source.git.dirty'] == dirty
        tags['mlflow.note.content'] == 'Why not'
        tags['backbeat.run'] == logged.name()
        tags['backbeat.command_line'] == 'run configs/quickstart.yaml'
        tags['backbeat.simulation_key'] ==~ /[0-9a-f]{64}/
        tags['desk'] == 'eq'
        tags['backbeat.tag.mlflow.user'] == 'mallory'
        tags['backbeat.tag.backbeat.run'] == 'x'
        tags['team/desk'] == 'c'
        tags.findAll { it.key.startsWith('a__b-') }*.value == ['d']
        tags.findAll { it.key.startsWith('desk_x-') }*.value == ['e']
        logged.artifacts()*.path().contains('code/uncommitted.diff') == (dirty == 'True')

        where:
        diff      || dirty
        ''        || 'False'
        '+ line\n' || 'True'
    }

    def "goals reach MLflow: gates as metrics and tags, the primary metric and the note where it looks for them"() {
        given:
        def goals = new Goals([new Gate.Threshold(Metric.SHARPE, Comparison.AT_LEAST, 1d), new Gate.Threshold(Metric.SHARPE, Comparison.AT_MOST, 1d),
                               new Gate.Threshold(Metric.PROFIT_FACTOR, Comparison.AT_LEAST, 1d)], [new Target(Metric.SHARPE, 2d)])

        when:
        def logged = logged(goals: goals, reporting: new Reporting('Read *this*', Optional.of(Metric.SHARPE), [] as Set), description: 'Why')
        def values = logged.metrics().collectEntries { [it.key(), it.value()] }

        then:
        values.subMap(['gate.sharpe_ge_1', 'gate.sharpe_ge_1.value', 'gate.sharpe_le_1', 'gate.profit_factor_ge_1', 'target.sharpe']) ==
            ['gate.sharpe_ge_1': 1d, 'gate.sharpe_ge_1.value': 1.5d, 'gate.sharpe_le_1': 0d, 'gate.profit_factor_ge_1': 0d, 'target.sharpe': 2d]
        logged.tags()['backbeat.gates'] == 'failed'
        logged.tags()['backbeat.gate.sharpe_ge_1'] == 'sharpe >= 1: passed'
        logged.tags()['backbeat.gate.sharpe_le_1'] == 'sharpe <= 1: failed'
        logged.tags()['backbeat.gate.profit_factor_ge_1'] == 'profit_factor >= 1: failed: no losing trade'
        logged.tags()['mlflow.note.content'] == 'Read *this*'
        logged.group().tags() == ['mlflow.experiment.primaryMetric.name': 'sharpe', 'mlflow.note.content': 'Why']
    }

    def "datasets are the symbols' bars, traded or only looked at; of many symbols the whole"() {
        when:
        def datasets = logged(market: Samples.market(symbols: symbols, references: references)).datasets()

        then:
        datasets*.name() == names
        datasets.every { it.digest() == digest && it.sourceType() == 'synthetic' && it.source() == '{"seed":7}' && it.profile() == "{\"num_rows\":$bars}" as String }

        where:
        symbols                               | references || names                | digest   | bars
        ['AAA', 'BBB']                        | []         || ['AAA 1d', 'BBB 1d'] | '5' * 32 | 60
        ['AAA']                               | ['INDEX']  || ['AAA 1d', 'INDEX 1d'] | '5' * 32 | 60
        (10..30).collect { "S$it" as String } | []         || ['21 symbols 1d']    | 'd' * 32 | 1260
        (11..30).collect { "S$it" as String } | ['INDEX']  || ['21 symbols 1d']    | 'd' * 32 | 1260
    }

    def "artifacts are all files of the folder, the manifest last"() {
        given:
        def run = KeptSamples.complete(root)

        when:
        def artifacts = new CompleteRun(run, '').logged().artifacts()

        then:
        artifacts*.path().toSet() == run.manifest().files()*.path().toSet() + 'manifest.json'
        artifacts.last().path() == 'manifest.json'
        artifacts.every { it instanceof Artifact.Kept && Files.isRegularFile(it.file()) }
    }

    def "what is too long for its place goes to a file, with its hash in the place"() {
        when:
        def logged = logged(yaml: KeptSamples.YAML.replace('average: simple', "average: ${'long' * 1501}"), tags: [desk: 'x' * 5001], description: 'y' * 5001)

        then:
        logged.params()['strategy.params.average'] ==~ /sha256:[0-9a-f]{64}, 6004 characters, in long\/params\/strategy.params.average.txt/
        logged.tags()['desk'] ==~ /sha256:[0-9a-f]{64}, 5001 characters, in long\/tags\/desk.txt/
        logged.artifacts().findAll { it instanceof Artifact.Made }.collectEntries { [it.path(), it.text()] } == [
            'long/params/strategy.params.average.txt': 'long' * 1501, 'long/tags/desk.txt': 'x' * 5001, 'long/tags/mlflow.note.content.txt': 'y' * 5001]
        logged.artifacts().last().path() == 'manifest.json'
        logged.group().tags().keySet() == ['mlflow.note.content'] as Set
    }

    def "two names that are long texts' never share a file"() {
        when:
        def made = logged(tags: ['a b': 'x' * 5001, a_b: 'y' * 5001, ('ü' * 250): 'z' * 5001]).artifacts().findAll { it instanceof Artifact.Made }

        then:
        made*.path().toSet().size() == 3
        made.every { it.path().length() < 128 && it.path() ==~ '[a-zA-Z0-9/_.-]+' }
    }

    private static long ms(String time) { Instant.parse(time).toEpochMilli() }
}

package dev.backbeat.repl.cli

import dev.backbeat.repl.Shell
import spock.lang.Specification
import spock.lang.TempDir

import java.nio.file.Files
import java.nio.file.Path
import java.sql.DriverManager
import java.util.concurrent.Executors

/** `promote`, and `run --model`. */
class PromoteSpec extends Specification {
    @TempDir
    Path folder

    Shell shell

    def setup() {
        shell = new Shell(folder)
    }

    private String run(String... more) {
        shell.backbeat(*(['run', 'configs/turns.yaml', '--no-plots', '-q', *more] as String[]))
        shell.out.strip().replace('runs/', '')
    }

    private List<List<String>> rows(String query) {
        try (def c = DriverManager.getConnection("jdbc:sqlite:${folder.resolve('runs/mlflow/mlflow.db')}"); def s = c.createStatement(); def r = s.executeQuery(query)) {
            def rows = []
            while (r.next()) rows << (1..r.metaData.columnCount).collect { r.getString(it) }
            return rows
        }
    }

    def "a run that passed its gates becomes a version, with all that it ran, below its own artifacts"() {
        given:
        def id = run('--set', 'gates=[traded]')

        expect:
        shell.backbeat('promote', 'last', '--as', 'Turns of é', '--alias', 'champion') == 0
        shell.out == 'Turns of é/1, from now on Turns of é@champion\n'
        def (name, version, source, runId, stage, status) = rows('SELECT name, version, source, run_id, current_stage, status FROM model_versions')[0]
        [name, version, stage, status] == ['Turns of é', '1', 'None', 'READY']
        rows("SELECT run_uuid, artifact_uri || '/strategy' FROM runs") == [[runId, source]]
        rows('SELECT alias, version, name FROM registered_model_aliases') == [['champion', '1', 'Turns of é']]
        rows("SELECT key, value FROM model_version_tags WHERE key IN ('backbeat.run', 'backbeat.gates') ORDER BY key") == [['backbeat.gates', 'passed'], ['backbeat.run', id]]
        rows("SELECT COUNT(*) FROM model_version_tags WHERE key LIKE 'backbeat.forced%'") == [['0']]
        rows('PRAGMA foreign_key_check') == []

        and:
        def files = folder.resolve("runs/mlflow/mlartifacts/1/$runId/artifacts/strategy")
        Files.readString(files.resolve('code/strategy.groovy')) == Shell.SCRIPT
        Files.readString(files.resolve('config/experiment.yaml')) == Files.readString(folder.resolve("runs/$id/config/experiment.yaml"))
        Files.readString(files.resolve('MLmodel')).contains("run_id: '$runId'")

        when: 'another'
        run('--set', 'gates=[traded]')

        then:
        shell.backbeat('promote', shell.runs()[1].toString(), '--as', 'Turns of é', '--alias', 'champion', '--json') == 0
        shell.json().get('version').asInt() == 2
        rows('SELECT alias, version FROM registered_model_aliases') == [['champion', '2']]
    }

    def "a run that failed its gates is refused, unless it is forced, and that is recorded"() {
        given:
        run('--set', 'gates=[sharpe >= 50, traded]')

        expect:
        shell.backbeat('promote', 'last', '--as', 'turns') == 5
        shell.err.contains('BB-RUN-009: the run failed its gates: sharpe >= 50\n')
        rows('SELECT COUNT(*) FROM registered_models') == [['0']]
        shell.backbeat('promote', 'last', '--as', 'turns', '--force') == 0
        def tags = rows('SELECT key, value FROM model_version_tags').collectEntries()
        tags['backbeat.gates'] == 'failed'
        tags['backbeat.forced_by'] == System.getProperty('user.name')
        tags['backbeat.forced_at'].startsWith('2026-11-21T11:45:')
        tags['backbeat.forced_gates'] == 'sharpe >= 50'
    }

    def "what is not in the store, failed, or was altered there is not promoted"() {
        given:
        run('--set', 'tracking.store=none')

        expect:
        shell.backbeat('promote', 'last', '--as', 'turns') == 2
        shell.err.contains('in no store')

        when:
        run()
        def code = Files.walk(folder.resolve('runs/mlflow/mlartifacts')).filter { it.toString().endsWith('code/strategy.groovy') }.findFirst().get()
        Files.delete(code)
        Files.writeString(code, Shell.SCRIPT + '\n// altered\n')

        then:
        shell.backbeat('promote', 'last', '--as', 'turns') == 6
        shell.err.contains('files of the run are not what was recorded: code/strategy.groovy')
    }

    def "the name '#name' with the alias '#alias' is refused"() {
        expect:
        shell.backbeat('promote', 'last', '--as', name, *(alias == null ? [] : ['--alias', alias])) == 2
        shell.err.contains(message)

        where:
        name   | alias     || message
        ''     | null      || '--as is empty'
        'a/b'  | null      || "'a/b' is no name of a model"
        'a:b'  | null      || "'a:b' is no name of a model"
        '..'   | null      || "'..' is no name of a model"
        'a'    | ''        || '--alias is empty'
        'a'    | 'a b'     || "'a b' is no alias"
        'a'    | 'Latest'  || "'Latest' cannot be an alias"
        'a'    | 'v3'      || "'v3' cannot be an alias"
        'a'    | '3'       || "'3' cannot be an alias"
    }

    def "promotions at the same time get numbers of their own"() {
        given:
        run()
        def pool = Executors.newFixedThreadPool(6)

        when:
        def codes = pool.invokeAll((1..12).collect { { -> new Shell(folder).backbeat('promote', 'last', '--as', 'turns', '--alias', "a$it") } })*.get()
        pool.shutdown()

        then:
        codes == [0] * 12
        rows('SELECT version FROM model_versions ORDER BY version').flatten()*.toInteger() == (1..12).toList()
        rows('SELECT COUNT(DISTINCT version) FROM registered_model_aliases') == [['12']]
    }

    def "a promoted version runs again as #reference, whatever became of its files; the result is the same"() {
        given:
        def first = run('-p', 'fast=4')
        shell.backbeat('promote', 'last', '--as', 'turns', '--alias', 'champion')
        Files.writeString(folder.resolve('strategies/turns.groovy'), 'no strategy any more')
        Files.delete(folder.resolve('configs/turns.yaml'))

        expect:
        shell.backbeat('run', '--model', reference, '--no-plots', '--json') == 0
        def again = shell.json().get('runs')[0]
        again.get('simulation_key').asText() == key(first)
        Files.readString(Path.of(again.get('folder').asText(), 'config/experiment.yaml')).contains('model: turns/1')
        shell.backbeat('reproduce', again.get('run').asText()) == 0

        where:
        reference << ['turns@champion', 'turns@1', 'turns/1']
    }

    def "a promoted version outlives its run in MLflow, as long as there are its files"() {
        given:
        def first = run('-p', 'fast=4')
        shell.backbeat('promote', 'last', '--as', 'turns', '--alias', 'champion')
        try (def c = DriverManager.getConnection("jdbc:sqlite:${folder.resolve('runs/mlflow/mlflow.db')}"); def s = c.createStatement()) {
            s.executeUpdate("UPDATE runs SET lifecycle_stage = 'deleted'")
        }

        expect:
        shell.backbeat('run', '--model', 'turns@champion', '--no-plots', '--json') == 0
        shell.json().get('runs')[0].get('simulation_key').asText() == key(first)

        when:
        folder.resolve('runs/mlflow/mlartifacts').toFile().deleteDir()

        then:
        shell.backbeat('run', '--model', 'turns@champion', '--no-plots') == 6
        shell.err.contains('turns/1: ')
        shell.err.contains('there is no manifest.json among the files of the run')
    }

    private String key(String run) {
        new com.fasterxml.jackson.databind.json.JsonMapper().readTree(folder.resolve("runs/$run/manifest.json").toFile()).get('simulation_key').asText()
    }

    def "a promoted version runs on new data, with its own parameters"() {
        given:
        run('-p', 'fast=4')
        shell.backbeat('promote', 'last', '--as', 'turns', '--alias', 'champion')
        shell.write('new/XYZ.csv', 'date,open,high,low,close,volume\n' + (0..<100).collect {
            "${java.time.LocalDate.of(2024, 1, 1).plusDays(it)},100,110,90,${100 + it % 9},1000"
        }.join('\n') + '\n')

        expect:
        shell.backbeat('run', '--model', 'turns@champion', '--data', 'new/{symbol}.csv', '--symbols', 'XYZ', '--from', '2024-01-15', '--no-plots', '-q') == 0
        def experiment = Files.readString(shell.runs()[1].resolve('config/experiment.yaml'))
        experiment.contains('fast: 4')
        experiment.contains('XYZ')
        !experiment.contains('synthetic')
        Files.readString(shell.runs()[1].resolve('code/strategy.groovy')) == Shell.SCRIPT
    }

    def "a model that cannot be run is told: #words"() {
        given:
        run()
        shell.backbeat('promote', 'last', '--as', 'turns')

        expect:
        shell.backbeat(*(['run', *words] as String[])) == 2
        shell.err.contains(message)

        where:
        words                                                   || message
        ['--model', 'turns@champion']                           || 'there is no turns@champion in the store'
        ['--model', 'turns@2']                                  || 'there is no turns@2 in the store'
        ['--model', 'turns']                                    || 'names no version'
        ['--model', 'turns@1', 'configs/turns.yaml']            || 'another is given as well'
        ['--store', 'runs/mlflow', 'configs/turns.yaml']        || 'there is no --model'
    }
}

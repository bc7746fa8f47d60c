package dev.backbeat.engine.tracking.embedded

import dev.backbeat.engine.problem.ProblemsFound
import dev.backbeat.engine.tracking.Logged.Artifact
import dev.backbeat.engine.tracking.Logged.Group
import dev.backbeat.engine.tracking.Logged.Point
import dev.backbeat.engine.tracking.Tracker
import dev.backbeat.engine.tracking.ModelsContract
import dev.backbeat.engine.tracking.history.History
import dev.backbeat.engine.tracking.models.Models
import org.sqlite.SQLiteErrorCode
import org.sqlite.SQLiteException

import java.nio.file.FileSystemException
import java.nio.file.Files
import java.nio.file.Path
import java.sql.Connection
import java.sql.DriverManager

class EmbeddedTrackerSpec extends ModelsContract {

    @Override
    Tracker tracker() {
        new EmbeddedTracker(store())
    }

    @Override
    History openHistory() { new EmbeddedHistory(store()) }

    @Override
    Models models() { new EmbeddedModels(store()) }

    @Override
    Map version(String name, long number) {
        def of = "name = '${name.replace("'", "''")}' AND version = $number"
        def row = rows("SELECT source, run_id AS run, description FROM model_versions WHERE $of")[0]
        row + [tags: rows("SELECT key, value FROM model_version_tags WHERE $of").collectEntries { [it.key, it.value] },
               aliases: rows("SELECT alias FROM registered_model_aliases WHERE $of")*.alias]
    }

    private Path store() {
        folder.resolve('runs/mlflow')
    }

    @Override
    int count() {
        Files.exists(store()) ? rows('SELECT run_uuid FROM runs').size() : 0
    }

    @Override
    Map seen(String name) {
        def run = rows("SELECT * FROM runs JOIN experiments USING (experiment_id) WHERE runs.name = '$name'")[0]
        if (run == null) return null
        def id = run.run_uuid
        def artifacts = store().resolve((run.artifact_uri as String).replace('mlflow-artifacts:/', 'mlartifacts/'))
        [experiment: rows("SELECT name FROM experiments WHERE experiment_id = $run.experiment_id")[0].name,
         status    : run.status, user: run.user_id, start: run.start_time as long, end: run.end_time as long,
         params    : rows("SELECT key, value FROM params WHERE run_uuid = '$id'").collectEntries { [it.key, it.value] },
         tags      : rows("SELECT key, value FROM tags WHERE run_uuid = '$id'").collectEntries { [it.key, it.value] },
         latest    : rows("SELECT key, value FROM latest_metrics WHERE run_uuid = '$id'").collectEntries { [it.key, it.value] },
         history   : rows("SELECT key, step, timestamp, value FROM metrics WHERE run_uuid = '$id' ORDER BY step").groupBy { it.key }
             .collectEntries { key, all -> [key, all.collect { [it.step as long, it.timestamp as long, it.value] }] },
         datasets  : rows("SELECT d.name, d.digest, t.value FROM inputs i JOIN datasets d ON d.dataset_uuid = i.source_id JOIN input_tags t" +
             " ON t.input_uuid = i.input_uuid AND t.name = 'mlflow.data.context' WHERE i.destination_id = '$id'").collect { [it.name, it.digest, it.value] },
         artifacts : Files.isDirectory(artifacts) ? Files.walk(artifacts).filter { Files.isRegularFile(it) }
             .collect { [artifacts.relativize(it).toString(), Files.readString(it)] }.collectEntries() : [:]]
    }

    private List<Map> rows(String query) {
        try (def c = connect(); def s = c.createStatement(); def r = s.executeQuery(query)) {
            def rows = []
            while (r.next()) rows << (1..r.metaData.columnCount).collectEntries { [r.metaData.getColumnName(it), r.getObject(it)] }
            return rows
        }
    }

    private void change(String statement) {
        try (def c = connect(); def s = c.createStatement()) {
            s.executeUpdate(statement)
        }
    }

    private Connection connect() {
        DriverManager.getConnection("jdbc:sqlite:${store().resolve('mlflow.db')}")
    }

    private void record(Map change = [:]) {
        try (def tracker = tracker()) {
            tracker.record([run(change)])
        }
    }

    def "the store is one that MLflow takes for its own: its tables, its experiment 0, statistics, no place that is tied to this machine"() {
        when:
        record(artifacts: [new Artifact.Made('a.txt', 'a')])

        then:
        rows('SELECT version_num FROM alembic_version')*.version_num == ['0584bdc529eb']
        rows('SELECT name, artifact_location FROM experiments')*.values()*.toList() == [['Default', 'mlflow-artifacts:/0'], ['quick', 'mlflow-artifacts:/1']]
        rows('SELECT artifact_uri FROM runs')[0].artifact_uri ==~ 'mlflow-artifacts:/1/[0-9a-f]{32}/artifacts'
        rows('SELECT DISTINCT tbl FROM sqlite_stat1')*.tbl.containsAll(['runs', 'latest_metrics', 'params', 'tags'])
        rows('PRAGMA integrity_check')*.values()*.toList() == [['ok']]
        rows('PRAGMA foreign_key_check') == []
        rows("SELECT key, value FROM experiment_tags ORDER BY key")*.values()*.toList() == [['mlflow.experiment.primaryMetric.name', 'sharpe'], ['mlflow.note.content', 'why']]

        and: 'a folder mlruns would be taken for the store by some MLflow'
        Files.list(store())*.fileName*.toString().sort() == ['mlartifacts', 'mlflow.db']
    }

    def "a file of the run folder is linked, where that can be done; one that lies there already is replaced"() {
        given:
        def file = Files.writeString(folder.resolve('a.txt'), 'right')
        record(artifacts: [new Artifact.Made('a.txt', 'of somebody who was stopped')])
        change('DELETE FROM latest_metrics')
        change('DELETE FROM metrics')
        change('DELETE FROM tags')
        change('DELETE FROM params')
        change('DELETE FROM runs')

        when:
        record(artifacts: [new Artifact.Kept('a.txt', file), new Artifact.Kept('b/c.txt', file)])

        then:
        seen('20261121-114522-quick-3f9a2c').artifacts == ['a.txt': 'right', 'b/c.txt': 'right']
        Files.isSameFile(file, Files.walk(store().resolve('mlartifacts')).filter { it.endsWith('c.txt') }.findFirst().get())
    }

    def "the latest value of a metric is the one of the highest step, then time, then value"() {
        when:
        record(metrics: [new Point('a', 1, 5, 2), new Point('a', 9, 9, 1), new Point('a', 3, 6, 2), new Point('a', 2, 6, 2)])

        then:
        seen('20261121-114522-quick-3f9a2c').latest == [a: 3d]
    }

    def "a store that a later MLflow has upgraded is written, columns of its own left to their defaults"() {
        given:
        record()
        change("UPDATE alembic_version SET version_num = 'dc11669786a5'")
        change("ALTER TABLE experiments ADD COLUMN workspace VARCHAR(63) NOT NULL DEFAULT 'default'")
        change("ALTER TABLE inputs ADD COLUMN step BIGINT NOT NULL DEFAULT '0'")
        change("CREATE TABLE jobs (id VARCHAR(36) NOT NULL)")

        when:
        record(name: '20261121-114523-quick-aaaaaa')

        then:
        count() == 2
        rows('SELECT version_num FROM alembic_version')*.version_num == ['dc11669786a5']
    }

    def "a store that cannot be filled is left as it is: #why"() {
        given:
        record()
        changes.each { change(it) }
        def before = rows('SELECT * FROM runs')

        when:
        record(name: '20261121-114523-quick-aaaaaa')

        then:
        def e = thrown(ProblemsFound)
        e.exitCode() == 7
        e.problems()*.code()*.code() == ['BB-TRK-002']
        e.problems()[0].message() == "the store was left as it is: $why"
        rows('SELECT * FROM runs') == before

        where:
        why                                                                 | changes
        'a newer MLflow has changed its table runs'                         | ["UPDATE alembic_version SET version_num = 'f'", 'ALTER TABLE runs RENAME COLUMN user_id TO owner']
        'a newer MLflow has changed its table tags'                         | ["UPDATE alembic_version SET version_num = 'f'", 'DROP TABLE tags', 'CREATE TABLE tags (key TEXT, value TEXT, run_uuid TEXT, of_whom TEXT NOT NULL)']
        'an MLflow is upgrading it, or was stopped in the midst of that'     | ['CREATE TABLE _alembic_tmp_runs (a TEXT)']
        'it is no database of MLflow\'s'                                    | ['DROP TABLE alembic_version']
    }

    def "of a file that is not ours not a byte is changed, nor is anything left beside it: #what"() {
        given:
        Files.createDirectories(store())
        statements.each { change(it) }
        def before = Files.readAllBytes(store().resolve('mlflow.db'))

        when:
        record()

        then:
        def e = thrown(ProblemsFound)
        e.problems()*.code()*.code() == ['BB-TRK-002']
        Files.readAllBytes(store().resolve('mlflow.db')) == before
        Files.list(store())*.fileName*.toString() == ['mlflow.db']

        where:
        what                       | statements
        'somebody\'s own'          | ['CREATE TABLE prices (close REAL)', 'INSERT INTO prices VALUES (1)']
        'a later MLflow\'s'        | ["CREATE TABLE alembic_version (version_num TEXT)", "INSERT INTO alembic_version VALUES ('f')", 'CREATE TABLE runs (run_uuid TEXT, owner TEXT NOT NULL)']
    }

    def "a run that a later MLflow's table does not take is told, and no part of it is there"() {
        given:
        record()
        change("UPDATE alembic_version SET version_num = 'f'")
        change('DROP TABLE params')
        change("CREATE TABLE params (key TEXT NOT NULL, value TEXT CHECK (value <> '99'), run_uuid TEXT NOT NULL, PRIMARY KEY (key, run_uuid))")

        when:
        record(name: '20261121-114523-quick-aaaaaa', params: [fast: '99'])

        then:
        def e = thrown(ProblemsFound)
        e.problems()*.code()*.code() == ['BB-TRK-001']
        e.problems()[0].message().contains('a table of a newer MLflow does not take it')
        count() == 1

        when:
        record(name: '20261121-114524-quick-bbbbbb', params: [fast: '98'])

        then:
        count() == 2
    }

    def "an empty file is a store that is not made yet"() {
        given:
        Files.createDirectories(store())
        Files.createFile(store().resolve('mlflow.db'))

        when:
        record()

        then:
        count() == 1
    }

    def "on #disk its journal is #mode, which programs on several machines can share or not"() {
        expect:
        JournalMode.of(disk) == mode

        where:
        disk           || mode
        'ext4'         || 'WAL'
        'apfs'         || 'WAL'
        'NTFS'         || 'WAL'
        'tmpfs'        || 'WAL'
        'fuseblk'      || 'WAL'
        'nfs4'         || 'DELETE'
        'cifs'         || 'DELETE'
        'smbfs'        || 'DELETE'
        'fuse.sshfs'   || 'DELETE'
        '9p'           || 'DELETE'
        'lustre'       || 'DELETE'
        ''             || 'DELETE'
    }

    def "a probe finds out whether the store takes runs, and leaves none: #what"() {
        given:
        prepare.call(this)
        def runs = count()

        when:
        def found = new EmbeddedProbe(store()).withCloseable { it.examine() }

        then:
        found == "MLflow's tables ($revision) in ${store()}: a run was written, read and deleted"
        count() == runs
        rows("SELECT COUNT(*) n FROM params WHERE key = 'backbeat-doctor'")*.n == [0]
        Files.list(store().resolve('mlartifacts'))*.fileName*.toString() == []

        where:
        what          | prepare                                                                                  || revision
        'as it is'    | { it.record() }                                                                          || '0584bdc529eb'
        'upgraded'    | { it.record(); it.change("UPDATE alembic_version SET version_num = 'dc11669786a5'") }    || 'dc11669786a5'
    }

    def "a probe says what is wrong with a store: #message"() {
        given:
        spoil.call(store())

        when:
        new EmbeddedProbe(store()).withCloseable { it.examine() }

        then:
        def e = thrown(ProblemsFound)
        e.problems()[0].code().code() == code
        e.problems()[0].message().startsWith(message)

        where:
        spoil                                                                                                        || code         | message
        ({ Path p -> })                                                                                              || 'BB-TRK-020' | 'there is no store'
        ({ Path p -> Files.createDirectories(p); Files.writeString(p.resolve('mlflow.db'), 'no database\n' * 100) }) || 'BB-TRK-001' | 'the store cannot be written: mlflow.db is damaged'
    }

    def "a store that cannot be written is told in one line: #reason"() {
        given:
        Files.createDirectories(store())
        spoil.call(store())

        when:
        record(artifacts: [new Artifact.Made('a.txt', 'a')])

        then:
        def e = thrown(ProblemsFound)
        e.problems()*.code()*.code() == ['BB-TRK-001']
        e.problems()[0].message().startsWith("the store cannot be written: $reason")

        where:
        spoil                                                                   || reason
        ({ Path p -> Files.writeString(p.resolve('mlflow.db'), 'no database\n' * 100) }) || 'mlflow.db is damaged or no database'
        ({ Path p -> Files.createDirectories(p.resolve('mlflow.db')) })         || 'mlflow.db is a folder'
        ({ Path p -> Files.writeString(p.resolve('mlartifacts'), '') })         || 'Not a directory'

    }

    def "a disk that is full is told in the words of the guide: #what"() {
        expect:
        Trouble.reason(what) == told

        where:
        what                                                                        || told
        new FileSystemException('/m/mlflow/a.csv', null, 'No space left on device') || 'no space left on the disk (/m/mlflow/a.csv)'
        new FileSystemException('C:\\m\\a.csv', null, 'There is not enough space on the disk') || 'no space left on the disk (C:\\m\\a.csv)'
        new IOException('No space left on device')                                  || 'no space left on the disk'
        new SQLiteException('full', SQLiteErrorCode.SQLITE_FULL)                    || 'no space left on the disk'
        new FileSystemException('/m/mlflow/a.csv', null, 'Input/output error')      || 'Input/output error (/m/mlflow/a.csv)'
    }

    def "an experiment that was deleted in MLflow is not written to, others are"() {
        given:
        record()
        change("UPDATE experiments SET lifecycle_stage = 'deleted' WHERE name = 'quick'")

        when:
        record(name: '20261121-114523-quick-aaaaaa')

        then:
        def e = thrown(ProblemsFound)
        e.problems()*.message() == ["the experiment 'quick' was deleted in the store"]

        when:
        record(name: '20261121-114524-other-bbbbbb', group: new Group('other', [:]))

        then:
        count() == 2
    }

    def "writers side by side wait for each other, and a reader sees whole runs only"() {
        given:
        record()
        def seen = Collections.synchronizedSet(new TreeSet())
        def writers = (1..4).collect { writer ->
            Thread.start {
                try (def tracker = tracker()) {
                    (1..20).each { i -> tracker.record([run(name: "2026112$writer-1145${10 + i}-quick-bbbbbb", group: new Group("g${i % 2}", [:]))]) }
                }
            }
        }

        when:
        while (writers.any { it.alive }) seen.addAll(rows('SELECT run_uuid, (SELECT COUNT(*) FROM params p WHERE p.run_uuid = runs.run_uuid) n FROM runs')*.n)

        then:
        count() == 81
        seen == [3] as Set
        rows('SELECT name FROM experiments')*.name.sort() == ['Default', 'g0', 'g1', 'quick']
        rows('PRAGMA integrity_check')*.values()*.toList() == [['ok']]
    }
}

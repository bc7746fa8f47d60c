package dev.backbeat.engine.tracking

import com.fasterxml.jackson.core.JsonPointer
import com.fasterxml.jackson.core.json.JsonWriteFeature
import com.fasterxml.jackson.databind.JsonNode
import com.fasterxml.jackson.databind.ObjectMapper
import com.fasterxml.jackson.databind.json.JsonMapper
import com.fasterxml.jackson.databind.node.ContainerNode
import com.fasterxml.jackson.databind.node.ObjectNode
import dev.backbeat.engine.problem.ProblemsFound
import dev.backbeat.engine.runs.Failure
import dev.backbeat.engine.runs.KeptRuns

import java.nio.file.Files
import java.nio.file.Path

/// Run folders that somebody has edited, or put together: each is told of by itself, and none is a bug.
class AbsurdRunsSpec extends Delivering {
    private static final ObjectMapper JSON = JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build()
    private static final String LONG_AGO = '-999999999-01-01T00:00:00Z'
    private static final String NEVER = '+999999999-12-31T23:59:59Z'
    private static final List<String> VALUES = [
        'null', '-1', '1e999', '123456789012345678901234567890', '""', '"\\u0000"', '"\\ud800"', '"../../x"', '"/etc/passwd"', '"a.value"',
        '"http://[::x"', "\"$NEVER\"", '[]', '[[[1]]]', '{}', '{"": {"": null}}']

    def "a #kind run whose #key is #value keeps no other back"() {
        given:
        def absurd = kind == 'complete' ? KeptSamples.complete(root, 1).id() : KeptSamples.failed(root, 1)
        def file = kind == 'complete' ? root.resolve("$absurd/manifest.json") : root.resolve(".failed/$absurd/failure.json")
        def sound = [KeptSamples.complete(root, 2).id(), KeptSamples.failed(root, 3)]
        change(file) { it.put(key, value) }

        when:
        def delivery = deliver()

        then:
        delivery.delivered().keySet() == sound as Set
        delivery.pending().keySet() == [absurd] as Set
        with(delivery.pending()[absurd]) {
            code().code() == 'BB-RUN-005'
            place().toString() == file.toString()
        }

        where:
        kind       | key           | value
        'complete' | 'ended_at'    | NEVER
        'complete' | 'created_at'  | NEVER
        'complete' | 'created_at'  | LONG_AGO
        'complete' | 'created_at'  | '2026-02-30T00:00:00Z'
        'complete' | 'base_folder' | 'a\0b'
        'complete' | 'script'      | 'a\0b'
        'complete' | 'run'         | '99999999-999999-x-aaaaaa'
        'failed'   | 'ended_at'    | NEVER
        'failed'   | 'created_at'  | NEVER
        'failed'   | 'created_at'  | ''
        'failed'   | 'base_folder' | 'a\0b'
        'failed'   | 'run'         | ''
    }

    def "a manifest that names a file at #path is damaged"() {
        given:
        def absurd = KeptSamples.complete(root, 1).id()
        change(root.resolve("$absurd/manifest.json")) { it.path('files').get(0).put('path', path) }

        expect:
        deliver().pending()[absurd].code().code() == 'BB-RUN-005'

        where:
        path << ['../x', '/etc/passwd', 'code/../../x', '', '.', 'a\0b']
    }

    def "an account with the time #time is damaged"() {
        given:
        def absurd = KeptSamples.complete(root, 1)
        Files.deleteIfExists(absurd.file('data/equity.columns'))
        Files.writeString(absurd.file('data/equity.csv'), "time,equity,cash,exposure,drawdown\n$time,1,1,0,0\n")

        expect:
        deliver().pending()[absurd.id()].place().toString() == absurd.file('data/equity.csv').toString()

        where:
        time << [NEVER, LONG_AGO, '2024-13-01T00:00:00Z', '']
    }

    def "a text with what no database takes is recorded without that"() {
        given:
        def failed = KeptSamples.failed(root, 1)
        change(root.resolve(".failed/$failed/failure.json")) { it.put('reason', 'a\0b\ud800c ü 😀') }

        expect:
        deliver().delivered().keySet() == [failed] as Set
        check("SELECT value FROM tags WHERE key = 'backbeat.failure'") == ['a\ufffdb?c ü 😀']
    }

    def "a failed run that does not say what it was called has the name of its id"() {
        given:
        def failed = KeptSamples.failed(root, 1)
        change(root.resolve(".failed/$failed/failure.json")) { it.remove('name') }

        expect:
        deliver().delivered().keySet() == [failed] as Set
        check('SELECT name FROM experiments WHERE experiment_id > 0') == [failed.name()]
    }

    def "nothing that #file may say, or not say, is a bug"() {
        given:
        def complete = KeptSamples.complete(root, 1).id()
        def failed = KeptSamples.failed(root, 2, new Failure(true, 'told to end', []))
        def there = root.resolve(file.replace('COMPLETE', complete.text()).replace('FAILED', failed.text()))
        def id = file.startsWith('COMPLETE') ? complete : failed
        def sound = JSON.readTree(there.toFile())

        expect:
        VALUES.each { value ->
            every(sound).each { pointer ->
                Files.writeString(there, replaced(sound, pointer, value))
                read(id, "$pointer as $value")
            }
        }
        every(sound).each { pointer ->
            Files.writeString(there, replaced(sound, pointer, null))
            read(id, "without $pointer")
        }

        and:
        [VALUES, '[' * 5000, '{"a":' * 5000, '1' * 5000, '\0', '{"gate.value": 1, "gate.": 1, "gate": 1, "": 1}'].flatten().each {
            Files.writeString(there, it as String)
            read(id, it as String)
        }

        where:
        file << ['COMPLETE/manifest.json', 'COMPLETE/data/manifest.json', 'COMPLETE/metrics.json', 'COMPLETE/reports/report.json', '.failed/FAILED/failure.json']
    }

    def "nothing that the experiment of a run may say is a bug"() {
        given:
        def run = KeptSamples.complete(root, 1)

        expect:
        ['', '\0', 'a: "\\0"', '[' * 3000, 'a: ' + '{b: ' * 3000, '- 1\n- [2, [3], {a: 4}]', 'a: &a [*a]', '*a', '---\n---\n', '%YAML 9.9\n---\na: 1',
         'strategy: {params: {x: 1e999, y: 1e99999999, z: .inf, "": 1}}', "a: ${'9' * 5000}", '? [a]\n: 1', 'a: !!binary x', '\ufeff', '\t'].each {
            Files.writeString(run.experiment(), it)
            read(run.id(), it)
        }
    }

    /// Whatever it says: it can be recorded, or is told to be damaged.
    private void read(def id, String how) {
        try {
            Entry.of(new KeptRuns(root), id, [:]).logged()
        } catch (ProblemsFound damaged) {
            assert damaged.exitCode() in [6, 7] : how
        } catch (Exception | StackOverflowError bug) {
            throw new AssertionError("$how: $bug", bug)
        }
    }

    /// Places in it, of a list the first.
    private static List<String> every(JsonNode node, String at = '') {
        def below = node instanceof ObjectNode
            ? node.properties().collectMany { every(it.value, "$at/${it.key.replace('~', '~0').replace('/', '~1')}") }
            : (0..<Math.min(node.size(), 1)).collectMany { every(node.get(it), "$at/$it") }
        at.isEmpty() ? below : [at] + below
    }

    private static String replaced(JsonNode sound, String pointer, String value) {
        def copy = sound.deepCopy()
        def at = JsonPointer.compile(pointer)
        def parent = copy.at(at.head()) as ContainerNode
        if (parent instanceof ObjectNode) value == null ? parent.remove(at.last().matchingProperty) : parent.set(at.last().matchingProperty, JSON.readTree(value))
        else value == null ? parent.remove(at.last().matchingIndex) : parent.set(at.last().matchingIndex, JSON.readTree(value))
        JSON.writeValueAsString(copy)
    }

    private static void change(Path file, Closure edit) {
        def json = JSON.readTree(file.toFile())
        edit.call(json)
        Files.writeString(file, JSON.writeValueAsString(json))
    }
}

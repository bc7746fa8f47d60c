package dev.backbeat.engine.tracking.models

import dev.backbeat.engine.runs.RunFolder
import dev.backbeat.engine.tracking.KeptSamples
import dev.backbeat.engine.tracking.Logged
import dev.backbeat.engine.tracking.history.RecordedRun
import spock.lang.Specification
import spock.lang.TempDir

import java.nio.file.Files
import java.nio.file.Path
import java.security.MessageDigest
import java.time.Instant

class PromotionSpec extends Specification {
    @TempDir
    Path root

    def "gates that were overruled and do not fit into a tag are in a file of the model"() {
        given:
        def gates = (100..600).collect { 'sharpe >= ' + it }
        def run = withReport('{"gates": [' + gates.collect { /{"gate": "$it", "passed": false}/ }.join(', ') + ']}')
        def registered = [:]
        def models = [register: { recorded, files, version -> registered = [files: files, tags: version.tags()]; new ModelVersion('turns', 1, 'r', 's') }] as Models

        when:
        new Promotion('turns', Optional.empty(), true, 'ada', Instant.EPOCH).of(RecordedRun.of(Logged.of(run), 'there'), run, models)

        then:
        registered.tags['backbeat.forced_gates'] ==~ /sha256:[0-9a-f]{64}, 7513 characters, in long\/tags\/backbeat.forced_gates.txt/
        registered.files.find { it.path() == 'strategy/long/tags/backbeat.forced_gates.txt' }.text() == gates.join('; ')
        registered.files.every { it.path().startsWith('strategy/') }
    }

    private RunFolder withReport(String json) {
        def run = KeptSamples.complete(root)
        def was = run.manifest().find('reports/report.json').get()
        Files.writeString(run.file(was.path()), json)
        def hash = HexFormat.of().formatHex(MessageDigest.getInstance('SHA-256').digest(json.bytes))
        def manifest = Files.readString(run.file('manifest.json')).replace(was.sha256(), hash).replaceFirst(/("path": "reports\/report.json",\s*"size": )\d+/, '$1' + json.length())
        Files.writeString(run.file('manifest.json'), manifest)
        RunFolder.at(run.path())
    }
}

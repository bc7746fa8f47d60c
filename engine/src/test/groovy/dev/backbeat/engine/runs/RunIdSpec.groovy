package dev.backbeat.engine.runs

import spock.lang.Specification

import java.time.Instant

class RunIdSpec extends Specification {

    def "an id tells when a run started, what it is called, and six letters to name it by"() {
        when:
        def id = RunId.of(Instant.parse('2026-11-21T11:45:22.317Z'), 'Quick start', 'name: x', 0)

        then:
        id.text() ==~ /20261121-114522-quick-start-[0-9a-f]{6}/
        id.second() == '20261121-114522'
        id.name() == 'quick-start'
        id.hash() == id.text()[-6..-1]
        "$id" == id.text()
    }

    def "ids of runs that differ in #what differ"() {
        given:
        def at = Instant.parse('2026-11-21T11:45:22.317Z')

        expect:
        RunId.of(at, 'a', 'x', 0) == RunId.of(at, 'a', 'x', 0)
        RunId.of(at, 'a', 'x', 0) != RunId.of(otherAt ?: at, 'a', experiment, attempt)

        where:
        what             | otherAt                                   | experiment | attempt
        'their start'    | Instant.parse('2026-11-21T11:45:22.318Z') | 'x'        | 0
        'the experiment' | null                                      | 'y'        | 0
        'the attempt'    | null                                      | 'x'        | 1
    }

    def "the name '#name' is written '#slug'"() {
        expect:
        RunId.slug(name) == slug

        where:
        name              || slug
        'quickstart'      || 'quickstart'
        'Pullback US'     || 'pullback-us'
        'a/../b'          || 'a-b'
        '--x--'           || 'x'
        'Größe'           || 'gr-e'
        '日本'              || 'run'
        ''                || 'run'
        'n' * 60          || 'n' * 40
        'a' * 39 + ' b c' || 'a' * 39
    }

    def "'#folder' is no run id"() {
        expect:
        RunId.find(folder).isEmpty()

        where:
        folder << ['.work', '20261121-114522-x', '20261121-114522-x-3f9a2', '20261121-114522-X-3f9a2c', 'x-3f9a2c', '']
    }

    def "a text that is no id makes none"() {
        when:
        new RunId('last')

        then:
        thrown(IllegalArgumentException)
    }
}

package dev.backbeat.engine.experiment

import spock.lang.Specification

/// What is told about broken files, word for word; `-Dgolden.update=true` rewrites the cases.
class BrokenExperimentSpec extends Specification {

    def setupSpec() {
        Cases.update('broken-values.txt') { Broken.told(Broken.fineBut(it)) }
        Cases.update('broken-files.txt') { Broken.told(it + '\n') }
    }

    def "#line is refused"() {
        expect:
        Broken.told(Broken.fineBut(line)) == told
        told.size() == 1

        where:
        each << Cases.of('broken-values.txt')
        line = each.yaml
        told = each.told
    }

    def "a file is refused that says #shown"() {
        expect:
        Broken.told(yaml + '\n') == told
        !told.empty

        where:
        each << Cases.of('broken-files.txt')
        yaml = each.yaml
        told = each.told
        shown = yaml.replace('\n', ' ⏎ ')
    }
}

package dev.backbeat.repl.cli

import spock.lang.Specification

class ExitCodeSpec extends Specification {

    def "a batch that ended with #codes ends with #exitCode"() {
        expect:
        ExitCode.ofAll(codes) == exitCode

        where:
        codes           || exitCode
        []              || 0
        [0, 0]          || 0
        [0, 5]          || 5
        [5, 8, 7]       || 7
        [6, 4]          || 4
        [4, 2]          || 2
        [2, 3]          || 3
        [3, 1, 2]       || 1
    }
}

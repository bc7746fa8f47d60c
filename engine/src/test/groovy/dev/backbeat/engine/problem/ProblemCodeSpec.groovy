package dev.backbeat.engine.problem

import spock.lang.Specification

class ProblemCodeSpec extends Specification {
    static final List<ProblemCode> ALL = [ConfigCode, ScriptCode, DataCode, RunCode].collectMany { it.values().toList() }

    def "no two problems share a code"() {
        expect:
        ALL*.code().toUnique() == ALL*.code()
    }

    def "#code.code() has a code, a title and an explanation of its own"() {
        expect:
        code.code() ==~ /BB-(CFG|SCR|DAT|RUN)-\d{3}/
        !code.title().blank && !code.title().endsWith('.')
        code.explanation().endsWith('.')

        where:
        code << ALL
    }

    def "problems of #area end the program with #exitCode"() {
        expect:
        codes*.exitCode().every { it == exitCode }

        where:
        area          | codes                || exitCode
        'experiments' | ConfigCode.values()  || 2
        'scripts'     | ScriptCode.values()  || 3
        'data'        | DataCode.values()    || 4
    }
}

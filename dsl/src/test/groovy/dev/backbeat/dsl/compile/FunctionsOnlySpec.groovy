package dev.backbeat.dsl.compile

import dev.backbeat.engine.problem.ProblemsFound
import dev.backbeat.engine.problem.ScriptCode

import java.nio.file.Files

/** A file to be included is no strategy. */
class FunctionsOnlySpec extends Including {
    def "a file of functions is no strategy, and its code tells so"() {
        when:
        strategy(['lib.groovy': text], 'lib.groovy')

        then:
        var e = thrown(ProblemsFound)
        e.problems()*.code() == [ScriptCode.FUNCTIONS_ONLY]
        e.problems()*.message() == ['this file holds functions only']
        e.problems()*.advice() == ["include it in a strategy, by its path from the folder of that one: include 'lib.groovy'"]

        where:
        text << [TWICE, "// lib\n$TWICE", 'void go() { if (flat) buy() }\n']
    }

    def "the advice names the path from the folder of the strategies"() {
        given:
        def file = root.resolve('strategies/lib/stops.groovy')
        Files.createDirectories(file.parent)
        Files.writeString(file, TWICE)

        when:
        new StrategyCompiler().strategy(file, shown)

        then:
        var e = thrown(ProblemsFound)
        e.problems()*.advice() == ["include it in a strategy, by its path from the folder of that one: include '$path'"]

        where:
        shown                          || path
        'strategies/lib/stops.groovy'  || 'lib/stops.groovy'
        '/x/strategies/stops.groovy'   || 'stops.groovy'
        'elsewhere/stops.groovy'       || 'stops.groovy'
    }

    def "the functions of a file of functions are checked all the same"() {
        when:
        strategy(['lib.groovy': text], 'lib.groovy')

        then:
        var e = thrown(ProblemsFound)
        e.problems()*.code() == codes

        where:
        text                                                               || codes
        'double f(double x) { somethingOfAScript }'                        || [ScriptCode.UNKNOWN_NAME]
        "double f(double x) { x > 'a' ? 1 : 2 }"                           || [ScriptCode.WRONG_KIND]
        'double f(double x) { x }\ndouble f(double y) { y }'               || [ScriptCode.DECLARED_TWICE]
        'double f(double x) { close + universe.size() }'                   || [ScriptCode.WRONG_PLACE]
    }

    def "neither is one that only includes others"() {
        when:
        strategy(['lib.groovy': "include 'more.groovy'\n", 'more.groovy': TWICE], 'lib.groovy')

        then:
        var e = thrown(ProblemsFound)
        e.problems()*.code() == [ScriptCode.FUNCTIONS_ONLY]
    }
}

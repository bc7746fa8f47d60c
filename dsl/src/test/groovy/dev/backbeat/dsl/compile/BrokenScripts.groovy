package dev.backbeat.dsl.compile

import dev.backbeat.engine.problem.Problem
import dev.backbeat.engine.problem.ProblemsFound
import spock.lang.Shared
import spock.lang.Specification

/** Scripts with mistakes, and what their authors read: code, line:column, length of the caret, words. */
abstract class BrokenScripts extends Specification {
    static final String RULE = "\nenterLong('x') { close > 1 }"

    @Shared StrategyCompiler compiler = new StrategyCompiler()

    List<Problem> problems(String script) {
        try {
            compiler.strategy(script, 'dir/s.groovy')
        } catch (ProblemsFound e) {
            return e.problems()
        }
        []
    }

    static String told(Problem problem) {
        var place = problem.place()
        "${problem.code().code() - 'BB-SCR-'} ${place.line()}:${place.column()}+${place.length()} ${problem.message()}"
    }
}

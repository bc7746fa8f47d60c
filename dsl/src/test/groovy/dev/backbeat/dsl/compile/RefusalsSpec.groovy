package dev.backbeat.dsl.compile

import dev.backbeat.engine.problem.ProblemsFound
import spock.lang.Snapshot
import spock.lang.Snapshotter
import spock.lang.Specification

/** What a script is told that is not right; the scripts are in broken-scripts.txt, what they are told in the golden file. */
class RefusalsSpec extends Specification {

    @Snapshot(extension = 'txt')
    Snapshotter golden

    static List<String> scripts() {
        RefusalsSpec.getResourceAsStream('broken-scripts.txt').getText('UTF-8').split(/(?m)^----\n/) as List
    }

    static String told(String script) {
        try {
            def strategy = new StrategyCompiler().strategy(script, 'script.groovy')
            "  compiles as ${strategy.name()}"
        } catch (ProblemsFound found) {
            found.problems().collect { "  ${it.place()} (${it.place().length()}) ${it.code().code()} ${it.message()}; ${it.advice()}" }.join('\n')
        }
    }

    def "every broken script is told where it is wrong and what to write, in words of the language"() {
        when:
        def answers = scripts().collect { told(it) }
        def both = [scripts(), answers].transpose().collect { script, answer -> script.stripTrailing() + '\n' + answer + '\n' }

        then:
        golden.assertThat(both.join('\n')).matchesSnapshot()
        answers.every { !(it =~ /java\.lang|groovy\.|MissingProperty|Exception:|dev\.backbeat/) }
    }
}

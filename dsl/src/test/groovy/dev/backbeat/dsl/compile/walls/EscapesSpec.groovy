package dev.backbeat.dsl.compile.walls

import static dev.backbeat.dsl.PaperDesk.saidBy

import dev.backbeat.dsl.SomeBars
import dev.backbeat.dsl.compile.StrategyCompiler
import dev.backbeat.engine.problem.ProblemsFound
import dev.backbeat.engine.strategy.ScriptLimits
import java.time.Duration
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.Timeout

/** Bodies that try to get out, or to use up the machine, one way each; they are in escapes.txt. */
class EscapesSpec extends Specification {
    static final ScriptLimits LIMITS = new ScriptLimits(3_000_000, Duration.ofSeconds(20), 50_000_000, 200)

    @Shared StrategyCompiler compiler = new StrategyCompiler()
    @Shared data = SomeBars.data(SomeBars.ofCloses([1, 2, 3]))

    static List<String> bodies() {
        StrategyCompiler.getResourceAsStream('escapes.txt').getText('UTF-8').split(/(?m)^----\n/)*.strip() as List
    }

    List<String> told(String script) {
        try {
            saidBy(compiler.strategy(script, 's.groovy').within(LIMITS), data)
            return []
        } catch (ProblemsFound e) {
            return e.problems()*.message()
        }
    }

    @Timeout(30)
    def "'#body' is refused or stopped, wherever it stands"() {
        given:
        def scripts = [
            "def value() {\n$body\n}\nonBar { value(); buy() }",
            "def value() { 1 }\nonBar {\n$body\nbuy() }",
            "def value() { 1 }\nonBar { def run = {\n$body\n}\nrun(); buy() }",
            "def value() { 1 }\nenterLong('x') { [1].any {\n$body\ntrue } }",
            "state { n = 0 }\ndef value() { 1 }\nonBar { [1].each {\n$body\n}\nbuy() }",
        ]*.toString()

        expect:
        scripts.every { script ->
            var told = told(script)
            !told.empty && told.every { !(it =~ /Exception|dev\.backbeat|java\.lang\.[A-Z]\w+\.|report it/) }
        }

        where:
        body << bodies()
    }

    def "there are enough of them"() {
        expect:
        bodies().toSet().size() >= 60
    }
}

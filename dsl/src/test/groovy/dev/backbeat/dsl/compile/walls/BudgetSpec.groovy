package dev.backbeat.dsl.compile.walls

import static dev.backbeat.dsl.PaperDesk.saidBy

import dev.backbeat.dsl.SomeBars
import dev.backbeat.dsl.compile.StrategyCompiler
import dev.backbeat.dsl.language.Budget
import dev.backbeat.dsl.language.ScriptFault
import dev.backbeat.engine.market.column.ColumnCache
import dev.backbeat.engine.problem.ProblemsFound
import dev.backbeat.engine.strategy.Desk
import dev.backbeat.engine.strategy.Parameters
import dev.backbeat.engine.strategy.ScriptLimits
import java.time.Duration
import spock.lang.Shared
import spock.lang.Specification

/** Scripts that would never end are stopped, with the limit, the line and the bar, and the next one runs as if nothing had been. */
class BudgetSpec extends Specification {
    @Shared StrategyCompiler compiler = new StrategyCompiler()

    static final ScriptLimits LIMITS = new ScriptLimits(3_000_000, Duration.ofMinutes(1), 20_000_000, 200)

    String stopped(String script) {
        try {
            saidBy(compiler.strategy(script, 's.groovy').within(LIMITS), SomeBars.data(SomeBars.ofCloses([1, 2, 3])))
            return 'it ended'
        } catch (ProblemsFound e) {
            var problem = e.problems()[0]
            return "line ${problem.place().line()}: ${problem.message()}"
        }
    }

    static final String STEPS = 'the script has used up its steps (limits.steps is 3000000); a loop may never end'
    static final String DEPTH = 'the script has used up its depth (limits.depth is 200); functions may call one another without end'
    static final String FIRST_BAR = ' (ABC, bar closing 2024-01-01T23:59:59.999Z)'

    def "#what"() {
        expect:
        stopped(script) == told
        saidBy(compiler.strategy("onBar { if (close == 2) buy 'x' }", 'next.groovy'), SomeBars.data(SomeBars.ofCloses([1, 2, 3]))) == ['1 buy x']

        where:
        what                         | script                                                                            || told
        'a loop'                     | 'onBar {\n    def n = 0\n    while (true) { n = 1 - n }\n    buy()\n}'            || "line 3: $STEPS$FIRST_BAR"
        'an empty loop'              | 'onBar {\n    while (true) { }\n    buy()\n}'                                      || "line 2: $STEPS$FIRST_BAR"
        'a counting loop'            | 'onBar {\n    for (int i = 0; i < 10; i = i) { }\n    buy()\n}'                    || "line 2: $STEPS$FIRST_BAR"
        'loops in loops'             | 'onBar {\n    for (i in 0..100000) { for (j in 0..100000) { } }\n    buy()\n}'     || "line 2: $STEPS$FIRST_BAR"
        'a rule'                     | "enterLong('x') {\n    while (close > 0) { }\n    true\n}"                        || "line 2: $STEPS$FIRST_BAR"
        'a stateful rule'            | "enterLong('x') {\n    while (flat) { }\n    true\n}"                             || "line 2: $STEPS$FIRST_BAR"
        'protect'                    | "protect {\n    while (close > 0) { }\n    stopBy 1\n}\nenterLong('x') { true }"  || "line 2: $STEPS$FIRST_BAR"
        'the first value of state'   | "int f() {\n    while (true) { }\n    1\n}\nstate { n = f() }\nonBar { buy() }"     || "line 2: $STEPS$FIRST_BAR"
        'a function calls itself'    | 'double f(int n) {\n    f(n)\n}\nonBar { if (f(1) > 0) buy() }'                   || "line 2: $DEPTH$FIRST_BAR"
        'two functions call each other' | 'double f(int n) {\n    g(n)\n}\ndouble g(int n) {\n    f(n)\n}\nonBar { if (f(1) > 0) buy() }' || "line 5: $DEPTH$FIRST_BAR"
        'much in a turn'             | "onBar {\n    def x = close\n    while (true) {\n${'x = pow(x, 1.01)\n' * 700}    }\n    buy()\n}" || "line 703: $STEPS$FIRST_BAR"
        'much in a call'             | "double f(double x) {\n${'x = sqrt(x) + log(x)\n' * 300}x }\nonBar {\n    while (true) f(close)\n    buy()\n}" || "line 304: $STEPS$FIRST_BAR"
        'calls that double'          | 'double f(int n) {\n    n == 0 ? 1 : f(n - 1) + f(n - 1)\n}\nonBar { if (f(100) > 0) buy() }' || "line 2: $STEPS$FIRST_BAR"
        'a list that grows'          | 'onBar {\n    def l = []\n    while (true) l.add(1)\n    buy()\n}'                || "line 3: a list holds at most 100000 values$FIRST_BAR"
        'lists over and over'        | 'onBar {\n    def l = [1]\n    for (i in 0..9999) l.add(1)\n    while (l.reverse().size() > 0) { }\n    buy()\n}' || "line 4: the script has used up its memory (limits.memory is 20 MB); a loop may make lists, texts or powers without end$FIRST_BAR"
        'sums of a long list'        | 'onBar {\n    def l = []\n    for (i in 0..99998) l.add(1)\n    while (l.sum() > 0) { }\n    buy()\n}' || "line 4: $STEPS$FIRST_BAR"
        'a text that doubles'        | 'state { t = "x" }\nonBar {\n    t = t + t\n    while (true) t = t + t\n    buy t\n}' || "line 4: a text of 8192 characters; at most 4096 are allowed$FIRST_BAR"
    }

    def "a book is stopped, too"() {
        given:
        var strategy = compiler.strategy('rebalance(every: 1.day) {\n    while (true) { }\n    hold universe.equalWeights()\n}', 's.groovy').within(LIMITS)
        var decider = strategy.on(SomeBars.data(SomeBars.ofCloses([1, 2, 3])), new Parameters([:]), new ColumnCache(1L << 20)).decider()

        when:
        decider.rebalance(0, [:] as Desk)

        then:
        var e = thrown(ProblemsFound)
        e.problems()[0].message() == STEPS + ' (rebalance at 2024-01-01T23:59:59.999Z)'
        e.problems()[0].place().line() == 2
    }

    def "a turn costs as many steps as what is done in it: #body"() {
        given:
        var text = "onBar {\n    for (i in 0..<$turns) { $body }\n    buy 'x'\n}"
        var run = { long steps -> saidBy(compiler.strategy("state { x = 1.0 }\n$text", 's.groovy').within(new ScriptLimits(steps, Duration.ofMinutes(1), 20_000_000, 200)), SomeBars.data(SomeBars.ofCloses([1]))) }

        when:
        run(most)

        then:
        noExceptionThrown()

        when:
        run(least)

        then:
        thrown(ProblemsFound)

        where:
        body                      | turns  | least   | most
        ''                        | 100000 | 90_000  | 500_000
        'x = x + 1'               | 100000 | 90_000  | 800_000
        'x = pow(x, 1.01)'        | 100000 | 1_900_000 | 2_600_000
        'x = pow(x, 1.01); ' * 50 | 1000   | 900_000 | 1_300_000
    }

    def "a bar costs nothing unless much is done on it: #times"() {
        given:
        var text = "state { x = 1.0 }\nonBar {\n${'x = pow(x, 1.01)\n' * times}    if (close < 0) buy 'never'\n}"
        var strategy = compiler.strategy(text, 's.groovy').within(new ScriptLimits(20_000, Duration.ofMinutes(1), 20_000_000, 200))

        when:
        saidBy(strategy, SomeBars.data(SomeBars.walk(1, 2000)))

        then:
        notThrown(ProblemsFound)

        when:
        var heavier = compiler.strategy(text.replaceFirst('x = pow', 'x = pow(x, 1.01)\n' * 20 + 'x = pow'), 's.groovy').within(strategy.limits())
        saidBy(heavier, SomeBars.data(SomeBars.walk(1, 2000)))

        then:
        thrown(ProblemsFound)

        where:
        times << [1, 2]
    }

    def "and so is a requirement"() {
        when:
        compiler.strategy('double f(int n) {\n    while (n > 0) { }\n    1\n}\nparams {\n    k integer(3)\n    require { f(k) > 0 }\n}\nonBar { buy() }', 's.groovy')

        then:
        var e = thrown(ProblemsFound)
        e.problems()[0].message() == 'the script has used up its steps (in require, steps is 20000000); a loop may never end (require)'
    }

    def "limits are what they are set to, and time is one of them"() {
        when:
        var budget = new Budget(new ScriptLimits(10, Duration.ofMinutes(1), 1 << 20, 5))
        budget.spend(10)
        budget.spend(1)

        then:
        var e = thrown(ScriptFault)
        e.message.startsWith('the script has used up its steps (limits.steps is 10)')

        when:
        new Budget(new ScriptLimits(10, Duration.ZERO, 1 << 20, 5))

        then:
        e = thrown(ScriptFault)
        e.message.startsWith('the script has used up its time (limits.time is 0 s)')
    }

    def "a run that is interrupted ends at the next look"() {
        given:
        var budget = new Budget(ScriptLimits.DEFAULT)
        Thread.currentThread().interrupt()

        when:
        budget.spend(1)

        then:
        var e = thrown(ScriptFault)
        e.message == 'the run was interrupted'

        cleanup:
        Thread.interrupted()
    }

    def "limits are above 0"() {
        when:
        new ScriptLimits(steps, Duration.ofSeconds(1), memory, depth)

        then:
        thrown(IllegalArgumentException)

        where:
        steps | memory | depth
        0     | 1      | 1
        1     | 0      | 1
        1     | 1      | 0
    }
}

package dev.backbeat.dsl.compile

import static dev.backbeat.dsl.PaperDesk.saidBy

import dev.backbeat.dsl.SomeBars
import spock.lang.Shared
import spock.lang.Specification

/** A rule or condition that used a missing number does not hold, and neither does its negation. */
class MissingValuesSpec extends Specification {
    @Shared StrategyCompiler compiler = new StrategyCompiler()
    @Shared data = SomeBars.data(SomeBars.ofCloses([5]))

    boolean holdsAsRule(String condition) {
        !saidBy(compiler.strategy("enterLong('x') { $condition }", 'rule.groovy'), data).isEmpty()
    }

    boolean holdsInOnBar(String condition) {
        !saidBy(compiler.strategy("onBar { if ($condition) buy() }", 'on-bar.groovy'), data).isEmpty()
    }

    boolean holdsAsColumn(String condition) {
        !saidBy(compiler.strategy("indicators { c = $condition }\nenterLong('x') { c }", 'column.groovy'), data).isEmpty()
    }

    def "'#condition' holds: #holds"() {
        given: 'm is missing, five is 5'
        String written = condition.replaceAll(/\bm\b/, 'log(-close)').replaceAll(/\bfive\b/, 'close')

        expect:
        holdsAsRule(written) == holds
        holdsInOnBar(written) == holds
        holdsAsColumn(written) == holds

        where:
        condition                            || holds
        'five > 3'                           || true
        'm > 3'                              || false
        '!(m > 3)'                           || false
        'm <= 3'                             || false
        '!(m <= 3)'                          || false
        '3 > m'                              || false
        '!(3 > m)'                           || false
        'm == 3'                             || false
        '!(m == 3)'                          || false
        'm != 3'                             || false
        '!(m != 3)'                          || false
        'm == m'                             || false
        'm != m'                             || false
        'm < 3'                              || false
        'm >= 3'                             || false
        '!(m < 3)'                           || false
        '!(m >= 3)'                          || false
        '!!(m > 3)'                          || false
        'five > 3 && m > 3'                  || false
        '!(five > 3 && m > 3)'               || false
        'five > 9 && m > 3'                  || false
        '!(five > 9 && m > 3)'               || true
        'm > 3 && five > 9'                  || false
        '!(m > 3 && five > 9)'               || false
        'm > 3 || five > 3'                  || false
        'five > 3 || m > 3'                  || true
        '!(five > 3 || m > 3)'               || false
        'five > 9 || m > 3'                  || false
        '!(five > 9 || m > 3)'               || false
        '(m > 3 && five > 1) || five > 3'    || false
        'm + 1 > 3'                          || false
        '!(m + 1 > 3)'                       || false
        'max(m, 9) > 3'                      || false
        '!(min(m, 1) > 3)'                   || false
        'abs(m) > 3'                         || false
        '1 / (five - 5) > 0'                 || false
        '!(1 / (five - 5) > 0)'              || false
        'five % 0.0 == 0'                    || false
        '!(sqrt(-five) > 0)'                 || false
        '!(log(five - 5) < 0)'               || false
        '(m > 3 ? 9 : 9) > 3'                || false
        '!((m > 3 ? 1 : 1) > 3)'             || false
        '(five > 3 ? 9 : m) > 3'             || true
        'pow(m, 0) == 1'                     || false
        '!(pow(m, 0) == 1)'                  || false
        'pow(1, m) == 1'                     || false
        'pow(five - 5, -1) > 3'              || false
        '!(pow(five - 5, -1) > 3)'           || false
        'exp(1000 * five) > 3'               || false
        '!(exp(1000 * five) > 3)'            || false
        'sign(m) >= 0'                       || false
        '!(round(m) > 0)'                    || false
        '!(floor(m) > ceil(m))'              || false
        '(five > 3 ? five > 3 : m > 3)'      || true
        '!(five > 9 ? five > 3 : m > 3)'     || false
        '(m > 3 ? m > 3 : five > 3)'         || false
        '!(m > 3 ? five > 9 : five > 9)'     || false
        'five > 3 && (five > 9 || m > 3)'    || false
        '!(five > 3 && !(five > 9 || m > 3))' || false
        'five > 9 && m > 3 || five > 3'      || true
        'five > 3 || m > 3 && m < 3'         || true
        '!(five != 5 || m != 5)'             || false
        '(five > 3) == (m > 3)'              || false
        '(five > 3) != (m > 3)'              || false
        '!((five > 3) != (m > 3))'           || false
        '(five > 3 ? m : 9) > 3'             || false
        'five > 3 ? true : m > 1'            || true
        'isMissing(m)'                       || true
        'isMissing(five)'                    || false
        '!isMissing(m)'                      || false
        'isMissing(m) || m > 3'              || true
        'isMissing(five) || five > 3'        || true
        '!isMissing(m) && m > 3'             || false
        'isMissing(m > 3)'                   || true
        '!isMissing(m > 3)'                  || false
        'isMissing(five > 3)'                || false
        'isMissing(m > 3) && five > 3'       || true
        'orElse(m, 9) > 3'                   || true
        'orElse(five, 1) > 3'                || true
        '!(orElse(m, 1) > 3)'                || true
        'orElse(m > 3, true)'                || true
        '!orElse(m > 3, false)'              || true
        'orElse(five > 3, false)'            || true
        'orElse(m > 3, m > 2)'               || false
        'sma(five, 3) > 0'                   || false
        '!(sma(five, 3) > 0)'                || false
    }

    def "#what with a missing condition goes the other way"() {
        expect:
        saidBy(compiler.strategy("onBar { $body }", 's.groovy'), data) == expected

        where:
        what           | body                                                              || expected
        'if'           | "if (missing > 3) buy 'a' else buy 'b'"                           || ['0 buy b']
        'its negation' | "if (!(missing > 3)) buy 'a' else buy 'b'"                        || ['0 buy b']
        'a ternary'    | "def n = missing > 3 ? 1 : 2; if (n == 2) buy 'b'"                || ['0 buy b']
        'else if'      | "if (missing > 3) buy 'a' else if (missing < 3) buy 'b' else buy 'c'" || ['0 buy c']
        'while'        | "while (missing > 3) { buy 'a' }; buy 'b'"                        || ['0 buy b']
        'one after another' | "if (missing > 3) buy 'a'; if (close > 3) buy 'b'"           || ['0 buy b']
    }

    def "a function that used a missing number leaves its caller missing too"() {
        expect:
        saidBy(compiler.strategy(script, 's.groovy'), data) == expected

        where:
        script                                                                                          || expected
        "boolean f(x) { if (x > 3) return true; return false }\nenterLong('x') { !f(missing) }"         || []
        "boolean f(x) { if (x > 3) return true; return false }\nenterLong('x') { f(missing) || close > 3 }" || []
        "boolean f(x) { if (x > 3) return true; return false }\nenterLong('x') { f(close) }"            || ['0 buy x']
        "def f(x) { isMissing(x) ? 1 : x }\nenterLong('x') { f(missing) == 1 }"                         || ['0 buy x']
    }

    def "a named condition is missing where its columns are"() {
        expect:
        saidBy(compiler.strategy("indicators { m = missing; ok = m > 3; no = !ok }\nenterLong('x') { $condition }", 's.groovy'), data) == expected

        where:
        condition             || expected
        'ok'                  || []
        'no'                  || []
        '!ok'                 || []
        '!no'                 || []
        'ok || close > 3'     || []
        'close > 3 || ok'     || ['0 buy x']
        'isMissing(ok)'       || ['0 buy x']
        'orElse(ok, true)'    || ['0 buy x']
    }

    def "on one bar, '#condition' holds: #holds"() {
        given: 'what columns do not have'
        String written = condition.replaceAll(/\bm\b/, 'log(-close)').replaceAll(/\bfive\b/, 'close')

        expect:
        holdsAsRule(written) == holds
        holdsInOnBar(written) == holds
        holdsInFunction(written) == holds

        where:
        condition                                     || holds
        '(m ?: 9) > 3'                                || true
        '!((m ?: 1) > 3)'                             || true
        '(five ?: m) > 3'                             || true
        '(m ?: m) > 3'                                || false
        '!((m ?: m) > 3)'                             || false
        'm in [1.0, 2.0]'                             || false
        'm !in [1.0, 2.0]'                            || false
        'm in 1..9'                                   || false
        '!(m in 1..9)'                                || false
        'five in 1..9'                                || true
        '(m <=> 3) == 0'                              || false
        '(m <=> 3) != 1'                              || false
        '2.0 ** m > 1'                                || false
        '!(m ** 0 == 1)'                              || false
        '[five, m].max() > 3'                         || false
        '!([five, m].min() > 9)'                      || false
        '[five, m].sum() > 3'                         || false
        '!([five, m].average() < 3)'                  || false
        '[m, five].sort(false)[0] > 3'                || true
        '[m, five].first() > 3'                       || false
        '![five, m].contains(7.0)'                    || false
        '[five, m] == [five, m]'                      || false
        '[five, m] != [five, m]'                      || false
        'm.abs() > 3'                                 || false
        '!(m.round(2) > 3)'                           || false
        'Math.max(m, 9) > 3'                          || false
        '!(Math.pow(m, 0) > 0)'                       || false
        '{ -> m > 3 }.call()'                         || false
        '!{ -> m > 3 }.call()'                        || false
        '(m as double) > 3'                           || false
        '-m > 3 || +m > 3'                            || false
    }

    boolean holdsInFunction(String condition) {
        !saidBy(compiler.strategy("boolean f() { double g(double x) { x }; if ($condition) return g(1) == 1; return false }\nonBar { if (f()) buy() }", 'function.groovy'), data).isEmpty()
    }

    def "a flag that a missing number was asked for is missing wherever it is asked for: #body"() {
        expect:
        saidBy(compiler.strategy("state { weak = false; n = 0 }\nonBar {\n$body\n}", 's.groovy'), data) == expected

        where:
        body                                                                       || expected
        'def up = missing > 3; if (up) buy()'                                      || []
        'def up = missing > 3; if (!up) buy()'                                     || []
        'def up = missing > 3; if (!up || close > 3) buy()'                        || []
        "def up = missing > 3; if (close > 3 || !up) buy 'x'"                      || ['0 buy x']
        "def up = missing > 3; if (isMissing(up)) buy 'x'"                         || ['0 buy x']
        "def up = missing > 3; if (orElse(up, true)) buy 'x'"                      || ['0 buy x']
        "def up = missing > 3; if (close > 3) buy 'x'"                             || ['0 buy x']
        'def up = missing > 3; def down = !up; if (down) buy()'                    || []
        'boolean up; up = missing > 3; if (!up) buy()'                             || []
        "boolean up = missing > 3; up = close > 3; if (up) buy 'x'"                || ['0 buy x']
        'boolean up = true; if (close > 3) up = missing > 3; if (!up) buy()'       || []
        'def up = missing > 3; def k = !up ? 1 : 2; if (k == 1) buy()'             || []
        'def up = missing > 3; if ([1, 2].any { !up }) buy()'                      || []
        'def up = true; [1.0, missing].each { up = it > 3 }; if (!up) buy()'       || []
        "def up = true; [missing, 1.0].each { up = it > 3 }; if (!up) buy 'x'"     || ['0 buy x']
        'def f = { boolean b -> !b }; def up = missing > 3; if (f(up)) buy()'      || []
        'weak = missing > 3; if (!weak) buy()'                                     || []
        "weak = missing > 3; if (isMissing(weak)) buy 'x'"                         || ['0 buy x']
        "weak = missing > 3; weak = close < 3; if (!weak) buy 'x'"                 || ['0 buy x']
        "if (!weak) buy 'x'"                                                       || ['0 buy x']
        'def up = missing > 3; while (!up && n < 3) { n++; buy() }'                || []
    }

    def "so is one that is handed to a function: #function #body"() {
        expect:
        saidBy(compiler.strategy("$function\nonBar {\n$body\n}", 's.groovy'), data) == expected

        where:
        function                                               | body                                          || expected
        'void act(boolean up) { if (!up) buy() }'              | 'act(missing > 3)'                            || []
        'void act(boolean up) { if (!up) buy() }'              | 'def b = missing > 3; act(b)'                 || []
        "void act(boolean up) { if (isMissing(up)) buy 'x' }"  | 'act(missing > 3)'                            || ['0 buy x']
        "void act(boolean up) { if (!up) buy 'x' }"            | 'act(close < 3)'                              || ['0 buy x']
        "void act(boolean up) { buy 'x' }"                     | 'act(missing > 3)'                            || ['0 buy x']
        'boolean no(boolean up) { !up }'                       | 'if (no(missing > 3)) buy()'                  || []
        'boolean no(boolean up) { !up }'                       | 'def d = no(missing > 3); if (d) buy()'       || []
        'boolean no(boolean up) { up = !up; up }'              | 'if (no(missing > 3)) buy()'                  || []
        "boolean yes(boolean up, double x) { x > 3 }"          | "if (yes(missing > 3, close)) buy 'x'"        || ['0 buy x']
        'boolean no(boolean up) { [1].any { !up } }'           | 'if (no(missing > 3)) buy()'                  || []
    }

    def "state that is missing stays so from bar to bar"() {
        expect:
        saidBy(compiler.strategy("state { weak = false; n = 0 }\nonBar { n++; if (n == 1) weak = missing > 3; if (n == 3) weak = close < 3; if (!weak) buy 'x' }", 's.groovy'),
            SomeBars.data(SomeBars.ofCloses([5, 6, 7]))) == ['2 buy x']
    }

    def "a rule with a flag of its own is missing where it asks for it"() {
        expect:
        saidBy(compiler.strategy("enterLong('x') { def up = missing > 3; $condition }", 's.groovy'), data) == expected

        where:
        condition         || expected
        '!up'             || []
        'up'              || []
        'close > 3'       || ['0 buy x']
        'close > 3 || up' || ['0 buy x']
        'up || close > 3' || []
    }
}

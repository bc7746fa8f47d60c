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
        String written = condition.replaceAll(/\bm\b/, 'missing').replaceAll(/\bfive\b/, 'close')

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
}

package dev.backbeat.dsl.compile.script

import dev.backbeat.dsl.compile.StrategyCompiler
import dev.backbeat.engine.problem.ProblemsFound
import spock.lang.Specification
import spock.lang.Timeout

/** What stands in texts is told from code, and what would keep Groovy's parser busy never reaches it. */
class TextWallSpec extends Specification {
    StrategyCompiler compiler = new StrategyCompiler()

    List<String> told(String script) {
        try {
            compiler.strategy(script, 's.groovy')
            return []
        } catch (ProblemsFound e) {
            return e.problems().collect { "${it.place().line()}:${it.place().column()} ${it.message()}".toString() }
        }
    }

    static String onBar(String code) {
        "onBar {\n$code\nif (flat) buy()\n}"
    }

    @Timeout(20)
    def "in values of texts, #what counts as code"() {
        expect:
        told(onBar(code)) == [problem]

        where:
        what                       | code                                                                  || problem
        'an operator'              | 'note "${' + 'close +' * 101 + ' 1}", 1'                               || '2:709 this statement has more than 100 operators'
        'a bracket'                | 'note "${' + '(' * 100 + '1' + ')' * 100 + '}", 1'                     || '2:67 more than 60 brackets are open here'
        'a quote'                  | 'def t = "${"\'\'\'"}"\n' + 'if (flat) {' * 99 + '}' * 99 + '\ndef u = "${"\'\'\'"}"' || '3:650 more than 60 brackets are open here'
        'a text'                   | 'note ' + '"${' * 6 + '1' + '}"' * 6 + ', 1'                           || '2:21 more than 5 texts stand inside one another here'
        'a sign that is not ours'  | 'note "${1 # 2}", 1'                                                  || "2:11 '#' is not part of the language"
        'a bracket that is missing'| 'note """${(1}""", 1'                                                 || "2:11 '(' is never closed"
    }

    def "values in texts are read where they stand"() {
        expect:
        told(onBar(code)) == []

        where:
        code << ['note "v ${close / open / 2} of $symbol", 1', 'note """a ${"b ${close}"} "c" """, 1', 'note \'$1 ${ (\', 1',
                 'note "a \\$ b", 1']
    }

    def "a slash divides: #code"() {
        expect:
        told(onBar(code)) == []

        where:
        code << ['def a = close / open / 2', 'def a = (close\n / open\n / 2)', 'def a = close\n / 2', 'def a = close /\n open / 2',
                 'def a = [1.0, 2.0][0] / 2 / (1 + 1)', 'def a = close / 2; def b = a / 3', 'def a = 5.0\na /= 2\na /= 4']
    }

    def "texts between slashes are refused where they begin: #code"() {
        expect:
        told(onBar(code)).first() == problem

        where:
        code                                       || problem
        'def a = /abc/'                            || "2:9 '/' begins a text here"
        "def a = /'/ + (1) + /'/"                  || "2:9 '/' begins a text here"
        "def a = \$/ // /\$; @Grab('a:b:1') def x = 1" || "2:9 '\$/' begins a text here"
        'def a = close\n/ open\ndef b = a / 2'     || "3:1 '/' begins a text here"
        'def a = true in /x/'                      || "2:17 '/' begins a text here"
        'def a = "$1"'                             || "2:10 '\$' in a text between \" stands in front of a name or of {…}"
        "def a = '" + 'x' * 4001 + "'"             || '2:9 a text has at most 4000 characters'
    }

    def "an annotation is refused however it is written: #code"() {
        expect:
        told(onBar(code)).first().endsWith('annotations (@) are not part of the language')

        where:
        code << ['@ Deprecated def x = 1', 'def f = { @ Deprecated double x -> x }', 'for (@ Deprecated int i in 1..2) { }']
    }

    def "a function counts as one where functions stand only"() {
        expect:
        !told(onBar(code)).empty

        where:
        code << ['def t = [\ndouble f(double x) { x }\n, 1]', 'note "${\ndouble f(double x) { x }\n1}", 1']
    }

    @Timeout(10)
    def "many wrong signs cost no time: #what"() {
        expect:
        told(script).size() == problems

        where:
        what                | script                || problems
        'foreign signs'     | '# ' * 16_000         || 50
        'invisible ones'    | '\u00a0' * 16_000     || 50
        'numbers'           | onBar('1.' * 15_000 + '1%') || 1
        'spaces'            | "include 'x'" + ' ' * 60_000 + 'x' || 1
    }

    def "what hides a part of a script is refused: #problem"() {
        expect:
        told(onBar(code))[0] == problem

        where:
        code                   || problem
        '// a\u200bb'          || '2:5 a character that nobody sees stands here (U+200B)'
        "// a\rif (flat) buy()" || '2:5 this line ends like those of old computers, which hides what follows'
        "def a = 'a\u200db'"   || null
    }

    @Timeout(10)
    def "a script has at most so many lines, with empty ones"() {
        expect:
        told('\n' * lines + "enterLong('x') { close > 1 }") == problems

        where:
        lines  || problems
        4_999  || []
        5_000  || ['5001:1 the script has 5001 lines; at most 5000 are allowed']
        60_000 || ['5001:1 the script has 60001 lines; at most 5000 are allowed']
    }
}

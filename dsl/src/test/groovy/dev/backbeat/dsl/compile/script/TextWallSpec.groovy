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
        'an operator'              | 'note "${' + 'close +' * 101 + ' 1}", 1'                               || '2:715 this statement has more than 100 operators'
        'a bracket'                | 'note "${' + '(' * 100 + '1' + ')' * 100 + '}", 1'                     || '2:67 more than 60 brackets are open here'
        'a quote'                  | 'def t = "${"\'\'\'"}"\n' + 'if (flat) {' * 99 + '}' * 99 + '\ndef u = "${"\'\'\'"}"' || '3:653 more than 60 brackets are open here'
        'a text'                   | 'note ' + '"${' * 6 + '1' + '}"' * 6 + ', 1'                           || '2:21 more than 5 texts stand inside one another here'
        'a sign that is not ours'  | 'note "${1 # 2}", 1'                                                  || "2:11 '#' is not part of the language"
        'a bracket that is missing'| 'note """${(1}""", 1'                                                 || "2:11 '(' is never closed"
    }

    def "values in texts are read where they stand"() {
        expect:
        told(onBar(code)) == []

        where:
        code << ['note "v ${close / open / 2} of $close", 1', 'note """a ${"b ${close}"} "c" """, 1', 'note \'$1 ${ (\', 1',
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

    @Timeout(10)
    def "what would keep the parser busy is refused: #what"() {
        expect:
        told(script) == [problem]

        where:
        what               | script                                                  || problem
        'words of search'  | onBar('def a = 1' + ' in [1]' * 101)                    || '2:704 this statement has more than 100 operators'
        'casts'            | onBar('def a = ' + '(double) ' * 301 + 'close')         || '2:2709 this statement has more than 300 calls and brackets'
        'types behind'     | onBar('def a = 1' + ' as double' * 101)                 || '2:1001 this statement has more than 100 operators'
        'indexes'          | onBar('def a = close' + '[0]' * 301)                    || '2:914 this statement has more than 300 calls and brackets'
        'calls of calls'   | onBar('f' + '()' * 301)                                 || '2:602 this statement has more than 300 calls and brackets'
        'dots'             | onBar('def a = b' + '.c' * 301)                         || '2:9 this statement has more than 300 calls and brackets'
        'arguments'        | onBar('a ' * 110)                                       || '2:205 this statement has more than 100 operators'
        'values'           | onBar('def a = [' + '1,' * 1001 + '1]')                 || '2:2011 this statement has more than 1000 parts'
        'else if'          | onBar('if (flat) { }' + ' else if (flat) { }' * 100)    || '2:1901 more than 100 ifs and loops hang on one another here'
        'else if, simple'  | onBar('if (flat) buy()' + '; else if (flat) buy()' * 100) || '2:2201 more than 100 ifs and loops hang on one another here'
        'ifs'              | onBar('if (flat) ' * 101 + 'buy()')                     || '2:1001 more than 100 ifs and loops hang on one another here'
        'ifs line by line' | onBar('if (flat)\n' * 101 + 'buy()')                    || '102:1 more than 100 ifs and loops hang on one another here'
        'ifs and loops'    | onBar('for (;;) if (flat) ' * 51 + 'buy()')             || '2:951 more than 100 ifs and loops hang on one another here'
        'locals'           | onBar((0..200).collect { "def a$it = 1" }.join('\n'))   || '202:1 more than 200 locals are declared in this block'
        'cases'            | onBar('switch (1) {\n' + (0..500).collect { "case $it: break" }.join('\n') + '}') || '503:1 a switch has more than 500 cases here'
        'functions'        | (0..500).collect { "double f$it() { 1 }" }.join('\n')   || '501:1 a script has at most 500 functions, rules and blocks'
        'rules'            | (0..500).collect { "enterLong('x$it') { flat }" }.join('\n') || '501:1 a script has at most 500 functions, rules and blocks'
    }

    def "what people write is far from it"() {
        expect:
        told(onBar(code)) == []

        where:
        code << [(0..150).collect { "if (close > $it) { note 'a', $it }" }.join('\n'),
                 (0..50).collect { "for (i in 0..<2) note 'a', $it" }.join('\n'),
                 'if (flat) { }' + '\nelse if (close > 1)\n{ }' * 50,
                 'def a = [' + (0..499).collect { "${it}.5" }.join(', ') + ']',
                 (0..119).collect { "def a$it = 1.0" }.join('\n')]
    }

    @Timeout(20)
    def "what the compiler, Java or the graph cannot hold is told at its place: #what"() {
        expect:
        told(script).first() == problem

        where:
        what                  | script                                                   || problem
        'formulas'            | "indicators {\na0 = close\n${(1..2999).collect { "a$it = a${it - 1} + a${it - 1}" }.join('\n')}\n}\nenterLong('x') { a2999 > 1 }" || '302:8 more than 300 steps of calculation stand on one another here'
        'decimals'            | onBar((0..198).collect { "def a$it = close * $it" }.join('\n')) || '2:1 this would become something that scripts may not do: more than 256 values in one function or block, where a decimal counts as two'
        'code of one block'   | onBar((0..1399).collect { "note 'a' + close, close * $it + low * high" }.join('\n')) || '2:6 this function or block is too large'
        'a switch of values'  | onBar('def s = switch (close) { case 1 -> 1; default -> 2 }') || '2:31 switch goes by a whole number or a text, but this is a decimal number'
    }

    def "formulas that stand on one another by the hundred are fine"() {
        expect:
        told("indicators {\na0 = close\n${(1..290).collect { "a$it = a${it - 1} + a${it - 1}" }.join('\n')}\n}\nenterLong('x') { a290 > 1 }") == []
    }
}

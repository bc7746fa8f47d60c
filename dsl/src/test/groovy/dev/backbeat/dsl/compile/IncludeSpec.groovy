package dev.backbeat.dsl.compile

import static dev.backbeat.dsl.PaperDesk.saidBy

import dev.backbeat.dsl.SomeBars
import dev.backbeat.dsl.compile.cache.ScriptCache
import dev.backbeat.engine.problem.ProblemsFound

import java.nio.file.Files

/** `include 'lib/stops.groovy'` brings the functions of a file into a script. */
class IncludeSpec extends Including {
    def "functions of an included file are called like the script's own"() {
        expect:
        saidBy(strategy(['s.groovy': "include 'lib/twice.groovy'\n" + BUYS, 'lib/twice.groovy': TWICE]), SomeBars.data(SomeBars.ofCloses([1, 2, 1]))) ==
            saidBy(strategy(['s.groovy': TWICE + BUYS]), SomeBars.data(SomeBars.ofCloses([1, 2, 1])))
    }

    def "an include may be written as #line"() {
        expect:
        problems('s.groovy': "$line\n$BUYS", 'lib/twice.groovy': TWICE) == []

        where:
        line << ["include 'lib/twice.groovy'", 'include "lib/twice.groovy"', "include('lib/twice.groovy')", "  include 'lib/twice.groovy'; // stops", "include\t'lib/twice.groovy'\r"]
    }

    def "all styles include"() {
        expect:
        problems('s.groovy': "include 'twice.groovy'\n$script", 'twice.groovy': TWICE) == []

        where:
        script << ["enterLong('x') { twice(close) > 3 }", "perSymbol { ok = close > 1 }\nrebalance(every: 1.week) {\n    def share = twice(0.5)\n    hold universe.where { it.ok }.equalWeights().normalizedTo(share)\n}"]
    }

    def "paths start from the folder of the file they stand in, and what is included twice counts once"() {
        expect:
        problems(
            's.groovy': "include 'lib/a.groovy'\ninclude 'lib/deep/b.groovy'\nonBar { if (a(close) + b(close) > 3) buy() }",
            'lib/a.groovy': "include 'deep/b.groovy'\ndouble a(double x) { b(x) + 1 }\n",
            'lib/deep/b.groovy': "double b(double x) { x }\n") == []
    }

    def "an included function sees its arguments, not the script's #what"() {
        expect:
        problems('s.groovy': "include 'lib.groovy'\n$script", 'lib.groovy': "// a library\ndouble f(double x) { x + $name }\n") ==
            ["strategies/lib.groovy:2:26 «$name» '$name' is $what of the script, which an included function does not see · hand it over as an argument"]

        where:
        name      | what           | script
        'fast'    | 'a parameter'  | 'params { fast integer(20) }\nonBar { if (f(1) > fast) buy() }'
        'trend'   | 'an indicator' | 'indicators { trend = sma(5) }\nonBar { if (f(1) > trend) buy() }'
        'count'   | 'state'        | 'state { count = 0 }\nonBar { count++; if (f(1) > 3) buy() }'
    }

    def "nor does it call the script's functions"() {
        expect:
        problems('s.groovy': "include 'lib.groovy'\ndouble mine(double x) { x }\nonBar { if (f(1) > mine(2)) buy() }", 'lib.groovy': "double f(double x) { mine(x) }\n") ==
            ["strategies/lib.groovy:1:22 «mine» 'mine' is a function of the script, which an included function does not see · hand it over as an argument"]
    }

    def "it changes no state of the script either"() {
        expect:
        problems('s.groovy': "include 'lib.groovy'\nstate { n = 0 }\nonBar { n = 1; f(); buy() }", 'lib.groovy': "void f() {\n    n = 2\n}\n") ==
            ["strategies/lib.groovy:2:5 «n» 'n' is state of the script, which an included function does not see · hand it over as an argument"]
    }

    def "names in an included function and names of the script have nothing to do with each other"() {
        given:
        var said = saidBy(strategy(
            's.groovy': "include 'lib.groovy'\nparams { fast integer(20) }\nstate { n = 7 }\nonBar { if (f(1) == 5 && fast == 20 && n == 7) buy tag: 'ok' }",
            'lib.groovy': "double f(double fast) {\n    def n = 4\n    def more = [1.0].collect { fast * n * it }\n    more.sum() + fast\n}\n"), SomeBars.data(SomeBars.ofCloses([1, 2])))

        expect:
        said.any { it.toString().contains('ok') }
    }

    def "the language's own words are the same there as in the script's functions"() {
        expect:
        problems('s.groovy': "include 'lib.groovy'\nonBar { if (flat) enter(2); else if (late(3)) leave 'time' }",
            'lib.groovy': "void enter(double atrs) { buy tag: 'lib', stopAt: close - atrs * atr(3) }\nboolean late(int bars) { position.barsHeld > bars }\n") == []
    }

    def "one name for two functions is told with both places"() {
        expect:
        problems('s.groovy': "include 'lib.groovy'\n" + TWICE + BUYS, 'lib.groovy': "\n" + TWICE) ==
            ["strategies/s.groovy:2:1 «double twice(double x) {» 'twice' is declared already, as a function in strategies/lib.groovy:2:1 · pick another name"]
        problems('s.groovy': "include 'lib.groovy'\ninclude 'more.groovy'\n" + BUYS, 'lib.groovy': TWICE, 'more.groovy': TWICE) ==
            ["strategies/more.groovy:1:1 «double twice(double x) {» 'twice' is declared already, as a function in strategies/lib.groovy:1:1 · pick another name"]
    }

    def "an included file holds functions only, not #text"() {
        expect:
        problems('s.groovy': "include 'lib.groovy'\n" + BUYS, 'lib.groovy': TWICE + text + '\n')[0].startsWith("strategies/lib.groovy:4:$column $message")

        where:
        text                               | column || message
        'params { fast integer(3) }'       | 1      || "«params { fast integer(3) }» 'params' cannot stand in an included file · it holds functions, and includes of others"
        "enterLong('x') { close > 1 }"     | 1      || "«enterLong('x') { close > 1 }» 'enterLong' cannot stand in an included file"
        "strategy 'Lib'"                   | 1      || "«strategy 'Lib'» 'strategy' cannot stand in an included file"
        'x = 3'                            | 1      || '«x = 3» this cannot stand in an included file'
        'class A {}'                       | 1      || '«class A {}» a script has no classes'
        'import java.io.File'              | 1      || '«import java.io.File» a script imports nothing'
        '@Deprecated double g() { 1 }'     | 1      || "«@Deprecated» '@Deprecated' is not part of the language"
        'double g(double x) { y }'         | 22     || "«y» nothing is called 'y'"
        'double g(double x) { new File(x) }' | 22   || '«new File(x)» strategies make no objects with new'
        'double g(double x) { x +* 2 }'    | 25     || "«*» '*' does not fit here"
        'double g(double x) { x + 2'       | 20     || "«{» '{' is never closed"
        'double g(double x) { x and 2 }'   | 24     || "«and» 'and' is not part of the language"
        'double g(double x) { "never }'    | 22     || '«"» this text never ends'
    }

    def "problems of script and included file are told together, the script's first"() {
        expect:
        problems('s.groovy': "include 'lib.groovy'\nonBar { if (f(1) > oops) buy() }", 'lib.groovy': "double f(double x) { nope }\n")*.takeWhile { it != ' ' } ==
            ['strategies/s.groovy:2:20', 'strategies/lib.groovy:1:22']
        problems('s.groovy': "include 'lib.groovy'\nonBar { if (f(1) > ) buy() }", 'lib.groovy': "double f(double x) { 1 + }\n")*.takeWhile { it != ' ' } ==
            ['strategies/s.groovy:2:20', 'strategies/lib.groovy:1:26']
    }

    def "what fails while it runs names the included file and its line"() {
        given:
        var strategy = strategy('s.groovy': "include 'lib/look.groovy'\n" + "// more\n" * 40 + "onBar { if (look([1.0], 3) > 1) buy() }",
            'lib/look.groovy': "\ndouble look(List<Double> xs, int n) {\n    xs[n]\n}\n")

        when:
        saidBy(strategy, SomeBars.data(SomeBars.ofCloses([1, 2])))

        then:
        var e = thrown(ProblemsFound)
        e.problems()[0].place().toString() == 'strategies/lib/look.groovy:3:5'
        e.problems()[0].message().startsWith('position 3 of a list of 1 value')
    }

    def "a strategy's sources are all of its files, the script first"() {
        expect:
        strategy('s.groovy': "include 'lib/twice.groovy'\n" + BUYS, 'lib/twice.groovy': TWICE).sources() ==
            ['s.groovy': "include 'lib/twice.groovy'\n" + BUYS, 'lib/twice.groovy': TWICE]
    }

    def "the cache of compiled scripts knows what was included"() {
        given:
        var kept = root.resolve('kept')
        var compiler = { new StrategyCompiler(ScriptCache.in(kept, '1', root.resolve('key'))) }
        var bars = SomeBars.data(SomeBars.ofCloses([1, 2, 1]))
        var script = "include 'twice.groovy'\n" + BUYS
        var first = saidBy(strategy(['s.groovy': script, 'twice.groovy': TWICE], 's.groovy', compiler()), bars)

        expect:
        saidBy(strategy([:], 's.groovy', compiler()), bars) == first
        Files.list(kept).count() == 1

        when:
        var changed = saidBy(strategy(['twice.groovy': TWICE.replace('2', '9')], 's.groovy', compiler()), bars)

        then:
        changed != first
        Files.list(kept).count() == 2
    }
}

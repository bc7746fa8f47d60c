package dev.backbeat.dsl.compile

import static dev.backbeat.dsl.PaperDesk.saidBy

import dev.backbeat.dsl.SomeBars
import dev.backbeat.dsl.compile.cache.ScriptCache
import dev.backbeat.engine.problem.ProblemsFound
import dev.backbeat.engine.problem.ScriptCode
import spock.lang.Specification
import spock.lang.TempDir
import spock.lang.Timeout

import java.nio.file.Files
import java.nio.file.Path

/** `include 'lib/stops.groovy'` brings the functions of a file into a script. */
class IncludeSpec extends Specification {
    static final String BUYS = "onBar { if (twice(close) > 3) buy tag: 'x' }\n"
    static final String TWICE = "double twice(double x) {\n    2 * x\n}\n"

    @TempDir
    Path root

    void write(Map<String, String> files) {
        files.each { name, text ->
            var file = root.resolve("strategies/$name")
            Files.createDirectories(file.parent)
            Files.writeString(file, text)
        }
    }

    def strategy(Map<String, String> files, String script = 's.groovy', StrategyCompiler compiler = new StrategyCompiler()) {
        write(files)
        compiler.strategy(root.resolve("strategies/$script"), "strategies/$script")
    }

    List<String> problems(Map<String, String> files, String script = 's.groovy') {
        try {
            strategy(files, script)
            return []
        } catch (ProblemsFound e) {
            return e.problems().collect { "${it.place()} «${shown(it.place())}» ${it.message()}${it.advice() ? ' · ' + it.advice() : ''}".toString() }
        }
    }

    static String shown(place) {
        place.line() == 0 || place.sourceLine().empty ? '' : place.sourceLine().substring(place.column() - 1, Math.min(place.sourceLine().length(), place.column() - 1 + place.length()))
    }

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

    def "#path is refused where it stands"() {
        expect:
        problems('s.groovy': "\n  include '$path'\n" + BUYS, 'lib/twice.groovy': TWICE, '../outside.groovy': TWICE) ==
            ["strategies/s.groovy:2:11 «'$path'» $message"]

        where:
        path                  || message
        'lib/twise.groovy'    || "there is no file 'lib/twise.groovy' · did you mean 'lib/twice.groovy'?"
        'twice.groovy'        || "there is no file 'twice.groovy' · did you mean 'lib/twice.groovy'?"
        'other.groovy'        || "there is no file 'other.groovy' · its path starts from the folder of this file"
        '../outside.groovy'   || "'../outside.groovy' leads upward · included files lie in the folder of the script or below: include 'lib/stops.groovy'"
        'lib/../../x.groovy'  || "'lib/../../x.groovy' leads upward · included files lie in the folder of the script or below: include 'lib/stops.groovy'"
        '/etc/x.groovy'       || "'/etc/x.groovy' does not start from the folder of the script · included files lie in the folder of the script or below: include 'lib/stops.groovy'"
        'C:/x.groovy'         || "'C:/x.groovy' does not start from the folder of the script · included files lie in the folder of the script or below: include 'lib/stops.groovy'"
        'lib/twice'           || "'lib/twice' does not end in .groovy · end it in .groovy: include 'lib/twice.groovy'"
        'lib/twice.grovy'     || "'lib/twice.grovy' does not end in .groovy · end it in .groovy: include 'lib/twice.groovy'"
        'lib\\\\twice.groovy' || "an included file is named by letters, digits, _ - . and / · included files lie in the folder of the script or below: include 'lib/stops.groovy'"
        './lib/twice.groovy'  || "an included file is named by letters, digits, _ - . and / · leave ./ out: include 'lib/twice.groovy'"
        ''                    || "an included file is named by letters, digits, _ - . and / · included files lie in the folder of the script or below: include 'lib/stops.groovy'"
        'strategy.groovy'     || "'strategy.groovy' is what run folders call the script itself · give the file another name"
    }

    def "an include inside a block is one mistake"() {
        expect:
        problems('s.groovy': "indicators {\n  include 'lib/twice.groovy'\n  a = close\n}\nenterLong('x') { twice(a) > 3 }", 'lib/twice.groovy': TWICE).size() == 1
    }

    def "a link that leads out of the folder is not followed, one inside is"() {
        given:
        write('lib/twice.groovy': TWICE)
        write('../outside.groovy': TWICE)
        Files.createSymbolicLink(root.resolve('strategies/out.groovy'), root.resolve('outside.groovy'))
        Files.createSymbolicLink(root.resolve('strategies/in.groovy'), root.resolve('strategies/lib/twice.groovy'))

        expect:
        problems('s.groovy': "include 'in.groovy'\n" + BUYS) == []
        problems('s.groovy': "include 'out.groovy'\n" + BUYS) ==
            ["strategies/s.groovy:1:9 «'out.groovy'» 'out.groovy' is a link that leads out of the folder of the script · included files lie in the folder of the script or below: include 'lib/stops.groovy'"]
    }

    def "a file that cannot be read is told where it is included"() {
        given:
        write('big.groovy': '/' * 70_000)
        Files.createDirectories(root.resolve('strategies/folder.groovy'))
        Files.write(root.resolve('strategies/latin.groovy'), [0xE9, 0x0A] as byte[])

        expect:
        problems('s.groovy': "include '$file'\n" + BUYS)[0].startsWith("strategies/s.groovy:1:9 «'$file'» $message")

        where:
        file            || message
        'big.groovy'    || 'the script has 70000 bytes; at most 65536 are allowed'
        'folder.groovy' || 'strategies/folder.groovy is a folder'
        'latin.groovy'  || 'strategies/latin.groovy is not UTF-8 text'
    }

    def "all files together are bounded, in bytes, lines and number"() {
        given:
        write('long.groovy': '\n' * 5_000)
        write('a.groovy': '//' + 'a' * 40_000 + '\n', 'b.groovy': '//' + 'b' * 40_000 + '\n')
        write((1..60).collectEntries { ["n${it}.groovy".toString(), '\n'] })

        expect:
        problems('s.groovy': "include 'a.groovy'\ninclude 'b.groovy'\n" + BUYS)[0] ==~ /strategies.s.groovy:2:9 «'b.groovy'» with this file the script has 80\d+ bytes; at most 65536 are allowed · include less/
        problems('s.groovy': "include 'long.groovy'\n" + BUYS)[0] == "strategies/s.groovy:1:9 «'long.groovy'» with this file the script has 5004 lines; at most 5000 are allowed · include less"
        problems('s.groovy': (1..60).collect { "include 'n${it}.groovy'\n" }.join('') + BUYS)[0].startsWith("strategies/s.groovy:51:9 «'n51.groovy'» a script includes at most 50 files")
    }

    def "the guard in front of the parser counts over all files"() {
        given:
        // 45 statements of 30 signs each
        var heavy = { int n -> "double heavy$n(double x) {\n    def y = x\n" + ("    y = " + ['x'] * 30).replace('[', '').replace(']', '').replace(', ', ' + ') }
        var file = { int n -> heavy(n) + ("\n    y = " + (['x'] * 80).join(' + ')) * 4 + '\n    y\n}\n' }

        expect:
        problems(['s.groovy': (1..9).collect { "include 'h${it}.groovy'\n" }.join('') + "onBar { if (heavy1(1) > 0) buy() }"] + (1..9).collectEntries { ["h${it}.groovy".toString(), file(it)] }).any { it.contains('the statements of this script have too many operators') }
        problems('s.groovy': "include 'h1.groovy'\nonBar { if (heavy1(1) > 0) buy() }") == []
    }

    @Timeout(60)
    def "a library of four hundred functions is no burden"() {
        expect:
        problems('s.groovy': "include 'lib.groovy'\n" + '//' + 'x' * 30_000 + "\nonBar { if (f1(1) > 0) buy() }", 'lib.groovy': (1..400).collect { "double f$it(double x) { x }\n" }.join('')) == []
    }

    def "functions inside blocks are counted over all files"() {
        given:
        var many = (1..16).collect { "    double g$it(double x) { x }\n" }.join('')

        expect:
        problems('s.groovy': "include 'lib.groovy'\nonBar {\n${many.replace('g', 'h')}    if (f(1) > 0) buy()\n}", 'lib.groovy': "double f(double x) {\n${many}    g1(x)\n}\n") ==
            ["strategies/s.groovy:18:5 «d» at most 30 functions stand inside blocks · put them outside"]
        problems('s.groovy': "include 'lib.groovy'\nonBar {\n    if (f(1) > 0) buy()\n}", 'lib.groovy': "double f(double x) {\n${many}    g1(x)\n}\n") == []
    }

    def "a round of includes is an error that shows the way"() {
        expect:
        problems('s.groovy': "include 'lib/a.groovy'\n" + BUYS, 'lib/a.groovy': "include 'b.groovy'\n", 'lib/b.groovy': "\ninclude 'a.groovy'\n") ==
            ["strategies/lib/b.groovy:2:9 «'a.groovy'» 'lib/a.groovy' would include itself: lib/a.groovy → lib/b.groovy → lib/a.groovy · take one of these includes out"]
        problems('s.groovy': "include 's.groovy'\n" + BUYS) ==
            ["strategies/s.groovy:1:9 «'s.groovy'» 's.groovy' would include itself: s.groovy → s.groovy · take one of these includes out"]
    }

    def "#script is told how to include"() {
        expect:
        problems('s.groovy': script + '\n' + BUYS.replace('twice(close)', 'close'), 'lib.groovy': TWICE)[0] == "strategies/s.groovy:$expected"

        where:
        script                        || expected
        "include 'l' + 'ib.groovy'"   || "1:1 «include 'l' + 'ib.groovy'» include is followed by the path of a file, on a line of its own · write include 'lib/stops.groovy'"
        "include 'lib.groovy'; include 'lib.groovy'" || "1:1 «include 'lib.groovy'» include is followed by the path of a file, on a line of its own · write include 'lib/stops.groovy'"
        "include lib"                 || "1:1 «include lib» include is followed by the path of a file, on a line of its own · write include 'lib/stops.groovy'"
        "include 'lib.groovy', 3"     || "1:1 «include 'lib.groovy', 3» include is followed by the path of a file, on a line of its own · write include 'lib/stops.groovy'"
        "include { close }"           || "1:1 «include { close }» include is followed by the path of a file, on a line of its own · write include 'lib/stops.groovy'"
        "include 'lib.groovy'\n.foo()" || "1:1 «include 'lib.groovy'» include is followed by the path of a file, on a line of its own · write include 'lib/stops.groovy'"
        "include('lib.groovy').foo()" || "1:1 «include('lib.groovy').foo()» what belongs to 'include' does not follow it as it should · write include 'lib/stops.groovy'"
        "include = 3"                 || "1:1 «include = 3» 'include' is given no value with = · write include …"
        "double f() {\n    include 'lib.groovy'\n    1\n}" || "2:5 «include 'lib.groovy'» 'include' is a block of its own and cannot stand inside another · put it outside"
    }

    def "a text that lies in no file includes nothing"() {
        when:
        new StrategyCompiler().strategy("include 'lib.groovy'\n" + BUYS, 's.groovy')

        then:
        var e = thrown(ProblemsFound)
        e.problems()*.message() == ['a script that lies in no file includes none']
    }

    def "an include in a comment or text is none"() {
        expect:
        problems('s.groovy': "// include 'x.groovy'\n/*\ninclude 'y.groovy'\n*/\n" + BUYS.replace('twice(close)', 'close')) == []
    }

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

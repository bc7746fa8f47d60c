package dev.backbeat.dsl.compile

import spock.lang.Timeout

/** The script and all that it includes are bounded together. */
class IncludeLimitsSpec extends Including {
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
}

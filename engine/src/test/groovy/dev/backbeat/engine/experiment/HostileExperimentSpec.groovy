package dev.backbeat.engine.experiment

import dev.backbeat.engine.problem.Problem
import dev.backbeat.engine.problem.ProblemsFound
import java.nio.file.Path
import java.util.concurrent.TimeUnit
import spock.lang.Specification
import spock.lang.Timeout

/// Whatever a file says, reading it ends soon, with an experiment or with problems a person can find.
class HostileExperimentSpec extends Specification {
    static final boolean THOROUGH = Boolean.getBoolean('backbeat.thorough')
    static final List<String> SEEDLINGS = ['quickstart', 'three-pushes', 'pullback-book']
        .collect { new File("../configs/${it}.yaml").text } + [Broken.FINE, '''\
            tags: &t {desk: eq, note: "a: \\"b\\" # c", more: 'it''s'}
            description: >-
              folded
              text
            strategy:
              script: pullback.groovy
              params: {fast: 12, strict: true, average: exponential}
            data: {path: "d/{symbol}.csv", symbols: [A, B], timeframe: 5m, timestamp: open, session: 09:30-16:00}
            costs: {commission: {percent: 0.1%, minimum: 1}, slippage: 2 ticks}
            execution: {tick-size: 0.01}
            '''.stripIndent()]
    static final String SPICE = ' \n\t:-?[]{},#&*!|>\'"%@`~<=\\/.0159eEnN_+$\r\u0000\u0085\u202e\ufeff\u00e9\u2028\ud83c\udf89xyz'

    @Timeout(value = 300, unit = TimeUnit.SECONDS)
    def "files that random slips made of good ones are read or refused, seed #seed"() {
        given:
        def random = new Random(seed)

        expect:
        (1..(THOROUGH ? 5_000 : 100)).every { isReadOrRefused(mutated(random)) }

        where:
        seed << (1L..10L)
    }

    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    def "flags of random characters are taken or refused, seed #seed"() {
        given:
        def random = new Random(seed)
        def paths = ['account.cash', 'costs.commission', 'data.symbols', 'params.fast', 'tags.a', 'sizing', 'x', '', '.', '\ud83c\udf89\ud83c\udf89']

        expect:
        (1..(THOROUGH ? 5_000 : 100)).every {
            def text = (0..random.nextInt(12)).collect { SPICE[random.nextInt(SPICE.length())] }.join('')
            def path = paths[random.nextInt(paths.size())]
            isReadOrRefused(Broken.FINE, Setting.set("$path=$text"), Setting.parameter(text))
        }

        where:
        seed << (1L..3L)
    }

    @Timeout(value = 20, unit = TimeUnit.SECONDS)
    def "#what ends in time: #message"() {
        when:
        def problems = Broken.problems(text)

        then:
        !problems.empty
        problems.size() <= 100
        def lines = linesOf(text)
        problems.every { isFindable(it, lines) }
        problems.any { it.message().contains(message) }

        where:
        what                           | text                                                           || message
        'a bomb of aliases'            | bomb()                                                         || 'more than 50000 values'
        'a bomb nobody uses'           | bomb() + 'name: a\n'                                           || 'more than 50000 values'
        'brackets without end'         | 'a: ' + '[' * 900_000                                          || 'more than 30 levels deep'
        'braces without end'           | 'a: ' + '{a: ' * 200_000                                       || 'more than 30 levels deep'
        'lists in lists'               | '- ' * 400_000                                                 || 'more than 30 levels deep'
        'questions in questions'       | '? ' * 400_000                                                 || 'more than 30 levels deep'
        'indents of indents'           | (0..300).collect { ' ' * it + "k$it:" }.join('\n')             || 'more than 30 levels deep'
        'a list of many items'         | 'data: {symbols: [' + 'A,' * 200_000 + ']}'                    || 'more than 50000 values'
        'many unknown keys'            | (0..20_000).collect { "k$it: 1" }.join('\n')                   || "unknown key 'k0'"
        'many equal keys'              | 'name: a\n' * 20_000                                           || "'name' is given twice"
        'a key of a megabyte'          | 'k' * 900_000 + ': 1'                                          || "a second ':'"
        'a key of a thousand letters'  | 'k' * 1_000 + ': 1'                                            || "unknown key 'kkkkkk"
        'a number of a megabyte'       | Broken.FINE + 'account: {cash: ' + '9' * 900_000 + '}'         || 'is not a number'
        'a far exponent'               | Broken.FINE + 'account: {cash: 1e999999999}'                   || 'must be a number'
        'a text of a megabyte'         | Broken.FINE + 'name: ' + 'n ' * 400_000                        || 'is longer than 100 characters'
        'a date of a megabyte'         | Broken.fineBut('data: {path: a.csv, from: ' + '2' * 900_000 + '}') || 'is not a date'
        'symbols without end'          | Broken.fineBut('data: {path: a.csv, symbols: ' + 'A' * 900_000 + '}') || 'is longer than 40 characters'
        'a zone of a megabyte'         | Broken.fineBut('data: {path: a.csv, zone: ' + 'Z' * 900_000 + '}') || 'is no time zone'
        'a path of a megabyte'         | Broken.fineBut('data: {path: ' + '{a}' * 300_000 + '}')        || 'a'
        'quotes without end'           | 'name: "' + '\\"' * 400_000                                    || 'does not end'
        'a comment of a megabyte'      | '#' * 900_000                                                  || 'is empty'
        'many anchors'                 | (0..20_000).collect { "k$it: &a$it 1" }.join('\n')             || "unknown key 'k0'"
        'many documents'               | '---\n' * 200_000                                              || 'a second document'
        'many control characters'      | '\u0007' * 900_000                                             || 'U+0007'
        'a tag of a megabyte'          | 'a: !' + 't' * 900_000 + ' b'                                  || 'the tag !ttt'
    }

    private static String bomb() {
        'a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n' +
            (1..20).collect { "a$it: &a$it [" + (["*a${it - 1}"] * 10).join(', ') + ']' }.join('\n') + '\n'
    }

    private static String mutated(Random random) {
        def text = new StringBuilder(SEEDLINGS[random.nextInt(SEEDLINGS.size())])
        (0..random.nextInt(4)).each {
            int at = random.nextInt(text.length() + 1)
            int end = Math.min(text.length(), at + random.nextInt(12))
            switch (random.nextInt(5)) {
                case 0 -> text.delete(at, end)
                case 1 -> text.insert(at, text.substring(at, end))
                case 2 -> text.insert(at, SPICE[random.nextInt(SPICE.length())])
                case 3 -> { if (at < text.length()) text.setCharAt(at, SPICE.charAt(random.nextInt(SPICE.length()))) }
                default -> {
                    def lines = SEEDLINGS[random.nextInt(SEEDLINGS.size())].readLines()
                    text.insert(at, lines[random.nextInt(lines.size())])
                }
            }
        }
        text.toString()
    }

    private static boolean isReadOrRefused(String text, Setting... settings) {
        try {
            def experiment = Broken.read(text, settings)
            assert Broken.FILES.read(experiment.resolved(), 'r.yaml', Path.of(''), []).resolved() == experiment.resolved()
            return true
        } catch (ProblemsFound e) {
            assert !e.problems().empty
            e.problems().each { assert isFindable(it, linesOf(text)) }
            return true
        }
    }

    private static int linesOf(String text) {
        text.split('\r\n|\n|\r', -1).length
    }

    private static boolean isFindable(Problem problem, int lines) {
        def place = problem.place()
        assert !place.source().blank
        assert !problem.message().blank
        assert place.line() <= lines
        assert place.column() <= place.sourceLine().codePointCount(0, place.sourceLine().length()) + 1
        assert !(problem.message() + problem.advice() + place.sourceLine().take(500)).codePoints().anyMatch {
            Character.getType(it) in [Character.CONTROL, Character.SURROGATE] && it != (int) ('\t' as char) }
        true
    }
}

package dev.backbeat.repl.cli

import dev.backbeat.engine.problem.ConfigCode
import dev.backbeat.engine.problem.Place
import dev.backbeat.engine.problem.Problem
import spock.lang.Specification

class ProblemTextSpec extends Specification {

    def "a problem #where"() {
        expect:
        ProblemText.of(problem, Ink.PLAIN) == text

        where:
        where                    | problem                                                                                                              || text
        'of a whole file'        | error(Place.of('a.yaml'), 'it is empty', '')                                                                         || 'a.yaml: error BB-CFG-003: it is empty'
        'with advice'            | error(Place.of('a.yaml'), 'it is empty', 'write\nsomething')                                                         || 'a.yaml: error BB-CFG-003: it is empty\n  write\n  something'
        'in a line'              | error(new Place('a.yaml', 12, 3, 4, '  nmae: x'), "'nmae' is unknown", "did you mean 'name'?")                       || "a.yaml:12:3: error BB-CFG-003: 'nmae' is unknown\n  12 |   nmae: x\n         ^^^^\n  did you mean 'name'?"
        'in a flag'              | error(new Place('--set a=b', 0, 7, 1, '--set a=b'), 'no', '')                                                        || '--set a=b: error BB-CFG-003: no\n  | --set a=b\n          ^'
        'behind an odd letter'   | error(new Place('a', 1, 3, 1, '\u0007\tx'), 'no', '')                                                                || 'a:1:3: error BB-CFG-003: no\n  1 | \\u0007 x\n             ^'
        'behind an emoji'        | error(new Place('a', 1, 5, 3, "'\ud83d\ude80' bad"), 'no', '')                                                          || "a:1:5: error BB-CFG-003: no\n  1 | '\ud83d\ude80' bad\n           ^^^"
        'behind an ideograph'    | error(new Place('a', 1, 2, 1, '\u5927x'), 'no', '')                                                                  || 'a:1:2: error BB-CFG-003: no\n  1 | \u5927x\n        ^'
        'at the end of its line' | error(new Place('a', 1, 99, 1, 'ab'), 'no', '')                                                                      || 'a:1:99: error BB-CFG-003: no\n  1 | ab\n        ^'
        'with control codes'     | error(new Place('\u001b[1m', 0, 0, 0, ''), '\u001b[2J', '')                                                          || '\\u001b[1m: error BB-CFG-003: \\u001b[2J'
        'without a column'       | error(new Place('a', 4, 0, 0, 'text'), 'no', '')                                                                     || 'a:4:0: error BB-CFG-003: no\n  4 | text'
        'that is a warning'      | Problem.warning(ConfigCode.NO_COSTS, Place.of('a'), 'free', '')                                                      || 'a: warning BB-CFG-022: free'
    }

    def "of a very long line the part around the mark is shown"() {
        given:
        def place = new Place('a', 1, 501, 3, 'x' * 500 + 'bad' + 'y' * 500)

        when:
        def lines = ProblemText.of(error(place, 'no', ''), Ink.PLAIN).readLines()

        then:
        lines[1] == '  1 | ' + 'x' * 60 + 'bad' + 'y' * 97
        lines[2] == ' ' * 66 + '^^^'
    }

    def "on a terminal place, severity and mark are coloured"() {
        expect:
        ProblemText.of(error(new Place('a', 1, 1, 1, 'x'), 'no', ''), Ink.COLOUR) ==
                '\u001b[1ma:1:1\u001b[0m: \u001b[31merror\u001b[0m BB-CFG-003: no\n\u001b[2m  1 | \u001b[0mx\n      \u001b[31m^\u001b[0m'
    }

    private static Problem error(Place place, String message, String advice) {
        Problem.error(ConfigCode.UNKNOWN_KEY, place, message, advice)
    }
}

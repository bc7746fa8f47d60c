package dev.backbeat.dsl.language

import static dev.backbeat.dsl.PaperDesk.saidBy

import dev.backbeat.dsl.SomeBars
import dev.backbeat.dsl.compile.StrategyCompiler
import dev.backbeat.engine.problem.ProblemsFound
import spock.lang.Specification

/** Texts that scripts put out: what is written is refused where it is unfit, what is made at run time is made fit. */
class SaidSpec extends Specification {

    def "#text is said as #said"() {
        expect:
        Said.of(text) == said
        Said.isFit(text) == (text == said)

        where:
        text                       || said
        ''                         || ''
        'dip'                      || 'dip'
        'größer \ud83c\udf89'      || 'größer \ud83c\udf89'
        '=1+1'                     || '=1+1'
        'a\u001b[2J'               || 'a?[2J'
        'a\nb\rc\td'               || 'a b c d'
        'a\u202eb\u2028'           || 'a?b?'
        'half \ud83d'              || 'half ?'
        'x' * 100                  || 'x' * 100
        'x' * 101                  || 'x' * 100 + '…'
        'x' * 99 + '\ud83c\udf89'  || 'x' * 99 + '…'
    }

    def "#action says what is fit"() {
        expect:
        saidBy(new StrategyCompiler().strategy("onBar { if (close == 2) $action; if (close == 1) buy 'in' }", 'a.groovy'),
            SomeBars.data(SomeBars.ofCloses(closes)), [:]).last() == said

        where:
        action                             | closes || said
        "buy 'a\\u001b' + 'b'"               | [2]    || '0 buy a?b'
        "buy tag: '\\u202e', stopBy: missing" | [2]   || '0 no ?: its stopBy is missing on this bar'
        "leave 'x' * 200"                    | [1, 2] || '1 leave ' + 'x' * 100 + '…'
    }

    def "what is written out is refused where it is unfit: #script"() {
        when:
        new StrategyCompiler().strategy(script, 'a.groovy')

        then:
        def e = thrown(ProblemsFound)
        e.problems()*.message() == [message]

        where:
        script                                                                                           || message
        "strategy 'a\\u202eb'\nonBar { buy() }"                                                      || 'a name has 1 to 100 printable characters'
        "strategy '${'a' * 101}'\nonBar { buy() }"                                                       || 'a name has 1 to 100 printable characters'
        "enterLong('a\\nb') { close > 1 }"                                                                || 'a tag has 1 to 100 printable characters'
        "enterLong('') { close > 1 }"                                                                    || 'a tag has 1 to 100 printable characters'
        "params { k choice('a\\u001bb', of: ['a\\u001bb']) }\nonBar { buy() }"                        || 'a choice has at most 100 printable characters, and no ${'
        "params { k choice('\${x}', of: ['\${x}']) }\nonBar { buy() }"                                    || 'a choice has at most 100 printable characters, and no ${'
        "onBar { buy 'a\u202eb' }"                                                                       || 'a character that nobody sees stands here (U+202E)'
        "onBar { buy() } // \u2066"                                                                      || 'a character that nobody sees stands here (U+2066)'
    }
}

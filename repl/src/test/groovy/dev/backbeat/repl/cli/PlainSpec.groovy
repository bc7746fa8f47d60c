package dev.backbeat.repl.cli

import spock.lang.Specification

class PlainSpec extends Specification {

    def "#text is shown as #shown"() {
        expect:
        Plain.of(text) == shown

        where:
        text                     || shown
        'plain – größer'         || 'plain – größer'
        'two\nlines'             || 'two\nlines'
        'a\tb'                   || 'a b'
        'a\rb'                   || 'a\\u000db'
        '\u001b[2Jgone'          || '\\u001b[2Jgone'
        'abc\u202edcba'          || 'abc\\u202edcba'
        '\u2066x\u200f'          || '\\u2066x\\u200f'
        '\u009b31m'              || '\\u009b31m'
        'half \ud83d of one'     || 'half \\ud83d of one'
        'whole \ud83d\ude00'     || 'whole \ud83d\ude00'
    }

    def "in one line, #text is shown as #shown"() {
        expect:
        Plain.line(text) == shown

        where:
        text              || shown
        'two\nlines'      || 'two\\u000alines'
        'a\u2028b\u061c'  || 'a\\u2028b\\u061c'
        'x' * 3000        || 'x' * 2000 + '…'
    }

    def "a character beyond the first plane is shown as JSON writes it"() {
        expect:
        Plain.of(new String(Character.toChars(0x1FFFE))) == '\\ud83f\\udffe'
    }

    def "a colour that hides is none of ours"() {
        expect:
        Plain.withColours('\u001b[8mgone\u001b[38;5;1m') == '\\u001b[8mgone\\u001b[38;5;1m'
    }

    def "colours stay where they were made by us, and nothing else does"() {
        expect:
        Plain.withColours('\u001b[1mbold\u001b[0m \u001b[2J\u001b]0;title\u0007') == '\u001b[1mbold\u001b[0m \\u001b[2J\\u001b]0;title\\u0007'
    }
}

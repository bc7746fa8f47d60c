package dev.backbeat.engine.report

import spock.lang.Specification

class OneLineSpec extends Specification {

    def "#text is shown as #shown"() {
        expect:
        OneLine.of(text) == shown

        where:
        text                     || shown
        'plain – größer'         || 'plain – größer'
        'two\nlines\r\tmore'     || 'two lines  more'
        '\u001b[2Jgone'          || '?[2Jgone'
        'abc\u202edcba\ufeff'    || 'abc?dcba?'
        'half \ud83d'            || 'half ?'
    }

    def "a table keeps to its lines whatever stands in it"() {
        given:
        def table = new TextTable('Experiment', 'Run')
        table.row('a\nb\u001b[31m', 'x')

        expect:
        table.lines(TextStyle.FILE)[3] == '│ a b?[31m   │   x │'
    }

    def "a long word is cut, but no emoji"() {
        expect:
        Wrapped.lines('', 'abc\ud83c\udf89' + 'd' * 5, 4) == ['abc', '\ud83c\udf89dd', 'ddd']
        Wrapped.lines('', 'a\nb\u202e', 40) == ['a b?']
    }
}

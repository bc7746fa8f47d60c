package dev.backbeat.engine.runs

import spock.lang.Specification

class CsvTextSpec extends Specification {

    def "the text #text is the field #field"() {
        given:
        def out = new StringBuilder()

        when:
        CsvText.append(out, text)

        then:
        out.toString() == field

        where:
        text           || field
        ''             || ''
        'dip'          || 'dip'
        'a,b'          || '"a,b"'
        'a;b'          || '"a;b"'
        'say "no"'     || '"say ""no"""'
        'two\nlines'   || '"two lines"'
        ' blank'       || '" blank"'
        '=1+1'         || "'=1+1"
        '+1'           || "'+1"
        '-1'           || "'-1"
        '@SUM(A1)'     || "'@SUM(A1)"
        '=a,"b"'       || '"\'=a,""b"""'
        '\t=1'         || '"\' =1"'
        'größer'       || 'größer'
        ' =1'          || '"\' =1"'
        '\u00a0=1'     || '"\'\u00a0=1"'
        '\u200b=1'     || "'\u200b=1"
        '\uff1d1'      || "'\uff1d1"
        'a\u202eb'     || '"a b"'
        'a\u2028b'     || '"a b"'
        'half \ud83d x' || '"half   x"'
        '\ud83c\udf89'  || '\ud83c\udf89'
        '-'            || "'-"
    }
}

package dev.backbeat.engine.market

import java.nio.charset.CharacterCodingException
import java.nio.charset.StandardCharsets
import spock.lang.Specification

class CsvLinesSpec extends Specification {
    private static List<List<String>> fields(String text) {
        def lines = lines(text.getBytes(StandardCharsets.UTF_8))
        def all = []
        while (lines.next()) all << (0..<lines.fields()).collect { lines.text(it) }
        all
    }

    private static CsvLines lines(byte[] bytes) {
        new CsvLines(new ByteArrayInputStream(bytes))
    }

    def "#what are read as #expected"() {
        expect:
        fields(text) == expected

        where:
        what                       | text                 || expected
        'lines'                    | 'a,b\n1,2\n'         || [['a', 'b'], ['1', '2']]
        'a last line without end'  | 'a,b\n1,2'           || [['a', 'b'], ['1', '2']]
        'lines of Windows'         | 'a,b\r\n1,2\r\n'     || [['a', 'b'], ['1', '2']]
        'lines of an old Mac'      | 'a,b\r1,2\r'         || [['a', 'b'], ['1', '2']]
        'the same, open at the end' | 'a,b\r\r"1",2'      || [['a', 'b'], ['1', '2']]
        'an open quote before them' | '"a,b\rc\r'         || [['"a', 'b'], ['c']]
        'a spare CR'               | 'a,b\r\r\n1,2\n'     || [['a', 'b'], ['1', '2']]
        'blank lines'              | '\na,b\n \n\r\n1\n\n' || [['a', 'b'], ['1']]
        'a byte order mark'        | '\uFEFFa,b\n'        || [['a', 'b']]
        'empty fields'             | 'a,,\n,\n'           || [['a', '', ''], ['', '']]
        'quoted fields'            | '"a","b,c"\n"",x\n'  || [['a', 'b,c'], ['', 'x']]
        'quotes in quotes'         | '"a""b",c\n'         || [['a""b', 'c']]
        'an open quote'            | '"a,b\nc\n'          || [['"a', 'b'], ['c']]
        'a quote inside a field'   | 'a"b,c\n'            || [['a"b', 'c']]
        'letters beyond ASCII'     | 'grün,"ß"\n'         || [['grün', 'ß']]
        'nothing'                  | ''                   || []
    }

    def "a line says where it and its fields are"() {
        given:
        def lines = lines('\uFEFFx\n\n"grün",b\r\n'.getBytes(StandardCharsets.UTF_8))

        when:
        lines.next()
        lines.next()

        then:
        lines.line() == 3
        lines.column(0) == 2
        lines.column(1) == 8
        lines.text() == '"grün",b'
    }

    def "lines that cross the block's end stay whole"() {
        given:
        def row = (1..997).join(',')
        def text = "$row\n".toString() * 700

        expect:
        text.length() > 2 << 20
        fields(text).every { it.join(',') == row }
    }

    def "a quoted field that crosses the block's end stays whole"() {
        given:
        def filler = 'x' * 99 + '\n'
        def text = filler * 10_485 + '"' + 'y,' * 200 + 'z"\n'

        expect:
        text.indexOf('"') < 1 << 20
        text.length() > 1 << 20
        fields(text).last() == ['y,' * 200 + 'z']
    }

    def "bytes that are #what are no text"() {
        when:
        lines(bytes as byte[]).next()

        then:
        thrown(CharacterCodingException)

        where:
        what                       | bytes
        'UTF-16'                   | [0xFF, 0xFE, 0x61, 0x00, 0x0A, 0x00]
        'Latin-1'                  | [0x67, 0x72, 0xFC, 0x6E, 0x0A]
        'binary'                   | [0x50, 0x4B, 0x00, 0x00, 0x0A]
        'Latin-1 inside of quotes' | [0x22, 0xFC, 0x22, 0x0A]
    }

    def "a line longer than a block is refused"() {
        when:
        lines(('x' * (2 << 20)).getBytes(StandardCharsets.US_ASCII)).next()

        then:
        def e = thrown(IOException)
        e.message == 'line 1 is longer than 1048576 bytes'
    }
}

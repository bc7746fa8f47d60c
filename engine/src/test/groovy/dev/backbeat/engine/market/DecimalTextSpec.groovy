package dev.backbeat.engine.market

import java.nio.charset.StandardCharsets
import spock.lang.Specification

class DecimalTextSpec extends Specification {
    private static double parse(String text) {
        def bytes = "xx,$text,yy".toString().getBytes(StandardCharsets.UTF_8)
        DecimalText.parse(bytes, 3, bytes.length - 3)
    }

    def "'#text' is #number"() {
        expect:
        parse(text) == number

        where:
        text                   || number
        '0'                    || 0d
        '101.25'               || 101.25d
        '-3.5'                 || -3.5d
        '.5'                   || 0.5d
        '5.'                   || 5d
        ' 7 '                  || 7d
        '+7'                   || 7d
        '0.1'                  || 0.1d
        '123456789012345'      || 123456789012345d
        '9007199254740993'     || 9007199254740993d
        '0.000000000000000001' || 1e-18d
        '1e3'                  || 1000d
        '1.5E-7'               || 1.5e-7d
        '472.65000915527344'   || 472.65000915527344d
        '1e999'                || Double.POSITIVE_INFINITY
    }

    def "'#text' is not a number"() {
        expect:
        Double.isNaN(parse(text))

        where:
        text << ['', ' ', '.', '-', '+', 'abc', '1O0', '1.2.3', '1..2', '..', '1,5', '1d', '0x10', 'Infinity', 'NaN', '1e', '1e+', 'e5', '1 000', '--1', '١']
    }

    def "'#text' says that there is no value: #missing"() {
        expect:
        DecimalText.isMissing(text) == missing

        where:
        text   || missing
        ''     || true
        '  '   || true
        'NaN'  || true
        'null' || true
        'N/A'  || true
        '-'    || true
        '0'    || false
        'abc'  || false
    }

    def "seed #seed: numbers of any length are the nearest double"() {
        given:
        def random = new Random(seed)
        def texts = (0..<2000).collect {
            def digits = (1..random.nextInt(1, 20)).collect { random.nextInt(10) }.join('')
            def point = random.nextInt(digits.length() + 1)
            (random.nextBoolean() ? '-' : '') + digits[0..<point] + '.' + digits[point..<digits.length()]
        }

        expect:
        texts.every { Double.doubleToLongBits(parse(it)) == Double.doubleToLongBits(Double.parseDouble(it)) }

        where:
        seed << (1L..5L)
    }
}

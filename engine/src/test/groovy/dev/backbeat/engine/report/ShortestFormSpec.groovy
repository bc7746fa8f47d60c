package dev.backbeat.engine.report

import spock.lang.Specification

class ShortestFormSpec extends Specification {
    def "#value is written #text"() {
        expect:
        ShortestForm.of(value) == text

        where:
        value                   || text
        0.0d                    || '0'
        -0.0d                   || '0'
        1.0d                    || '1'
        -1.0d                   || '-1'
        100000.0d               || '100000'
        1234.5d                 || '1234.5'
        -1234.5d                || '-1234.5'
        0.1d                    || '0.1'
        0.1d + 0.2d             || '0.30000000000000004'
        1d / 3                  || '0.3333333333333333'
        0.001d                  || '0.001'
        0.000123d               || '0.000123'
        -0.000123d              || '-0.000123'
        0.000001d               || '0.000001'
        1e-7d                   || '1e-7'
        -1.5e-7d                || '-1.5e-7'
        9999999.5d              || '9999999.5'
        12345678.9d             || '12345678.9'
        -12345678.9d            || '-12345678.9'
        123456789012345.67d     || '123456789012345.67'
        9007199254740991d       || '9007199254740991'
        9007199254740993d       || '9007199254740992'
        1e20d                   || '100000000000000000000'
        1.5e20d                 || '150000000000000000000'
        1e21d                   || '1e+21'
        1.2345e22d              || '1.2345e+22'
        Double.MAX_VALUE        || '1.7976931348623157e+308'
        2.2250738585072014E-308 || '2.2250738585072014e-308'
    }

    def "a missing or infinite number gives an empty field"() {
        expect:
        ShortestForm.of(value) == ''

        where:
        value << [Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY]
    }

    def "numbers of every magnitude read back as they were, seed #seed"() {
        given:
        def random = new SplittableRandom(seed)

        expect:
        (1..2000).every {
            double value = Double.longBitsToDouble(random.nextLong())
            !Double.isFinite(value) || Double.parseDouble(ShortestForm.of(value)) == value
        }
        (1..2000).every {
            double value = random.nextDouble() * Math.pow(10, random.nextInt(-9, 23))
            def text = ShortestForm.of(value)
            def plain = new BigDecimal(Double.toString(value)).stripTrailingZeros()
            Double.parseDouble(text) == value && new BigDecimal(text).compareTo(plain) == 0
        }

        where:
        seed << (1L..5L)
    }

    def "numbers are appended behind what is there"() {
        given:
        def line = new StringBuilder('x,')

        when:
        ShortestForm.append(line, -0.00005d)
        line.append(',')
        ShortestForm.append(line, 25e9d + 0.5d)

        then:
        line.toString() == 'x,-0.00005,25000000000.5'
    }
}

package dev.backbeat.engine.runs

import spock.lang.Specification

class DifferenceSpec extends Specification {

    def "the first difference is in line #line: #one / #other"() {
        expect:
        Difference.between(was, is) == Optional.of(new Difference(line, one, other))

        where:
        was        | is         || line | one       | other
        'a\nb\nc'  | 'a\nx\ny'  || 2    | 'b'       | 'x'
        'a'        | 'a\nb'     || 2    | ''        | 'b'
        'a\nb'     | 'a'        || 2    | 'b'       | ''
        'x' * 200  | 'y'        || 1    | 'x' * 160 + '…' | 'y'
    }

    def "equal texts have no difference"() {
        expect:
        Difference.between('a\nb', 'a\nb').isEmpty()
    }
}

package dev.backbeat.dsl.compile.graph

import spock.lang.Specification

class OpSpec extends Specification {
    static final double NAN = Double.NaN

    def "#op of #a and #b is #result"() {
        expect:
        Double.compare(Op.valueOf(op).apply(a, b, 0), result) == 0

        where:
        op          | a   | b   || result
        'ADD'       | 2   | 3   || 5
        'ADD'       | NAN | 3   || NAN
        'SUBTRACT'  | 2   | 3   || -1
        'MULTIPLY'  | 2   | 3   || 6
        'DIVIDE'    | 7   | 2   || 3.5
        'DIVIDE'    | 1   | 0   || NAN
        'REST'      | 7   | 4   || 3
        'REST'      | 7   | 0   || NAN
        'NEGATE'    | 7   | 0   || -7
        'ABOVE'     | 2   | 1   || 1
        'ABOVE'     | 1   | 1   || 0
        'ABOVE'     | NAN | 1   || NAN
        'ABOVE'     | 1   | NAN || NAN
        'AT_LEAST'  | 1   | 1   || 1
        'BELOW'     | 1   | 2   || 1
        'AT_MOST'   | 3   | 2   || 0
        'SAME'      | 2   | 2   || 1
        'SAME'      | NAN | NAN || NAN
        'DIFFERENT' | 2   | 3   || 1
        'DIFFERENT' | NAN | 3   || NAN
        'AND'       | 1   | 1   || 1
        'AND'       | 0   | NAN || 0
        'AND'       | NAN | 0   || NAN
        'AND'       | 1   | NAN || NAN
        'OR'        | 1   | NAN || 1
        'OR'        | 0   | 1   || 1
        'OR'        | NAN | 1   || NAN
        'OR'        | 0   | NAN || NAN
        'NOT'       | 1   | 0   || 0
        'NOT'       | 0   | 0   || 1
        'NOT'       | NAN | 0   || NAN
        'ABS'       | -3  | 0   || 3
        'MIN'       | 2   | 3   || 2
        'MAX'       | NAN | 3   || NAN
        'SQRT'      | 9   | 0   || 3
        'SQRT'      | -1  | 0   || NAN
        'LOG'       | 1   | 0   || 0
        'LOG'       | 0   | 0   || NAN
        'EXP'       | 0   | 0   || 1
        'POW'       | 2   | 10  || 1024
        'FLOOR'     | -1.5| 0   || -2
        'CEIL'      | 1.2 | 0   || 2
        'ROUND'     | 2.5 | 0   || 3
        'SIGN'      | -4  | 0   || -1
        'IS_MISSING'| NAN | 0   || 1
        'IS_MISSING'| 1   | 0   || 0
        'OR_ELSE'   | NAN | 7   || 7
        'OR_ELSE'   | 1   | 7   || 1
    }

    def "a choice is missing where its condition is"() {
        expect:
        Op.IF.apply(1, 5, 6) == 5
        Op.IF.apply(0, 5, 6) == 6
        Double.isNaN(Op.IF.apply(NAN, 5, 6))
    }
}

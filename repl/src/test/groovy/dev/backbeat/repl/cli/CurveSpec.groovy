package dev.backbeat.repl.cli

import spock.lang.Specification

class CurveSpec extends Specification {

    def "#what"() {
        expect:
        Curve.lines(values as double[], 2) == lines

        where:
        what                               | values                     || lines
        'a rise goes from bottom to top'   | [0, 1, 2, 3, 4, 5, 6, 7]   || ['⠀⠀⡠⠊ 7.000', '⡠⠊⠀⠀ 0.000']
        'a jump is a line'                 | [0, 7]                     || ['⢸ 7.000', '⡸ 0.000']
        'what is missing is left out'      | [Double.NaN, 0, 7, 7]      || ['⠀⡏ 7.000', '⢀⠇ 0.000']
        'what never moves is in the middle' | [3, 3]                    || ['⣀ 3.000', '⠀ 3.000']
        'nothing is nothing'               | [Double.NaN]               || ['⠀ 0.000', '⠀ 0.000']
    }
}

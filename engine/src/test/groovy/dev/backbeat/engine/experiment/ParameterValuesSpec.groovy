package dev.backbeat.engine.experiment

import dev.backbeat.engine.experiment.yaml.Findings
import dev.backbeat.engine.experiment.yaml.Node
import dev.backbeat.engine.problem.Place
import dev.backbeat.engine.strategy.Parameter
import spock.lang.Specification

class ParameterValuesSpec extends Specification {

    def "more digits than a number has are out of bounds: #written"() {
        given:
        def findings = new Findings()
        def strategy = new WrittenStrategy(name: 'one', parameters: [new Parameter.OfInteger('p', 20, 5, 60, 1)])

        when:
        ParameterValues.of(strategy, [new Node.Entry(scalar('p'), new Node.Scalar(written, quoted, Place.of('test')))], Place.of('test'), findings)

        then:
        findings.errors()*.message() == ["strategy.params.p '$written' $told".toString()]

        where:
        written       | quoted || told
        '9' * 20      | false  || 'must be from 5 to 60'
        '-' + '9' * 20 | false || 'must be from 5 to 60'
        '9' * 20      | true   || 'must be a whole number'
        '1.5'         | false  || 'must be a whole number'
    }

    def "a value that is refused is told what the parameter is: #parameter"() {
        given:
        def findings = new Findings()

        when:
        ParameterValues.of(new WrittenStrategy(name: 'one', parameters: [parameter]), [new Node.Entry(scalar('p'), scalar('off'))], Place.of('test'), findings)

        then:
        findings.errors()*.advice() == [advice]

        where:
        parameter                                                     || advice
        new Parameter.OfInteger('p', 20, 5, 60, 1, 'days of a mean')  || "p is: days of a mean; the script's own value is 20"
        new Parameter.OfDecimal('p', 2, 1, 6, 0, 'ATRs')              || "p is: ATRs; the script's own value is 2.0"
        new Parameter.OfFlag('p', true, 'short, too')                 || "p is: short, too; the script's own value is true"
        new Parameter.OfChoice('p', 'a', ['a', 'b'], 'kind of mean')  || "p is: kind of mean; the script's own value is a"
        new Parameter.OfInteger('p', 20, 5, 60, 1)                    || "the script's own value is 20"
    }

    def "a description is one printable line"() {
        when:
        new Parameter.OfFlag('p', true, text)

        then:
        thrown(IllegalArgumentException)

        where:
        text << ['two\nlines', 'x' * 201, '\u202e', '\u2028']
    }

    def "#declared takes #written: #taken"() {
        given:
        def strategy = new WrittenStrategy(name: 'one', parameters: [declared])
        def entry = new Node.Entry(scalar('p'), scalar(written))

        when:
        def parameters = ParameterValues.of(strategy, [entry], Place.of('test'), new Findings())

        then:
        parameters.present == taken

        where:
        declared                                                                       | written || taken
        new Parameter.OfInteger('p', 20, 5, 60, 1)                                     | '5'     || true
        new Parameter.OfInteger('p', 20, 5, 60, 1)                                     | '60'    || true
        new Parameter.OfInteger('p', 20, 5, 60, 1)                                     | '4'     || false
        new Parameter.OfInteger('p', 20, 5, 60, 5)                                     | '25'    || true
        new Parameter.OfInteger('p', 20, 5, 60, 5)                                     | '26'    || false
        new Parameter.OfInteger('p', 22, 5, 60, 5)                                     | '22'    || true
        new Parameter.OfInteger('p', 7, Integer.MIN_VALUE, Integer.MAX_VALUE, 5)       | '-3'    || true
        new Parameter.OfInteger('p', 7, Integer.MIN_VALUE, Integer.MAX_VALUE, 5)       | '0'     || false
        new Parameter.OfInteger('p', 7, 0, 10, 0)                                      | '+3'    || true
        new Parameter.OfInteger('p', 7, 0, 10, 0)                                      | '3.0'   || false
        new Parameter.OfInteger('p', 7, 0, 10, 0)                                      | '9' * 30 || false
        new Parameter.OfDecimal('p', 3, 1, 6, 0.1)                                     | '1.7'   || true
        new Parameter.OfDecimal('p', 3, 1, 6, 0.1)                                     | '1.75'  || false
        new Parameter.OfDecimal('p', 3, 1, 6, 0)                                       | '1.75'  || true
        new Parameter.OfDecimal('p', 3, 1, 6, 0)                                       | '2'     || true
        new Parameter.OfDecimal('p', 3, -Double.MAX_VALUE, Double.MAX_VALUE, 0.5)      | '1e3'   || true
        new Parameter.OfDecimal('p', 3, -Double.MAX_VALUE, Double.MAX_VALUE, 0.5)      | '3.2'   || false
        new Parameter.OfDecimal('p', 3, -Double.MAX_VALUE, Double.MAX_VALUE, 0)        | '1e999' || false
        new Parameter.OfDecimal('p', 3, -Double.MAX_VALUE, Double.MAX_VALUE, 0)        | '0x1p3' || false
        new Parameter.OfDecimal('p', 3, -Double.MAX_VALUE, Double.MAX_VALUE, 0)        | '1d'    || false
        new Parameter.OfDecimal('p', 3, -Double.MAX_VALUE, Double.MAX_VALUE, 0)        | 'Infinity' || false
        new Parameter.OfFlag('p', false)                                               | 'true'  || true
        new Parameter.OfFlag('p', false)                                               | 'True'  || false
        new Parameter.OfChoice('p', 'a', ['a', '1'])                                   | '1'     || true
        new Parameter.OfChoice('p', 'a', ['a', '1'])                                   | 'b'     || false
    }

    private static Node.Scalar scalar(String text) {
        new Node.Scalar(text, false, Place.of('test'))
    }
}

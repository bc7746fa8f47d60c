package dev.backbeat.engine.experiment.schema

import dev.backbeat.engine.experiment.yaml.Findings
import dev.backbeat.engine.experiment.yaml.NodeReader
import dev.backbeat.engine.experiment.yaml.SourceText
import spock.lang.Specification

class RangesSpec extends Specification {
    static final Ranges<Double> SHARES = new Ranges(Share.of(Bounds.above(0).atMost(1)), Comparator.<Double>naturalOrder(), Share.of(Bounds.above(0)))
    static final Ranges<Double> NUMBERS = new Ranges(new Amount(Bounds.ANY, ''), Comparator.<Double>naturalOrder(), new Amount(Bounds.above(0), ''))
    static final Ranges<Integer> BARS = new Ranges(new BarCount(2, 500), Comparator.<Integer>naturalOrder(), new BarCount(1, 500))

    def findings = new Findings()

    def "#written is #range, and is written so again"() {
        expect:
        def read = read(kind, written)
        read == Optional.of(range)
        kind.read('space', NodeReader.read(SourceText.file('a', kind.write(range)), findings).get(), findings) == read
        !findings.hasErrors()

        where:
        kind    | written                  || range
        NUMBERS | '5..40 step 5'           || new Range.Steps(5d, 40d, 5d)
        NUMBERS | '-1.5 .. 1e1 step .5'    || new Range.Steps(-1.5d, 10d, 0.5d)
        NUMBERS | 'uniform(0.1, 3)'        || new Range.Uniform(0.1d, 3d)
        NUMBERS | '[5, 1, 5]'              || new Range.Listed([5d, 1d, 5d])
        NUMBERS | '7'                      || new Range.Listed([7d])
        SHARES  | 'uniform(6%, 18%)'       || new Range.Uniform(0.06d, 0.18d)
        SHARES  | '"uniform( 50 bps,18% )"' || new Range.Uniform(0.005d, 0.18d)
        SHARES  | '[1%, 50 bps]'           || new Range.Listed([0.01d, 0.005d])
        SHARES  | '1%..2% step 10 bps'     || new Range.Steps(0.01d, 0.02d, 0.001d)
        BARS    | '20 bars..60 bars step 1 bar' || new Range.Steps(20, 60, 1)
    }

    def "#written is refused: #told"() {
        expect:
        read(kind, written).empty
        findings.errors()*.message() == [told]

        where:
        kind    | written                || told
        NUMBERS | '5..40'                || "space '5..40' is not a range"
        NUMBERS | '40..5 step 5'         || "space '40..5 step 5' ends where it starts, or before"
        NUMBERS | '5..5 step 5'          || "space '5..5 step 5' ends where it starts, or before"
        NUMBERS | '5..9 step 0'          || "space '0' must be above 0"
        NUMBERS | 'uniform(3)'           || "space 'uniform(3)' is not a range"
        NUMBERS | 'uniform(3, 1)'        || "space 'uniform(3, 1)' ends where it starts, or before"
        NUMBERS | '[]'                   || 'space is an empty list'
        NUMBERS | '{a: b}'               || 'space must be a range, not a section with keys'
        NUMBERS | 'many'                 || "space 'many' is not a number"
        NUMBERS | '[1, x]'               || "space 'x' is not a number"
        SHARES  | 'uniform(6, 18%)'      || "space '6' needs a unit"
        SHARES  | '1%..200% step 1%'     || "space '200%' must be above 0% and at most 100%"
        BARS    | '5..40 bars step 5 bars' || "space '5' needs a unit"
    }

    def "it says what it takes"() {
        expect:
        SHARES.type() == 'range, or list, of share above 0% and at most 100%'
        SHARES.unit() == '`%` or `bps`'
        SHARES.json().anyOf.size() == 2
    }

    private Optional read(Ranges kind, String written) {
        kind.read('space', NodeReader.read(SourceText.file('a', written), findings).get(), findings)
    }
}

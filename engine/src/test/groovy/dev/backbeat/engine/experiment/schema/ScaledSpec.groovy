package dev.backbeat.engine.experiment.schema

import dev.backbeat.engine.experiment.yaml.Node
import dev.backbeat.engine.problem.Place
import spock.lang.Specification

class ScaledSpec extends Specification {
    static final Scaled TIME = new Scaled(Scaled.TIME, 1, 172_800)
    static final Scaled BYTES = new Scaled(Scaled.BYTES, 1_000_000, 5_000_000_000L)

    static reading(Scaled kind, String text) {
        kind.reading(new Node.Scalar(text, false, Place.of('a.yaml')))
    }

    def "'#text' is #value, and is written '#written'"() {
        expect:
        reading(kind, text) == Reading.accepted(value)
        kind.write(value) == written

        where:
        kind  | text      || value         | written
        TIME  | '90 s'    || 90L           | '90 s'
        TIME  | '90s'     || 90L           | '90 s'
        TIME  | '1.5 min' || 90L           | '90 s'
        TIME  | '120 s'   || 120L          | '2 min'
        TIME  | '36 h'    || 129_600L      | '36 h'
        TIME  | '48 h'    || 172_800L      | '2 d'
        BYTES | '500 MB'  || 500_000_000L  | '500 MB'
        BYTES | '1.5 GB'  || 1500_000_000L | '1500 MB'
        BYTES | '2 GB'    || 2000_000_000L | '2 GB'
    }

    def "'#text' is refused: #what; #advice"() {
        expect:
        with(reading(kind, text)) {
            it.what() == what
            it.advice() == advice
        }

        where:
        kind  | text      || what                                              | advice
        TIME  | '90'      || 'needs a unit'                                    | "write '90 s' or '90 min'"
        TIME  | '90 sec'  || "has the unit 'sec', which is none of s, min, h, d" | "write '90 s'"
        TIME  | '0 s'     || 'must be at least 1 s and at most 2 d'            | ''
        TIME  | '3 d'     || 'must be at least 1 s and at most 2 d'            | ''
        TIME  | 'soon'    || 'is not a number'                                 | 'write an amount such as 2 d'
        BYTES | '500 KB'  || "has the unit 'KB', which is none of MB, GB"      | "write '500 MB'"
    }

    def "the reference says how it is written"() {
        expect:
        TIME.type() == 'amount at least 1 s and at most 2 d'
        BYTES.unit() == '`MB` or `GB`'
        ('90 s' =~ TIME.json().pattern).matches()
        !('90' =~ TIME.json().pattern).matches()
    }
}

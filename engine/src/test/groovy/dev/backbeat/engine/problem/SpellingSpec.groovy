package dev.backbeat.engine.problem

import spock.lang.Specification

class SpellingSpec extends Specification {
    def "'#written' probably means '#meant'"() {
        expect:
        Spelling.nearest(written, ['open', 'high', 'low', 'close', 'volume']).orElse(null) == meant

        where:
        written  || meant
        'close'  || 'close'
        'Close'  || 'close'
        'colse'  || 'close'
        'hgih'   || 'high'
        'volumes' || 'volume'
        'ope'    || 'open'
        'lows'   || 'low'
        'price'  || null
        'x'      || null
        ''       || null
    }

    def "of equally near words the first is taken"() {
        expect:
        Spelling.nearest('cat', ['bat', 'hat']).get() == 'bat'
        Spelling.nearest('cat', ['hat', 'bat']).get() == 'hat'
    }
}

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

    def "of keys, '#written' means #meant"() {
        given:
        def known = ['commission', 'slippage', 'stop', 'from', 'to', 'warm-up', 'hold-max', 'periods-per-year', 'volatility']

        expect:
        Spelling.nearest(written, known) == Optional.ofNullable(meant)

        where:
        written            || meant
        'comission'        || 'commission'
        'Commission'       || 'commission'
        'comm'             || 'commission'
        'slipage'          || 'slippage'
        'silppage'         || 'slippage'
        'warmup'           || 'warm-up'
        'warm_up'          || 'warm-up'
        'frm'              || 'from'
        'form'             || 'from'
        'tp'               || 'to'
        'stops'            || 'stop'
        'periods_per_year' || 'periods-per-year'
        'volatilities'     || 'volatility'
        'fees'             || null
        'x'                || null
        ''                 || null
        'k' * 1000         || null
    }

    def "advice names what is near and all there is"() {
        expect:
        Spelling.advice('bpz', ['bps', 'ticks'], 'known') == "did you mean 'bps'? known: bps, ticks"
        Spelling.advice('dollars', ['bps', 'ticks'], 'known') == 'known: bps, ticks'
    }
}

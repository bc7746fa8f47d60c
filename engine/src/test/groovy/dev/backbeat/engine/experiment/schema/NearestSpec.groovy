package dev.backbeat.engine.experiment.schema

import spock.lang.Specification

class NearestSpec extends Specification {
    static final List<String> KNOWN = ['commission', 'slippage', 'stop', 'from', 'to', 'warm-up', 'hold-max', 'periods-per-year', 'volatility']

    def "'#given' means #meant"() {
        expect:
        Nearest.to(given, KNOWN) == Optional.ofNullable(meant)

        where:
        given              || meant
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
}

package dev.backbeat.engine.tracking

import spock.lang.Specification

class NamesSpec extends Specification {

    def "a name that MLflow takes stays as it is: '#name'"() {
        expect:
        Names.of(name) == name

        where:
        name << ['sharpe', 'strategy.params.fast', 'a b-c_d.e', '1', '-', 'ünï 漢字', 'x' * 250, 'a..b']
    }

    def "a name that some MLflow refuses becomes one that all take: #name"() {
        expect:
        Names.of(name) ==~ /[\p{L}\p{Nd}_ -][\p{L}\p{Nd}_. -]{0,249}/
        Names.of(name) != name
        Names.of(name).startsWith(begins)

        where:
        name                 || begins
        'a%'                 || 'a_-'
        'a/b'                || 'a_b-'
        '../x'               || '_._x-'
        '.'                  || '_-'
        ''                   || '-'
        'a:b@c(d)=,'         || 'a_b_c_d___-'
        'line\nline'         || 'line_line-'
        'x' * 251            || 'xxx'
        ('a' * 236 + '🎉' * 9) || 'aaa'
        '😀' * 200           || '___'
        'e\u0301'            || 'e_-'
    }

    def "two names never become one, not even one that looks like another's"() {
        given:
        def names = ['a%', 'a/', 'a_', 'a:', Names.of('a%'), Names.of(Names.of('a%')), 'x' * 250, 'x' * 251, 'x' * 252, '', '_']

        expect:
        names.collect { Names.of(it) }.toSet().size() == names.size()
    }

    def "a name that is to be a file's is one on every disk: #name"() {
        expect:
        Names.ofFile(name) ==~ file

        where:
        name                     || file
        'strategy.params.atrStop' || /strategy\.params\.atrStop/
        'a b'                    || /a_b-[0-9a-f]{12}/
        'ünï'                    || /_n_-[0-9a-f]{12}/
        '.hidden'                || /_hidden-[0-9a-f]{12}/
        'ü' * 250                || /_{87}-[0-9a-f]{12}/
        'x' * 101                || /x{87}-[0-9a-f]{12}/
    }

    def "a gate can be read and typed: #gate"() {
        expect:
        Names.ofGate(gate) == name

        where:
        gate                          || name
        'sharpe >= 1'                 || 'sharpe_ge_1'
        'max_drawdown >= -20%'        || 'max_drawdown_ge_-20pct'
        'cagr < 15%/year'             || 'cagr_lt_15pct_per_year'
        'trades != 0'                 || 'trades_ne_0'
        'first_trade_within: 20 bars' || 'first_trade_within_20_bars'
        'traded'                      || 'traded'
    }
}

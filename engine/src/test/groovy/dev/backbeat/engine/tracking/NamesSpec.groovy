package dev.backbeat.engine.tracking

import spock.lang.Specification

class NamesSpec extends Specification {

    def "a name that MLflow takes stays as it is: '#name'"() {
        expect:
        Names.of(name) == name

        where:
        name << ['sharpe', 'strategy.params.fast', 'a b-c_d.e', '1', '-', 'ünï 漢字', 'x' * 250, 'a..b',
                 'team/desk', 'a/b c/d', 'a/..b', 'a../b', 'a/.b', '.a', 'R²', '½ Ⅻ', 'build-0123456789ab', 'a_b/build-0123456789ab', (['x'] * 125).join('/') + 'x', '𠀀' * 250]
    }

    def "a name that some MLflow refuses becomes one that all take: #name"() {
        expect:
        Names.of(name) ==~ /[\p{L}\p{Nd}_ -][\p{L}\p{Nd}_. -]{0,249}/
        Names.of(name) != name
        Names.of(name).startsWith(begins)

        where:
        name                 || begins
        'a%'                 || 'a_-'
        'a//b'               || 'a__b-'
        '/a'                 || '_a-'
        'a/b/'               || 'a_b_-'
        'a/./b'              || 'a_._b-'
        'a/..'               || 'a_..-'
        '..a'                || '_.a-'
        '...'                || '_..-'
        '/'                  || '_-'
        'a/b\n'              || 'a_b_-'
        'a/b%'               || 'a_b_-'
        ('x/' * 125 + 'x')   || 'x_x'
        '../x'               || '_._x-'
        '.'                  || '_-'
        ''                   || '_-'
        'a:b@c(d)=,'         || 'a_b_c_d___-'
        'line\nline'         || 'line_line-'
        'x' * 251            || 'xxx'
        ('a' * 236 + '🎉' * 9) || 'aaa'
        '😀' * 200           || '___'
        'e\u0301'            || 'e_-'
    }

    def "two names never become one, not even one that looks like another's"() {
        given:
        def refused = ['a%', 'a/', 'a:', 'a//b', 'a/b/', '/a/b', '../x', '..', '.', '', 'x' * 251, 'x' * 252, '𠀀' * 251, '𠀀' * 252]
        def made = refused.collect { Names.of(it) }
        def names = refused + made + made.collect { Names.of(it) } + ['a_', 'a/b', 'a_b', 'x' * 250, '_']

        expect:
        names.collect { Names.of(it) }.toSet().size() == names.size()
    }

    def "a name is not the folder of another, as servers that keep them as files have no such names"() {
        when:
        def together = Names.together(new LinkedHashMap(['team/desk': '1', team: '2', 'team/desk/ann': '3', 'teams/desk': '4', 'a/b': '5']))
        def names = together.keySet() as List

        then:
        together.values() as List == ['1', '2', '3', '4', '5']
        names[0] ==~ /team_desk-[0-9a-f]{12}/
        names[2] ==~ /team_desk_ann-[0-9a-f]{12}/
        names[1, 3, 4] == ['team', 'teams/desk', 'a/b']
    }

    def "nor do names of files"() {
        given:
        def refused = ['a b', 'a/b', 'x' * 101, 'x' * 102, '', '.a']
        def made = refused.collect { Names.ofFile(it) }
        def names = refused + made + made.collect { Names.ofFile(it) } + ['a_b', 'x' * 100]

        expect:
        names.collect { Names.ofFile(it) }.toSet().size() == names.size()
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

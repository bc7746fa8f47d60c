package dev.backbeat.engine.experiment

import dev.backbeat.engine.experiment.goal.Goals
import dev.backbeat.engine.experiment.goal.Metric
import dev.backbeat.engine.experiment.goal.Target
import spock.lang.Specification

/// Gates and targets as files and flags give them; `-Dgolden.update=true` rewrites what is told about broken ones.
class GoalsSpec extends Specification {
    static final File REFERENCE = new File('../configs/README.md')

    def setupSpec() {
        Cases.update('broken-goals.txt') { Broken.told(Broken.fineBut(it)) }
    }

    def "without any there are none"() {
        expect:
        Broken.read(Broken.FINE).goals() == Goals.NONE
    }

    def "the gate #written is #text"() {
        expect:
        Broken.read(Broken.fineBut("gates: [$written]")).goals().gates()*.text() == [text]

        and: 'said again, it is the same gate'
        Broken.read(Broken.fineBut("gates: ['$text']")).goals().gates()*.text() == [text]

        where:
        written                    || text
        'sharpe >= 1.0'            || 'sharpe >= 1'
        'sharpe>1'                 || 'sharpe > 1'
        'max_drawdown >= -20%'     || 'max_drawdown >= -20%'
        'total_return > 50 bps'    || 'total_return > 0.5%'
        'trades == 30'             || 'trades == 30'
        'open_trades != 0'         || 'open_trades != 0'
        'net_profit >= 1e3'        || 'net_profit >= 1000'
        'max_drawdown_days < 90d'  || 'max_drawdown_days < 90 days'
        'longest_hold_bars <= 1 bar' || 'longest_hold_bars <= 1 bars'
        'turnover <= 12'           || 'turnover <= 12 x'
        'expectancy_r > 0.2 R'     || 'expectancy_r > 0.2 R'
        'traded'                   || 'traded'
        'cash_positive'            || 'cash_positive'
        'first_trade_within: 20 bars' || 'first_trade_within: 20 bars'
        '"first_trade_within:20 bars"' || 'first_trade_within: 20 bars'
    }

    def "a single gate may stand alone, and a block list does as well"() {
        expect:
        Broken.read(Broken.fineBut(lines)).goals().gates()*.text() == texts

        where:
        lines                                                              || texts
        'gates: sharpe >= 1'                                               || ['sharpe >= 1']
        'gates:\n  - sharpe >= 1\n  - first_trade_within: 5 bars\n  - traded' || ['sharpe >= 1', 'first_trade_within: 5 bars', 'traded']
        'gates: []'                                                        || []
    }

    def "targets are in the order of the figures"() {
        expect:
        Broken.read(Broken.fineBut('targets: {trades: 100, max_drawdown: -10%, cagr: 15%}')).goals().targets() ==
            [new Target(Metric.CAGR, 0.15), new Target(Metric.MAX_DRAWDOWN, -0.1), new Target(Metric.TRADES, 100)]
    }

    def "flags take the place of gates and lie over targets"() {
        when:
        def goals = Broken.read(Broken.fineBut('gates: [traded]\ntargets: {cagr: 15%, sharpe: 1}'),
            Setting.set('gates=[sharpe >= 1, cash_positive]'), Setting.set('targets.cagr=20%')).goals()

        then:
        goals.gates()*.text() == ['sharpe >= 1', 'cash_positive']
        goals.targets() == [new Target(Metric.CAGR, 0.2), new Target(Metric.SHARPE, 1)]
    }

    def "a flag's gate that is wrong is pointed at in the flag"() {
        expect:
        Broken.told(Broken.FINE, Setting.set('gates=sharp >= 1'))[0].startsWith("--set gates=sharp >= 1 0:13 «sharp» BB-CFG-010 ")
    }

    def "#line is refused"() {
        expect:
        Broken.told(Broken.fineBut(line)) == told
        !told.empty

        where:
        each << Cases.of('broken-goals.txt')
        line = each.yaml
        told = each.told
    }

    def "a file with more gates than anybody could read is refused at once"() {
        expect:
        Broken.problems(Broken.fineBut("gates: [${(1..20_000).collect { "sharpe >= $it" }.join(', ')}]")).findAll { it.error }*.message() ==
            ['gates has 20000 entries; at most 100 are allowed']
    }

    def "problems of gates and targets come with all others of the file"() {
        expect:
        Broken.problems('strategy: {script: pullback.groovy}\ndata: {path: A.csv, sede: 1}\ngates: [sharp >= 1, trades > x]\ntargets: {cagr: 1}\n')
            .findAll { it.error }*.place()*.line() == [2, 3, 3, 4]
    }

    def "the reference lists every metric"() {
        expect:
        Metric.values().every { REFERENCE.text.contains("`${it.id()}`") }
    }
}

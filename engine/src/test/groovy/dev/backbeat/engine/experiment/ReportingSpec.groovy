package dev.backbeat.engine.experiment

import dev.backbeat.engine.experiment.goal.Metric
import spock.lang.Specification

class ReportingSpec extends Specification {

    def "a note of several lines is filled in from the experiment, defaults included, and reads back the same"() {
        when:
        def experiment = Broken.read('''\
            name: dips
            strategy: {script: pullback.groovy}
            data: {path: AAPL.csv}
            costs: {slippage: 5 bps}
            note: |
              # ${name}

              - costs: **${costs.slippage}**, cash ${account.cash}
                a < b # no comment
            '''.stripIndent())

        then:
        experiment.reporting().note() == '# dips\n\n- costs: **5 bps**, cash 100000\n  a < b # no comment\n'
        Broken.FILES.read(experiment.resolved(), 'r.yaml', experiment.baseFolder(), []).reporting() == experiment.reporting()
    }

    def "without a word there is no note, no primary metric and every artifact"() {
        expect:
        Broken.read(Broken.FINE).reporting() == Reporting.NONE
        !Reporting.NONE.hasNote()
    }

    def "report: #report asks for #primary and #artifacts"() {
        when:
        def reporting = Broken.read(Broken.FINE + "report: $report\n").reporting()

        then:
        reporting.primary() == Optional.ofNullable(primary)
        reporting.artifacts().toList() == artifacts

        where:
        report                                     || primary             | artifacts
        '{primary: max_drawdown}'                  || Metric.MAX_DRAWDOWN | Artifact.values().toList()
        '{primary: none, artifacts: []}'           || null                | []
        '{artifacts: plots}'                       || null                | [Artifact.PLOTS]
        '{artifacts: [trades-summary, note]}'      || null                | [Artifact.NOTE, Artifact.TRADES_SUMMARY]
    }

    def "#line is refused: #told"() {
        expect:
        Broken.told(Broken.FINE + line + '\n').any { it.contains(told) }

        where:
        line                                  || told
        'report: {primary: sharp}'            || "BB-CFG-010 report.primary 'sharp' is no metric · did you mean 'sharpe'?"
        'report: {primary: [sharpe]}'         || 'BB-CFG-004 report.primary must be one value, not a list'
        'report: {artifacts: [plot]}'         || "BB-CFG-010 report.artifacts 'plot' is unknown · did you mean 'plots'? known: note, plots, trades-summary"
        'report: {artifacts: [plots, plots]}' || "BB-CFG-013 report.artifacts names 'plots' twice"
        'report: {artifacts: {plots: true}}'  || 'BB-CFG-004 report.artifacts must be a list, not a section with keys'
        'note: ${sharpe}'                     || "BB-CFG-027 '\${sharpe}' refers to 'sharpe', which has no value"
        'note: ${env:HOME}'                   || 'BB-CFG-027'
        'note: "${name"'                      || 'BB-CFG-027'
        'note: [a, b]'                        || 'BB-CFG-004 note must be one value, not a list'
        "note: ${'x' * 10_001}"               || 'BB-CFG-011'
    }
}

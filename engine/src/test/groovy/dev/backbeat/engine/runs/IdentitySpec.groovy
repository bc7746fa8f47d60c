package dev.backbeat.engine.runs

import dev.backbeat.engine.execution.Commission
import dev.backbeat.engine.execution.Costs
import dev.backbeat.engine.execution.Slippage
import dev.backbeat.engine.experiment.MetricsRules
import dev.backbeat.engine.experiment.goal.Gate
import dev.backbeat.engine.experiment.goal.Goals
import dev.backbeat.engine.experiment.goal.Metric
import dev.backbeat.engine.experiment.goal.Target
import dev.backbeat.engine.market.DataFingerprint
import dev.backbeat.engine.market.Period
import dev.backbeat.engine.risk.Sizing
import dev.backbeat.engine.strategy.Parameters
import spock.lang.Specification

import java.nio.file.Path
import java.time.Instant

class IdentitySpec extends Specification {
    def data = new DataFingerprint('abc', [])
    def base = Identity.of(Samples.experiment(), data)

    def "#what changes the simulation key"() {
        when:
        def other = Identity.of(Samples.experiment(change), data)

        then:
        other.simulationKey() != base.simulationKey()
        other.metricsKey() != base.metricsKey()

        where:
        what            | change
        'the script'    | [strategy: new EveryTenBars(sources: ['ten.groovy': 'other'])]
        'an include'    | [strategy: new EveryTenBars(sources: ['ten.groovy': "strategy 'Every ten bars'\n", 'a.groovy': ''])]
        'a parameter'   | [parameters: new Parameters([hold: 4L])]
        'its type'      | [parameters: new Parameters([hold: 3.5d])]
        'a symbol'      | [market: Samples.market(symbols: ['AAA'])]
        'the zone'      | [market: Samples.market(zone: 'America/New_York')]
        'the seed'      | [market: Samples.market(seed: 8L)]
        'the period'    | [market: Samples.market(period: new Period(Instant.EPOCH, Instant.MAX))]
        'the cash'      | [rules: Samples.rules(cash: 1d)]
        'the sizing'    | [rules: Samples.rules(sizing: new Sizing.PercentOfEquity(0.9, Sizing.PriceAt.FILL))]
        'its price'     | [rules: Samples.rules(sizing: new Sizing.PercentOfEquity(0.9, Sizing.PriceAt.DECISION))]
        'its model'     | [rules: Samples.rules(sizing: new Sizing.VolatilityTarget(0.1, 60, 1, 252, Sizing.PriceAt.FILL))]
        'a stop'        | [rules: Samples.rules(stop: OptionalDouble.of(0.05))]
        'a commission'  | [rules: Samples.rules(costs: new Costs(new Commission(0.001, 0, 0, 0), new Slippage.BasisPoints(0)))]
        'the slippage'  | [rules: Samples.rules(costs: new Costs(Commission.NONE, new Slippage.BasisPoints(5)))]
        'its unit'      | [rules: Samples.rules(costs: new Costs(Commission.NONE, new Slippage.Ticks(1, 0.01)))]
        'the currency'  | [currency: 'EUR']
    }

    def "other bars change the simulation key"() {
        expect:
        Identity.of(Samples.experiment(), new DataFingerprint('def', [])).simulationKey() != base.simulationKey()
    }

    def "#what changes neither key"() {
        expect:
        Identity.of(Samples.experiment(change), data) == base

        where:
        what                  | change
        'the name'            | [name: 'other']
        'the description'     | [description: 'other']
        'a tag'               | [tags: [a: 'b']]
        'a gate'              | [goals: new Goals([new Gate.Traded()], [])]
        'a target'            | [goals: new Goals([], [new Target(Metric.CAGR, 0.15)])]
        'where the files lie' | [baseFolder: Path.of('/elsewhere')]
        "the script's name"   | [scriptPath: 'eleven.groovy', strategy: new EveryTenBars(sources: ['eleven.groovy': "strategy 'Every ten bars'\n"])]
    }

    def "a convention of the figures changes the metrics key and nothing else"() {
        when:
        def other = Identity.of(Samples.experiment(metrics: new MetricsRules(0.02, 252, MetricsRules.Sampling.SESSION)), data)

        then:
        other.simulationKey() == base.simulationKey()
        other.metricsKey() != base.metricsKey()
    }
}

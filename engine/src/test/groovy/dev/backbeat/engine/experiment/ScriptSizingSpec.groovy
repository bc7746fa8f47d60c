package dev.backbeat.engine.experiment

import dev.backbeat.engine.risk.Sizing
import dev.backbeat.engine.risk.Sizing.PriceAt
import spock.lang.Specification

/// The script of these files asks for `volatilityTarget(12.percent, lookback: 60)`.
class ScriptSizingSpec extends Specification {

    def "with #sizing in the file, entries are sized by #expected"() {
        expect:
        Broken.read(Broken.FINE + sizing + '\n').rules().sizing() == expected

        where:
        sizing                                             || expected
        ''                                                 || new Sizing.VolatilityTarget(0.12, 60, 1, 252, PriceAt.DECISION)
        'sizing: {}'                                       || new Sizing.VolatilityTarget(0.12, 60, 1, 252, PriceAt.DECISION)
        'sizing:'                                          || new Sizing.VolatilityTarget(0.12, 60, 1, 252, PriceAt.DECISION)
        'sizing: {value: 15%/year}'                        || new Sizing.VolatilityTarget(0.15, 60, 1, 252, PriceAt.DECISION)
        'sizing: {max-weight: 30%, price: fill}'           || new Sizing.VolatilityTarget(0.12, 60, 0.3, 252, PriceAt.FILL)
        'sizing: {model: volatility-target, lookback: 20 bars}' || new Sizing.VolatilityTarget(0.12, 20, 1, 252, PriceAt.DECISION)
        'sizing: {lookback: null}'                         || new Sizing.VolatilityTarget(0.12, 60, 1, 252, PriceAt.DECISION)
        'sizing: {model: percent-of-equity}'               || new Sizing.PercentOfEquity(0.95, PriceAt.DECISION)
        'sizing: {model: percent-of-equity, value: 50%}'   || new Sizing.PercentOfEquity(0.5, PriceAt.DECISION)
        'sizing: {model: fixed, value: 10}'                || new Sizing.FixedQuantity(10)
        'sizing: {model: null}'                            || new Sizing.PercentOfEquity(0.95, PriceAt.DECISION)
        'sizing: {model: null, value: 40%}'                || new Sizing.PercentOfEquity(0.4, PriceAt.DECISION)
        'sizing: null'                                     || new Sizing.PercentOfEquity(0.95, PriceAt.DECISION)
    }

    def "a flag that names another model leaves the script's sizing aside too"() {
        expect:
        Broken.read(Broken.FINE, Setting.set('sizing={model: fixed, value: 3}')).rules().sizing() == new Sizing.FixedQuantity(3)
    }

    def "a script that says nothing leaves the default"() {
        expect:
        Broken.read(Broken.fineBut('strategy: {script: plain.groovy}')).rules().sizing() ==
            new Sizing.PercentOfEquity(0.95, PriceAt.DECISION)
    }

    def "a share of equity is no volatility: under the script's model it must be said to be per year"() {
        expect:
        Broken.told(Broken.FINE + 'sizing: {value: 95%}\n') ==
            ["4:17 «95%» BB-CFG-008 sizing.value '95%' is a share per year and must say so · write '95%/year'"]
    }
}

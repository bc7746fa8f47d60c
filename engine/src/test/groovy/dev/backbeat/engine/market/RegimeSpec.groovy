package dev.backbeat.engine.market

import spock.lang.Specification

class RegimeSpec extends Specification {
    def "over the long run drift is that asked for and so is volatility"() {
        given:
        def draws = new Draws(1, 'moods')
        def regime = Regime.first(draws)
        double tilts = 0
        double variances = 0
        400_000.times {
            regime = regime.next(draws)
            tilts += regime.tilt()
            variances += regime.volatility()**2
        }

        expect:
        Math.abs(tilts / 400_000) < 0.05
        Math.abs(variances / 400_000 - 1) < 0.05
    }

    def "#regime lasts about #sessions sessions and is met #share of the time"() {
        given:
        def draws = new Draws(2, 'moods')
        def now = Regime.first(draws)
        int entered = 0
        int met = 0
        400_000.times {
            def next = now.next(draws)
            if (next == regime) met++
            if (next == regime && now != regime) entered++
            now = next
        }

        expect:
        Math.abs(met / entered - sessions) < sessions * 0.1
        Math.abs(met / 400_000 - share) < 0.02

        where:
        regime       || sessions | share
        Regime.BULL  || 120      | 120 / 220
        Regime.QUIET || 60       | 60 / 220
        Regime.BEAR  || 40       | 40 / 220
    }

    def "the first regime is drawn by how long each lasts"() {
        given:
        def counts = (1L..4000L).countBy { Regime.first(new Draws(it, 'moods')) }

        expect:
        Math.abs(counts[Regime.BULL] / 4000 - 120 / 220) < 0.03
        Math.abs(counts[Regime.BEAR] / 4000 - 40 / 220) < 0.03
    }
}

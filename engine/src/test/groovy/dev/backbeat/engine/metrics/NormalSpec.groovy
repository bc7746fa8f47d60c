package dev.backbeat.engine.metrics

import static dev.backbeat.engine.metrics.Accounts.near

import spock.lang.Specification

class NormalSpec extends Specification {
    def "a share of #share lies below #z"() {
        expect:
        near(Normal.below(z), share, 1e-13)

        where:
        z     || share
        -10   || 7.619853024160489e-24
        -5    || 2.8665157187919344e-07
        -3    || 0.0013498980316300957
        -1.96 || 0.024997895148220373
        -1    || 0.15865525393145707
        -0.5  || 0.3085375387259869
        0     || 0.5
        0.1   || 0.539827837277029
        1     || 0.8413447460685429
        1.96  || 0.9750021048517796
        3     || 0.9986501019683699
        5     || 0.9999997133484281
    }

    def "below #z lies a share of #share"() {
        expect:
        near(Normal.quantile(share), z, 1e-12)

        where:
        share                  || z
        0.01                   || -2.3263478740408408
        0.025                  || -1.9599639845400545
        0.3                    || -0.5244005127080409
        0.9                    || 1.2815515655446008
        0.975                  || 1.9599639845400536
    }

    def "quantile and share are each other's inverse, seed #seed"() {
        given:
        double p = new SplittableRandom(seed).nextDouble(1e-9, 1)

        expect:
        near(Normal.below(Normal.quantile(p)), p, 1e-12)

        where:
        seed << (1L..200L)
    }

    def "#share is no share"() {
        when:
        Normal.quantile(share)

        then:
        thrown IllegalArgumentException

        where:
        share << [0, 1, -0.1, 1.1, Double.NaN]
    }
}

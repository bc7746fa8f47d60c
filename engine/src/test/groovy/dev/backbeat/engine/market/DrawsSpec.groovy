package dev.backbeat.engine.market

import spock.lang.Specification

class DrawsSpec extends Specification {
    def "the same seed and name give the same numbers, any other gives others"() {
        given:
        def numbers = { long seed, String name ->
            def draws = new Draws(seed, name)
            (0..<10).collect { draws.gaussian() }
        }

        expect:
        numbers(1, 'a') == numbers(1, 'a')
        numbers(1, 'a') != numbers(2, 'a')
        numbers(1, 'a') != numbers(1, 'b')
    }

    def "seed #seed: uniform numbers are even, gaussian ones normal"() {
        given:
        def draws = new Draws(seed, 'x')
        def uniform = (0..<100_000).collect { draws.uniform() }
        def normal = (0..<100_000).collect { draws.gaussian() }
        double half = uniform.average()
        double tenth = uniform.count { it < 0.1 } / 100_000
        double mean = normal.average()
        double variance = normal.collect { it * it }.average()
        double fourth = normal.collect { it**4 }.average()
        double tail = normal.count { it > 1.96d } / 100_000

        expect:
        uniform.min() >= 0
        uniform.max() < 1
        Math.abs(half - 0.5) < 0.005
        Math.abs(tenth - 0.1) < 0.005
        Math.abs(mean) < 0.015
        Math.abs(variance - 1) < 0.025
        Math.abs(fourth - 3) < 0.2
        Math.abs(tail - 0.025) < 0.002

        where:
        seed << [0L, 1L, -1L, 42L]
    }
}

package dev.backbeat.engine.report

import spock.lang.Specification

class ThinnedCurveSpec extends Specification {
    def "of every column the first, lowest, highest and last point stay"() {
        given: 'ten points over two columns'
        def thinned = ThinnedCurve.of((0..9) as long[], values as double[], 2)

        expect:
        thinned.kept() as List == kept

        where:
        values                         || kept
        [5, 1, 3, 9, 4, 4, 2, 2, 7, 5] || [0, 1, 3, 4, 5, 6, 8, 9]
        [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] || [0, 4, 5, 9]
        [9, 8, 7, 6, 5, 4, 3, 2, 1, 0] || [0, 4, 5, 9]
        [1, 1, 1, 1, 1, 1, 1, 1, 1, 1] || [0, 4, 5, 9]
    }

    def "a short curve is kept whole"() {
        given:
        def thinned = ThinnedCurve.of([1_000_000, 3_000_000, 5_500_000] as long[], [3, 1, 2] as double[], 1200)

        expect:
        (0..<thinned.size()).collect { [thinned.millis(it), thinned.value(it)] } == [[1d, 3d], [3d, 1d], [5.5d, 2d]]
    }

    def "no peak and no trough of a long curve is lost, seed #seed"() {
        given:
        def random = new SplittableRandom(seed)
        int n = random.nextInt(1, 5000)
        long now = 0
        def time = (0..<n).collect { now += random.nextLong(1, 1000) } as long[]
        def values = (0..<n).collect { random.nextDouble() } as double[]
        def thinned = ThinnedCurve.of(time, values, 50)
        def kept = (0..<thinned.size()).collect { thinned.value(it) }

        expect:
        kept.max() == values.max()
        kept.min() == values.min()
        kept.first() == values[0]
        kept.last() == values[n - 1]
        thinned.size() <= 200
        (thinned.kept() as List).toUnique() == (thinned.kept() as List).sort(false)

        where:
        seed << (1L..30L)
    }
}

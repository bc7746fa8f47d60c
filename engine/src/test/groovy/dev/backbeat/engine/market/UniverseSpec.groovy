package dev.backbeat.engine.market

import java.time.ZoneOffset
import spock.lang.Specification

class UniverseSpec extends Specification {
    static final SessionCalendar UTC = SessionCalendar.wholeDay(ZoneOffset.UTC)

    /** Bars that open at 10 times the numbers given and close 9 later. */
    private static Bars bars(String symbol, List<Integer> days) {
        double[] prices = [1d] * days.size()
        new Bars(symbol, Timeframe.DAY, days.collect { it * 10 } as long[], days.collect { it * 10 + 9 } as long[],
                prices, prices, prices, prices, prices, [:])
    }

    private static Universe universe(Map<String, List<Integer>> days, long from = Long.MIN_VALUE) {
        Universe.of(days.collect { symbol, on -> bars(symbol, on) }, UTC, from)
    }

    def "the clock ticks whenever a symbol closes a bar"() {
        given:
        def universe = universe(A: [1, 2, 4], B: [2, 3, 4, 5], C: [9])

        expect:
        (0..<universe.instants()).collect { universe.instant(it) } == [19, 29, 39, 49, 59, 99]
        universe.barsByInstant(0) == [0, 1, -1, 2, -1, -1] as int[]
        universe.barsByInstant(1) == [-1, 0, 1, 2, 3, -1] as int[]
        universe.barAt(2, 5) == 0
        universe.barAt(2, 0) == -1
    }

    def "symbols with the same days share every tick, however many they are"() {
        given:
        def universe = universe((1..37).collectEntries { ["S$it".toString(), 1..50] })

        expect:
        universe.size() == 37
        universe.instants() == 50
        (0..<37).every { universe.barsByInstant(it) == (0..49) as int[] }
    }

    def "seed #seed: the merged clock is the sorted union of all close instants"() {
        given:
        def random = new Random(seed)
        def days = (0..<random.nextInt(1, 8)).collectEntries { ["S$it".toString(), (0..60).findAll { random.nextInt(4) == 0 }] }
        def universe = universe(days)

        expect:
        (0..<universe.instants()).collect { universe.instant(it) } == days.values().flatten().toSet().sort().collect { it * 10 + 9 }
        days.values().withIndex().every { on, symbol ->
            universe.barsByInstant(symbol).findAll { it >= 0 } == (0..<on.size()).toList()
        }

        where:
        seed << (1L..50L)
    }

    def "bars that open before #from are warm-up: trading starts at tick #first"() {
        expect:
        universe([A: [1, 2, 4], B: [3]], from).firstInstant() == first

        where:
        from           || first
        Long.MIN_VALUE || 0
        10             || 0
        11             || 1
        30             || 2
        31             || 3
        41             || 4
    }

    def "symbols are found by name, in the order in which they are given"() {
        given:
        def universe = universe(B: [1], A: [1])

        expect:
        universe.bars()*.symbol() == ['B', 'A']
        universe.bars(1).symbol() == 'A'
        universe.find('A') == OptionalInt.of(1)
        universe.find('a').empty
        universe.calendar() == UTC
    }

    def "the newest closed bar at #instant is #bar"() {
        given:
        double[] ones = [1, 1, 1]
        def bars = new Bars('AAA', Timeframe.DAY, [0L, 10L, 30L] as long[], [9L, 19L, 39L] as long[], ones, ones, ones, ones, ones, [:])

        expect:
        bars.newestClosed(instant) == bar

        where:
        instant || bar
        8L      || -1
        9L      || 0
        18L     || 0
        19L     || 1
        38L     || 1
        99L     || 2
    }

    def "a symbol may be there once only"() {
        when:
        Universe.of([bars('A', [1]), bars('A', [2])], UTC, 0)

        then:
        thrown(IllegalArgumentException)
    }

    def "a part of the clock is a window of its ticks"() {
        given:
        def universe = universe(A: [1, 2, 3])

        expect:
        universe.clock(1, 3) == [29, 39] as long[]
        universe.clock(0, 3) == [19, 29, 39] as long[]
        Universe.of([], UTC, 0).instants() == 0
    }
}

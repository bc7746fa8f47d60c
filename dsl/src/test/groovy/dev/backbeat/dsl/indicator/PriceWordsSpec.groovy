package dev.backbeat.dsl.indicator

import static dev.backbeat.dsl.indicator.MovingAveragesSpec.near

import dev.backbeat.dsl.SomeBars
import dev.backbeat.engine.market.Bars
import dev.backbeat.engine.market.Nanos
import dev.backbeat.engine.market.SessionCalendar
import dev.backbeat.engine.market.Timeframe
import java.time.LocalTime
import java.time.ZoneId
import java.time.ZonedDateTime
import spock.lang.Specification

/** What a bar tells by itself: its levels, and when it was. */
class PriceWordsSpec extends Specification {
    static final ZoneId NEW_YORK = ZoneId.of('America/New_York')

    static double[][] levels(String name, double open, double high, double low, double close) {
        Samples.fill(Catalogue.find(name).get(), Samples.bars([[open] as double[], [high] as double[], [low] as double[], [close] as double[]], [1] as double[]))
    }

    def "pivots of the floor, worked out by hand"() {
        expect:
        levels('pivotPoints', 10, 14, 8, 11).collect { it[0] } == [11, 14, 17, 20, 8, 5, 2]
    }

    def "pivots after Fibonacci, worked out by hand"() {
        given:
        var levels = levels('fibonacciPivots', 10, 14, 8, 11).collect { it[0] }

        expect:
        near(levels as double[], [11, 11 + 6 * 0.382, 11 + 6 * 0.618, 17, 11 - 6 * 0.382, 11 - 6 * 0.618, 5] as double[])
    }

    def "pivots after DeMark count twice what the close points at: open #open, close #close"() {
        expect:
        levels('deMarkPivots', open, 14, 8, close).collect { it[0] } == [x / 4, x / 2 - 8, x / 2 - 14]

        where:
        open | close || x
        10   | 11    || 14 + 8 + 11 + 14
        11   | 10    || 14 + 8 + 10 + 8
        10   | 10    || 14 + 8 + 10 + 10
    }

    def "a bar that never moved has its close in the middle, and no intensity"() {
        expect:
        levels('closeLocation', 5, 5, 5, 5)[0][0] == 0
        levels('intradayIntensity', 5, 5, 5, 5)[0][0].isNaN()
        levels('closeLocation', 5, 8, 4, 8)[0][0] == 1
        levels('closeLocation', 5, 8, 4, 4)[0][0] == -1
        levels('intradayIntensity', 5, 8, 4, 7)[0][0] == 0.5
    }

    static Bars at(List<String> opens) {
        long[] instants = opens.collect { Nanos.of(ZonedDateTime.parse(it + '[America/New_York]').toInstant()) }
        double[] ones = [1] * opens.size()
        SomeBars.of('ABC', Timeframe.find('30m').get(), instants, 1_800_000_000_000L, ones, ones, ones, ones)
    }

    def "time is the opening time of a bar in the zone of the data, in summer and in winter"() {
        given:
        var sessions = new SessionCalendar(NEW_YORK, LocalTime.of(9, 30), LocalTime.of(16, 0))
        var bars = at(['2024-03-08T09:30:00-05:00', '2024-03-08T15:30:00-05:00', '2024-03-11T09:30:00-04:00', '2024-03-11T10:00:00-04:00'])
        def word = { Catalogue.find(it).get().kernel().fill(new Inputs(bars, sessions, 252, [], new Settings([], [])))[0].toList() }

        expect:
        word('hour') == [9, 15, 9, 10]
        word('minute') == [30, 30, 30, 0]
        word('dayOfWeek') == [5, 5, 1, 1]
        word('dayOfMonth') == [8, 8, 11, 11]
        word('month') == [3, 3, 3, 3]
        word('year') == [2024, 2024, 2024, 2024]
        word('barOfSession') == [0, 1, 0, 1]
    }
}

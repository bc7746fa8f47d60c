package dev.backbeat.engine.market

import static dev.backbeat.engine.market.MarketRequests.STOCKS
import static dev.backbeat.engine.market.MarketRequests.generated

import dev.backbeat.engine.problem.DataCode
import dev.backbeat.engine.problem.ProblemsFound
import groovy.transform.CompileStatic
import java.time.DayOfWeek
import java.time.Instant
import java.time.LocalDate
import java.time.ZoneOffset
import spock.lang.Specification

class GeneratedBarsSpec extends Specification {
    private static MarketData load(Map parts) {
        new GeneratedBars().load(generated(parts))
    }

    private static Bars bars(Map parts) {
        load(parts).universe().bars(0)
    }

    private static List<String> opens(Bars bars) {
        (0..<bars.size()).collect { Nanos.toInstant(bars.openedAt(it)).toString() }
    }

    private static List<String> closes(Bars bars) {
        (0..<bars.size()).collect { Nanos.toInstant(bars.closedAt(it)).toString() }
    }

    @CompileStatic
    private static double[] returns(Bars bars) {
        double[] close = bars.closes()
        double[] found = new double[close.length - 1]
        for (int i = 0; i < found.length; i++) found[i] = Math.log(close[i + 1] / close[i])
        found
    }

    @CompileStatic
    private static double mean(double[] x) {
        double sum = 0
        for (double v : x) sum += v
        sum / x.length
    }

    @CompileStatic
    private static double covariance(double[] x, double[] y) {
        double mx = mean(x), my = mean(y), sum = 0
        for (int i = 0; i < x.length; i++) sum += (x[i] - mx) * (y[i] - my)
        sum / (x.length - 1)
    }

    @CompileStatic
    private static double correlation(double[] x, double[] y) {
        covariance(x, y) / Math.sqrt(covariance(x, x) * covariance(y, y))
    }

    @CompileStatic
    private static double[] squares(double[] x) {
        double[] found = new double[x.length]
        for (int i = 0; i < x.length; i++) found[i] = x[i] * x[i]
        found
    }

    def "the bars of a seed are the same on every machine: #timeframe"() {
        expect:
        load(seed: 42, symbols: ['AAA', 'BBB', 'CCC'], timeframe: timeframe, bars: 1000, calendar: STOCKS, start: '2015-01-02')
                .fingerprint().sha256() == sha256

        where:
        timeframe || sha256
        '1d'      || '61b0bef20cec6cba65b4ffd32d47299ac117dde311fff96b0473def7d7988b52'
        '1w'      || '16ded5d169faf27e664a2e0649c6d52509631afa0125eda45a05b779adf12f89'
        '5m'      || '7f46ec9539e0850455fa50e5296278e305562a070f5bc9d611056918cea1a442'
    }

    def "a symbol is the same alone, among others, and in any order"() {
        given:
        def alone = bars(symbols: ['BBB'], bars: 500)
        def among = load(symbols: ['AAA', 'BBB', 'CCC'], bars: 500).universe().bars(1)
        def first = bars(symbols: ['BBB', 'AAA'], bars: 500)

        expect:
        [among, first].every { it.closes() == alone.closes() && it.highs() == alone.highs() && it.volumes() == alone.volumes() }
        load(symbols: ['AAA', 'BBB']).universe().with { it.bars(0).closes() != it.bars(1).closes() }
    }

    def "references are made in the same market, and change nothing of what is traded"() {
        given:
        def alone = new GeneratedBars().load(MarketRequests.generated(symbols: ['AAA', 'BBB'])).universe()
        def beside = new GeneratedBars().load(MarketRequests.generated(symbols: ['AAA'], references: ['BBB'])).universe()

        expect:
        beside.size() == 1
        beside.bars(0).closes() == alone.bars(0).closes()
        beside.references()[0].closes() == alone.bars(1).closes()
    }

    def "more bars do not change the earlier ones, another seed changes all"() {
        expect:
        bars(bars: 500).closes()[0..<100] == bars(bars: 100).closes() as List
        bars(bars: 100, seed: 8L).closes() != bars(bars: 100).closes()
    }

    def "days are weekdays from the start on, each over its session"() {
        given:
        def made = bars(start: '2024-03-07', bars: 4, calendar: STOCKS)

        expect:
        opens(made) == ['2024-03-07T14:30:00Z', '2024-03-08T14:30:00Z', '2024-03-11T13:30:00Z', '2024-03-12T13:30:00Z']
        closes(made) == ['2024-03-07T20:59:59.999Z', '2024-03-08T20:59:59.999Z', '2024-03-11T19:59:59.999Z', '2024-03-12T19:59:59.999Z']
        opens(bars(start: '2024-03-09', bars: 1)) == ['2024-03-11T00:00:00Z']
    }

    def "#timeframe bars run from #opens until #closes"() {
        given:
        def made = bars(start: '2024-01-03', bars: opens.size(), timeframe: timeframe)

        expect:
        opens(made)*.substring(0, 16) == opens
        closes(made)*.substring(0, 16) == closes

        where:
        timeframe || opens                                                        | closes
        '2d'      || ['2024-01-03T00:00', '2024-01-05T00:00', '2024-01-09T00:00'] | ['2024-01-04T23:59', '2024-01-08T23:59', '2024-01-10T23:59']
        '1w'      || ['2024-01-03T00:00', '2024-01-08T00:00', '2024-01-15T00:00'] | ['2024-01-05T23:59', '2024-01-12T23:59', '2024-01-19T23:59']
        '1mo'     || ['2024-01-03T00:00', '2024-02-01T00:00', '2024-03-01T00:00'] | ['2024-01-31T23:59', '2024-02-29T23:59', '2024-03-29T23:59']
        '12h'     || ['2024-01-03T00:00', '2024-01-03T12:00', '2024-01-04T00:00'] | ['2024-01-03T11:59', '2024-01-03T23:59', '2024-01-04T11:59']
    }

    def "intraday bars lie within sessions, the last one as short as the session leaves it"() {
        given:
        def made = bars(start: '2024-01-05', bars: 9, timeframe: '1h', calendar: STOCKS)

        expect:
        opens(made)*.substring(0, 16) == ['2024-01-05T14:30', '2024-01-05T15:30', '2024-01-05T16:30', '2024-01-05T17:30', '2024-01-05T18:30',
                                          '2024-01-05T19:30', '2024-01-05T20:30', '2024-01-08T14:30', '2024-01-08T15:30']
        closes(made)[6] == '2024-01-05T20:59:59.999Z'
        made.opens()[1] == made.closes()[0]
        made.opens()[7] != made.closes()[6]
    }

    def "a week is the sum of its days: same open, close, extremes and volume"() {
        given:
        def days = bars(start: '2024-01-01', bars: 5)
        def week = bars(start: '2024-01-01', bars: 1, timeframe: '1w')

        expect:
        week.opens()[0] == days.opens()[0]
        week.closes()[0] == days.closes()[4]
        week.highs()[0] == days.highs().max()
        week.lows()[0] == days.lows().min()
        Math.abs(week.volumes()[0] - days.volumes().sum()) <= 5
    }

    def "seed #seed, #timeframe: prices are cents, highs and lows hold the rest, volume is whole"() {
        given:
        def made = bars(seed: seed, timeframe: timeframe, bars: 2000, volatility: 0.6d)

        expect:
        (0..<made.size()).every {
            double open = made.opens()[it], high = made.highs()[it], low = made.lows()[it], close = made.closes()[it], volume = made.volumes()[it]
            low >= 1 && high >= Math.max(open, close) && low <= Math.min(open, close) && volume >= 1 && volume == Math.rint(volume) &&
                    [open, high, low, close].every { price -> Math.abs(price * 100 - Math.rint(price * 100)) < 1e-6 }
        }
        (1..<made.size()).count { made.highs()[it] > Math.max(made.opens()[it], made.closes()[it]) } > 500

        where:
        [seed, timeframe] << [[1L, 2L, 3L], ['1d', '15m']].combinations()
    }

    def "volatility, correlation and drift come out as asked for: #volatility, #rho, #drift"() {
        given:
        def runs = (1L..40L).collect { load(seed: it, symbols: ['A', 'B'], bars: 2520, volatility: volatility, correlation: rho, drift: drift).universe() }
        double found = runs.collect { Math.sqrt(252 * covariance(returns(it.bars(0)), returns(it.bars(0)))) }.average()
        double together = runs.collect { correlation(returns(it.bars(0)), returns(it.bars(1))) }.average()
        double growth = 252 * runs.collect { mean(returns(it.bars(0))) + mean(returns(it.bars(1))) }.average() / 2

        expect:
        Math.abs(found / volatility - 1) < 0.05
        Math.abs(together - rho) < 0.05
        Math.abs(growth - (Math.log(1 + drift) - volatility * volatility / 2)) < 0.2 * volatility

        where:
        volatility | rho  | drift
        0.2d       | 0.5d | 0.08d
        0.4d       | 0d   | 0d
        0.1d       | 0.9d | 0.2d
    }

    def "volatility comes in clusters, and tails are fat"() {
        given:
        def all = (1L..20L).collect { returns(bars(seed: it, bars: 2520)) }

        double ofSquares = all.collect { r -> correlation(squares(r[0..<-1] as double[]), squares(r[1..<r.length] as double[])) }.average()
        double ofReturns = all.collect { r -> correlation(r[0..<-1] as double[], r[1..<r.length] as double[]) }.average()
        double kurtosis = all.collect { r -> mean(squares(squares(r))) / covariance(r, r)**2 }.average()

        expect:
        ofSquares > 0.1
        Math.abs(ofReturns) < 0.03
        kurtosis > 4
    }

    def "volume is higher where prices move more"() {
        given:
        def made = bars(bars: 2520)
        double[] moves = returns(made).collect { Math.abs(it) }

        expect:
        correlation(moves, made.volumes()[1..<made.size()] as double[]) > 0.5
    }

    def "minutes and days of a market are equally volatile"() {
        given:
        def all = (1L..10L).collect { returns(bars(seed: it, timeframe: '30m', bars: 48 * 500)) }
        double variance = all.collect { covariance(it, it) }.average()

        expect:
        Math.abs(Math.sqrt(variance * 48 * 252) / 0.2 - 1) < 0.15
    }

    def "without volatility prices only drift"() {
        given:
        def made = bars(bars: 253, volatility: 0d, drift: 0.1d)

        expect:
        Math.abs(made.closes()[252] / made.closes()[0] - 1.1) < 0.001
        made.volumes().every { it >= 1 }
    }

    def "prices stay prices however wild the market is"() {
        given:
        def made = bars(bars: 20_000, volatility: 3d, drift: drift, start: '1700-01-01')

        expect:
        made.closes().every { it >= 1 && it <= 1_000_000 }

        where:
        drift << [-0.9d, 0d, 50d]
    }

    def "the period cuts generated bars as it cuts files"() {
        given:
        def period = new Period(Instant.parse('2015-01-12T00:00:00Z'), Instant.parse('2015-01-15T00:00:00Z'))
        def universe = load(bars: 30, period: period, warmUp: warmUp).universe()
        def all = bars(bars: 30)

        expect:
        universe.bars(0).closes() as List == all.closes()[from..<10]
        universe.instants() - universe.firstInstant() == 3

        where:
        warmUp || from
        null   || 0
        2      || 5
        0      || 7
    }

    def "every weekday has a session, no other day has"() {
        given:
        def days = opens(bars(bars: 1000)).collect { LocalDate.ofInstant(Instant.parse(it), ZoneOffset.UTC).dayOfWeek }

        expect:
        days.toSet() == (DayOfWeek.values() - [DayOfWeek.SATURDAY, DayOfWeek.SUNDAY]).toSet()
        days.size() == 1000
    }

    def "data that cannot be made are refused: #message"() {
        when:
        load(parts)

        then:
        def found = thrown(ProblemsFound)
        found.problems()*.message() == [message]
        found.problems()*.code() == [code]

        where:
        parts                                                               | code                      || message
        [bars: 0]                                                           | DataCode.BAD_GENERATOR    || 'bars must be 1 or more, was 0'
        [drift: -1d]                                                        | DataCode.BAD_GENERATOR    || 'drift must be above -1 and at most 100, was -1.0'
        [volatility: -0.1d]                                                 | DataCode.BAD_GENERATOR    || 'volatility must be from 0 to 10, was -0.1'
        [volatility: Double.NaN]                                            | DataCode.BAD_GENERATOR    || 'volatility must be from 0 to 10, was NaN'
        [correlation: 1.5d]                                                 | DataCode.BAD_GENERATOR    || 'correlation must be from 0 to 1, was 1.5'
        [start: '1500-01-01']                                               | DataCode.BAD_GENERATOR    || 'start must be from 1678 to 2261, was 1500-01-01'
        [symbols: []]                                                       | DataCode.BAD_GENERATOR    || 'no symbols are named'
        [symbols: ['A', 'A']]                                               | DataCode.BAD_GENERATOR    || 'a symbol is named twice: A, A'
        [bars: 100_000]                                                     | DataCode.BAD_GENERATOR    || 'bar 64440 of 100000 would be later than the year 2261'
        [bars: 5, period: new Period(Instant.parse('2020-01-01T00:00:00Z'), Instant.MAX)] | DataCode.OUTSIDE_PERIOD || 'no bar opens at or after 2020-01-01T00:00:00Z: the bars run from 2015-01-01T00:00:00Z to 2015-01-07T23:59:59.999Z'
    }

    def "only requests for synthetic data are taken"() {
        when:
        new GeneratedBars().load(MarketRequests.files(path: '.'))

        then:
        thrown(IllegalArgumentException)
    }
}

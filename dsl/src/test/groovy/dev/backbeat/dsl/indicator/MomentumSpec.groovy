package dev.backbeat.dsl.indicator

import static dev.backbeat.dsl.indicator.MovingAveragesSpec.near

import dev.backbeat.dsl.SomeBars
import spock.lang.Specification

class MomentumSpec extends Specification {
    static final double NAN = Double.NaN
    // The fourteen-day example of StockCharts' ChartSchool, prices and values as published there.
    static final double[] PUBLISHED = [
        44.3389, 44.0902, 44.1497, 43.6124, 44.3278, 44.8264, 45.0955, 45.4245, 45.8433, 46.0826, 45.8931, 46.0328, 45.6140,
        46.2820, 46.2820, 46.0028, 46.0328, 46.4116, 46.2222, 45.6439, 46.2122, 46.2521, 45.7137, 46.4515, 45.7835, 45.3548,
        44.0288, 44.1783, 44.2181, 44.5672, 43.4205, 42.6628, 43.1314]

    def "Wilder's relative strength is the published one"() {
        given:
        double[] published = [70.53, 66.32, 66.55, 69.41, 66.36, 57.97, 62.93, 63.26, 56.06, 62.38, 54.71, 50.42, 39.99, 41.46,
            41.87, 45.46, 37.30, 33.08, 37.77]
        double[] strength = Momentum.relativeStrength(PUBLISHED, 14, Seed.MEAN)

        expect:
        strength.toList().take(14).every { it.isNaN() }
        (0..<published.length).every { Math.abs(strength[14 + it] - published[it]) < 0.01 }
    }

    def "relative strength worked out by hand: #values"() {
        expect:
        near(Momentum.relativeStrength(values as double[], 2, Seed.MEAN), strength as double[])

        where:
        values                || strength
        [10, 12, 11, 14]      || [NAN, NAN, 100 * 1 / 1.5, 100 * 2 / 2.25]
        [10, 11, 12, 13]      || [NAN, NAN, 100, 100]
        [13, 12, 11, 10]      || [NAN, NAN, 0, 0]
        [10, 10, 10, 10]      || [NAN, NAN, 0, 0]
        [10, NAN, 12, 11, 14] || [NAN, NAN, NAN, 100 * 1 / 1.5, 100 * 2 / 2.25]
    }

    def "seeded as ta4j does, relative strength starts from one move"() {
        expect:
        near(Momentum.relativeStrength([10, 12, 11, 14] as double[], 2, Seed.FIRST), [NAN, NAN, 0, 100 * 1.5 / 2] as double[])
    }

    def "change and rate of change look back the length"() {
        expect:
        near(Momentum.change([1, 2, 4, 8] as double[], 2), [NAN, NAN, 3, 6] as double[])
        near(Momentum.rateOfChange([1, 2, 4, 0, 8] as double[], 1), [NAN, 100, 100, -100, NAN] as double[])
        near(Momentum.change([1, 2] as double[], 5), [NAN, NAN] as double[])
    }

    def "the word momentum is the change since ten bars ago, as TA-Lib's MOM"() {
        given:
        double[] closes = SomeBars.walk(1, 30).closes()

        expect:
        near(HardBars.filled('momentum', SomeBars.walk(1, 30), [10], 0, 'mean', closes), Momentum.change(closes, 10))
        Catalogue.find('momentum').get().signature() == 'momentum(series = close, length = 10)'
    }

    def "the macd's line, signal and histogram are what their formulas say"() {
        given:
        double[] closes = SomeBars.walk(1, 100).closes()
        double[][] macd = Momentum.macd(closes, 5, 9, 4, Seed.MEAN)
        double[] fast = MovingAverages.exponential(closes, 5, Seed.MEAN)
        double[] slow = MovingAverages.exponential(closes, 9, Seed.MEAN)

        expect:
        near(macd[0], (0..<100).collect { fast[it] - slow[it] } as double[])
        near(macd[1], MovingAverages.exponential(macd[0], 4, Seed.MEAN))
        near(macd[2], (0..<100).collect { macd[0][it] - macd[1][it] } as double[])
        macd[1][10].isNaN() && !macd[1][11].isNaN()
    }
}

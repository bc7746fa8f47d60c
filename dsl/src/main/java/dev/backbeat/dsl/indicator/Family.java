package dev.backbeat.dsl.indicator;

import java.util.List;

/// The families of indicators: the names of each in the order of the reference, and where their lines stand.
///
/// The names stand here, too, so that a line is made when it is asked for: to make all of them takes longer than many a
/// run.
enum Family {
    AVERAGES(Group.AVERAGES, "sma ema wilder wma hma vwma dema tema kama"),
    ADAPTIVE_AVERAGES(Group.AVERAGES, "lsma tma atma zlema jma mcginley vidya kalman midPrice"),
    MOMENTUM(Group.MOMENTUM, "rsi change momentum roc macd stochastic williamsR cci"),
    OSCILLATORS(
            Group.MOMENTUM,
            "awesomeOscillator acceleratorOscillator cmo connorsRsi coppock dpo fisher "
                    + "intradayMomentum kri kst netMomentum ppo ravi schaff squeezeMomentum stochasticOf "
                    + "stochasticRsi tsi streak"),
    TREND(Group.TREND, "adx aroon supertrend parabolicSar ichimoku"),
    DIRECTION(
            Group.TREND,
            "dx directionalMovement upTrend downTrend chandelierLong chandelierShort choppiness "
                    + "massIndex randomWalk swingHigh swingLow zigzag renko"),
    VOLATILITY(Group.VOLATILITY, "trueRange atr bollinger highest lowest highestBar lowestBar donchian keltner"),
    BANDS(Group.VOLATILITY, "bollingerWidth percentB ulcerIndex"),
    VOLUME(Group.VOLUME, "obv mfi vwap"),
    FLOW(
            Group.VOLUME,
            "accumulationDistribution chaikinMoneyFlow chaikinOscillator intradayIntensity mvwap "
                    + "negativeVolumeIndex positiveVolumeIndex pvo timeSegmentedVolume macdv"),
    STATISTICS(
            Group.STATISTICS,
            "stdev zscore realizedVolatility linearRegression correlation beta percentRank median " + "quantile"),
    DISPERSION(Group.STATISTICS, "variance covariance convergence meanDeviation standardError rollingSum"),
    PRICES(
            Group.PRICES,
            "medianPrice typicalPrice closeLocation realBody upperShadow lowerShadow pivotPoints "
                    + "fibonacciPivots deMarkPivots"),
    CANDLES(
            Group.CANDLES,
            "bullishEngulfing bearishEngulfing bullishHarami bearishHarami bullishKicker "
                    + "bearishKicker bullishMarubozu bearishMarubozu darkCloud piercing doji morningStar "
                    + "eveningStar hammer hangingMan invertedHammer shootingStar threeBlackCrows "
                    + "threeWhiteSoldiers threeInsideUp threeInsideDown"),
    EVENTS(Group.EVENTS, "crossesAbove crossesBelow rising falling barsSince valueWhen"),
    ACROSS(
            Group.ACROSS,
            "rankAcross placeAcross zscoreAcross meanAcross medianAcross quantileAcross stdevAcross "
                    + "sumAcross lowestAcross highestAcross countAcross shareAcross"),
    TIME(Group.TIME, "hour minute dayOfWeek dayOfMonth month year barOfSession");

    private final Group group;
    private final String names;

    Family(Group group, String names) {
        this.group = group;
        this.names = names;
    }

    List<String> names() {
        return List.of(names.split(" "));
    }

    Indicator indicator(String name) {
        return line(name).in(group);
    }

    private Entry line(String name) {
        return switch (this) {
            case AVERAGES -> AverageWords.line(name);
            case ADAPTIVE_AVERAGES -> AdaptiveAverageWords.line(name);
            case MOMENTUM -> MomentumWords.line(name);
            case OSCILLATORS -> OscillatorWords.line(name);
            case TREND -> TrendWords.line(name);
            case DIRECTION -> DirectionWords.line(name);
            case VOLATILITY -> VolatilityWords.line(name);
            case BANDS -> BandWords.line(name);
            case VOLUME -> VolumeWords.line(name);
            case FLOW -> FlowWords.line(name);
            case STATISTICS -> StatisticWords.line(name);
            case DISPERSION -> DispersionWords.line(name);
            case PRICES -> PriceWords.line(name);
            case CANDLES -> CandleWords.line(name);
            case EVENTS -> EventWords.line(name);
            case ACROSS -> AcrossWords.line(name);
            case TIME -> TimeWords.line(name);
        };
    }
}

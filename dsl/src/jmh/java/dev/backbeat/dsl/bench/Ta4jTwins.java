package dev.backbeat.dsl.bench;

import java.util.List;
import org.ta4j.core.BarSeries;
import org.ta4j.core.Indicator;
import org.ta4j.core.indicators.ATRIndicator;
import org.ta4j.core.indicators.CCIIndicator;
import org.ta4j.core.indicators.MACDIndicator;
import org.ta4j.core.indicators.ParabolicSarIndicator;
import org.ta4j.core.indicators.ROCIndicator;
import org.ta4j.core.indicators.RSIIndicator;
import org.ta4j.core.indicators.StochasticOscillatorKIndicator;
import org.ta4j.core.indicators.WilliamsRIndicator;
import org.ta4j.core.indicators.adx.ADXIndicator;
import org.ta4j.core.indicators.adx.MinusDIIndicator;
import org.ta4j.core.indicators.adx.PlusDIIndicator;
import org.ta4j.core.indicators.aroon.AroonDownIndicator;
import org.ta4j.core.indicators.aroon.AroonOscillatorIndicator;
import org.ta4j.core.indicators.aroon.AroonUpIndicator;
import org.ta4j.core.indicators.averages.DoubleEMAIndicator;
import org.ta4j.core.indicators.averages.EMAIndicator;
import org.ta4j.core.indicators.averages.HMAIndicator;
import org.ta4j.core.indicators.averages.KAMAIndicator;
import org.ta4j.core.indicators.averages.MMAIndicator;
import org.ta4j.core.indicators.averages.SMAIndicator;
import org.ta4j.core.indicators.averages.TripleEMAIndicator;
import org.ta4j.core.indicators.averages.VWMAIndicator;
import org.ta4j.core.indicators.averages.WMAIndicator;
import org.ta4j.core.indicators.bollinger.BollingerBandFacade;
import org.ta4j.core.indicators.donchian.DonchianChannelFacade;
import org.ta4j.core.indicators.helpers.ClosePriceIndicator;
import org.ta4j.core.indicators.helpers.HighestValueIndicator;
import org.ta4j.core.indicators.helpers.LowestValueIndicator;
import org.ta4j.core.indicators.helpers.OpenPriceIndicator;
import org.ta4j.core.indicators.helpers.PercentRankIndicator;
import org.ta4j.core.indicators.ichimoku.IchimokuKijunSenIndicator;
import org.ta4j.core.indicators.ichimoku.IchimokuSenkouSpanAIndicator;
import org.ta4j.core.indicators.ichimoku.IchimokuSenkouSpanBIndicator;
import org.ta4j.core.indicators.ichimoku.IchimokuTenkanSenIndicator;
import org.ta4j.core.indicators.keltner.KeltnerChannelFacade;
import org.ta4j.core.indicators.statistics.CorrelationCoefficientIndicator;
import org.ta4j.core.indicators.statistics.SigmaIndicator;
import org.ta4j.core.indicators.statistics.SimpleLinearRegressionIndicator;
import org.ta4j.core.indicators.statistics.SimpleLinearRegressionIndicator.SimpleLinearRegressionType;
import org.ta4j.core.indicators.statistics.StandardDeviationIndicator;
import org.ta4j.core.indicators.supertrend.SuperTrendIndicator;
import org.ta4j.core.indicators.volume.MoneyFlowIndexIndicator;
import org.ta4j.core.indicators.volume.OnBalanceVolumeIndicator;
import org.ta4j.core.indicators.volume.VWAPIndicator;
import org.ta4j.core.num.Num;

/** ta4j's indicators for the words of {@link KernelsBenchmark}, one for each column that ta4j has. */
final class Ta4jTwins {
    private Ta4jTwins() {}

    static List<Indicator<Num>> of(String word, BarSeries bars) {
        var close = new ClosePriceIndicator(bars);
        return switch (word) {
            case "sma" -> List.of(new SMAIndicator(close, 20));
            case "ema" -> List.of(new EMAIndicator(close, 20));
            case "wilder" -> List.of(new MMAIndicator(close, 14));
            case "wma" -> List.of(new WMAIndicator(close, 20));
            case "hma" -> List.of(new HMAIndicator(close, 20));
            case "dema" -> List.of(new DoubleEMAIndicator(close, 20));
            case "tema" -> List.of(new TripleEMAIndicator(close, 20));
            case "kama" -> List.of(new KAMAIndicator(close, 10, 2, 30));
            case "vwma" -> List.of(new VWMAIndicator(close, 20));
            case "rsi" -> List.of(new RSIIndicator(close, 14));
            case "macd" -> macd(new MACDIndicator(close, 12, 26));
            case "roc" -> List.of(new ROCIndicator(close, 10));
            case "stochastic" -> stochastic(new StochasticOscillatorKIndicator(bars, 14));
            case "williamsR" -> List.of(new WilliamsRIndicator(bars, 14));
            case "cci" -> List.of(new CCIIndicator(bars, 20));
            case "atr" -> List.of(new ATRIndicator(bars, 14));
            case "adx" ->
                List.of(new PlusDIIndicator(bars, 14), new MinusDIIndicator(bars, 14), new ADXIndicator(bars, 14));
            case "aroon" -> {
                var oscillator = new AroonOscillatorIndicator(bars, 25);
                yield List.of(new AroonUpIndicator(bars, 25), new AroonDownIndicator(bars, 25), oscillator);
            }
            case "supertrend" -> List.of(new SuperTrendIndicator(bars, 10, 3.0));
            case "parabolicSar" -> List.of(new ParabolicSarIndicator(bars));
            case "ichimoku" ->
                List.of(
                        new IchimokuTenkanSenIndicator(bars),
                        new IchimokuKijunSenIndicator(bars),
                        new IchimokuSenkouSpanAIndicator(bars),
                        new IchimokuSenkouSpanBIndicator(bars));
            case "bollinger" -> {
                var bands = new BollingerBandFacade(bars, 20, 2);
                yield List.of(bands.upper(), bands.middle(), bands.lower());
            }
            case "keltner" -> {
                var bands = new KeltnerChannelFacade(bars, 20, 10, 2);
                yield List.of(bands.upper(), bands.middle(), bands.lower());
            }
            case "donchian" -> {
                var bands = new DonchianChannelFacade(bars, 20);
                yield List.of(bands.upper(), bands.middle(), bands.lower());
            }
            case "highest" -> List.of(new HighestValueIndicator(close, 20));
            case "lowest" -> List.of(new LowestValueIndicator(close, 20));
            case "obv" -> List.of(new OnBalanceVolumeIndicator(bars));
            case "mfi" -> List.of(new MoneyFlowIndexIndicator(bars, 14));
            case "vwap" -> List.of(new VWAPIndicator(bars, 14));
            case "stdev" -> List.of(new StandardDeviationIndicator(close, 20));
            case "linearRegression" ->
                List.of(
                        new SimpleLinearRegressionIndicator(close, 20, SimpleLinearRegressionType.Y),
                        new SimpleLinearRegressionIndicator(close, 20, SimpleLinearRegressionType.SLOPE),
                        new SimpleLinearRegressionIndicator(close, 20, SimpleLinearRegressionType.INTERCEPT));
            case "correlation" -> List.of(new CorrelationCoefficientIndicator(close, new OpenPriceIndicator(bars), 20));
            case "zscore" -> List.of(new SigmaIndicator(close, 20));
            case "realizedVolatility" -> List.of(new StandardDeviationIndicator(new ROCIndicator(close, 1), 20));
            case "percentRank" -> List.of(new PercentRankIndicator(close, 100));
            default -> throw new IllegalArgumentException("ta4j has no " + word);
        };
    }

    private static List<Indicator<Num>> macd(MACDIndicator line) {
        return List.of(line, line.getSignalLine(9), line.getHistogram(9));
    }

    private static List<Indicator<Num>> stochastic(StochasticOscillatorKIndicator fast) {
        var k = new SMAIndicator(fast, 3);
        return List.of(fast, k, new SMAIndicator(k, 3));
    }
}

package dev.backbeat.dsl.indicator;

import static dev.backbeat.dsl.indicator.Argument.close;
import static dev.backbeat.dsl.indicator.Argument.high;
import static dev.backbeat.dsl.indicator.Argument.length;
import static dev.backbeat.dsl.indicator.Argument.low;
import static dev.backbeat.dsl.indicator.Argument.number;
import static dev.backbeat.dsl.indicator.Argument.seed;
import static dev.backbeat.dsl.indicator.BarColumn.CLOSE;
import static dev.backbeat.dsl.indicator.BarColumn.HIGH;
import static dev.backbeat.dsl.indicator.BarColumn.LOW;
import static dev.backbeat.dsl.indicator.BarColumn.OPEN;
import static dev.backbeat.dsl.indicator.Entry.entry;

import org.ta4j.core.indicators.ConnorsRSIIndicator;
import org.ta4j.core.indicators.SchaffTrendCycleIndicator;
import org.ta4j.core.indicators.StochasticIndicator;
import org.ta4j.core.indicators.StochasticRSIIndicator;
import org.ta4j.core.indicators.TrueStrengthIndexIndicator;

/// Momentum that swings about a middle.
final class OscillatorWords {
    private static final WarmUp LONGER = WarmUp.of("longer of both − 1", s -> Math.max(s.length(0), s.length(1)) - 1);

    private OscillatorWords() {}

    static Entry line(String name) {
        return switch (name) {
            case "awesomeOscillator" ->
                entry(
                                name,
                                "Awesome oscillator",
                                "sma(middle, fast) − sma(middle, slow), middle = (high + low) / 2; of one series: high: x, low: x")
                        .takes(length("fast", 5), length("slow", 34), high(), low())
                        .fastBeforeSlow()
                        .warmUp(LONGER)
                        .like("AwesomeOscillatorIndicator")
                        .column(in -> awesome(in));
            case "acceleratorOscillator" ->
                entry(
                                name,
                                "Acceleration and deceleration",
                                "awesomeOscillator(fast, slow, high, low) − its sma over fast")
                        .takes(length("fast", 5), length("slow", 34), high(), low())
                        .fastBeforeSlow()
                        .warmUp(WarmUp.of("longer of both + fast − 2", s -> LONGER.bars(s, 0) + s.length(0) - 1))
                        .like("AccelerationDecelerationIndicator")
                        .column(in -> Columns.difference(awesome(in), MovingAverages.mean(awesome(in), in.length(0))));
            case "cmo" ->
                entry(
                                name,
                                "Chande momentum oscillator",
                                "100 · (rises − falls) / (rises + falls) of the last length changes; missing where nothing moved")
                        .takes(close(), length("length", 14))
                        .warmUp(WarmUp.LENGTH)
                        .notes("of plain sums, as Chande and ta4j have it; TA-Lib's CMO is of wilder averages")
                        .like("CMOIndicator")
                        .column(in -> Impulses.chandeMomentum(in.column(0), in.length(0)));
            case "connorsRsi" ->
                entry(
                                name,
                                "Connors RSI",
                                "mean of rsi(series, length), rsi(streak(series), streak) and percentRank(change(series), rank)")
                        .takes(close(), length("length", 3), length("streak", 2), length("rank", 100))
                        .warmUp(WarmUp.of(
                                "longest of the three + 1",
                                s -> Math.max(s.length(0), Math.max(s.length(1), s.length(2))) + 1))
                        .recursive()
                        .ta4j(in -> new ConnorsRSIIndicator(in.series(0), in.length(0), in.length(1), in.length(2)));
            case "coppock" ->
                entry(name, "Coppock curve", "wma(roc(slow) + roc(fast), smooth)")
                        .takes(close(), length("slow", 14), length("fast", 11), length("smooth", 10))
                        .warmUp(WarmUp.of(
                                "longer of slow and fast + smooth − 1",
                                s -> Math.max(s.length(0), s.length(1)) + s.length(2) - 1))
                        .missingWhere("a value that it compares with is 0")
                        .like("CoppockCurveIndicator")
                        .column(in -> WeightedAverages.linear(
                                Columns.both(
                                        Momentum.rateOfChange(in.column(0), in.length(0)),
                                        Momentum.rateOfChange(in.column(0), in.length(1)),
                                        Double::sum),
                                in.length(2)));
            case "dpo" ->
                entry(
                                name,
                                "Detrended price oscillator",
                                "series − sma(series, length) of length / 2 + 1 bars ago, in whole bars")
                        .takes(close(), length("length", 20))
                        .warmUp(WarmUp.of("length + length / 2", s -> s.length(0) + s.length(0) / 2))
                        .gap(Gap.of("length + 1", "length + 1", (s, output) -> s.length(0) + 1))
                        .like("DPOIndicator")
                        .column(in -> Columns.difference(
                                in.column(0),
                                Columns.back(MovingAverages.mean(in.column(0), in.length(0)), in.length(0) / 2 + 1)));
            case "fisher" ->
                entry(
                                name,
                                "Fisher transform",
                                "½ · ln((1 + y) / (1 − y)) + ½ · fisher[1], y = x within ±0.999, x = 0.66 · (place − ½) + 0.67 · x[1], place ="
                                        + " where (high + low) / 2 stands in the range of the last length bars, from 0 to 1 (Ehlers)")
                        .takes(length("length", 10), high(), low())
                        .warmUp(WarmUp.WINDOW)
                        .recursive()
                        .gap(Gap.LENGTH)
                        .notes(
                                "begins with the first whole window; ta4j begins on the first bar, with windows of what there is")
                        .like("FisherIndicator", "FisherIndicator$1")
                        .column(in -> Impulses.fisher(
                                Columns.middle(in.column(0), in.column(1)),
                                Extremes.highest(in.column(0), in.length(0)),
                                Extremes.lowest(in.column(1), in.length(0))));
            case "intradayMomentum" ->
                entry(
                                name,
                                "Intraday momentum index",
                                "100 · rises / (rises + falls) from open to close of the last length bars; missing where none moved")
                        .takes(length("length", 14))
                        .reads(OPEN, CLOSE)
                        .warmUp(WarmUp.WINDOW)
                        .like("IntraDayMomentumIndexIndicator")
                        .column(in -> Impulses.intraday(in.bars(), in.length(0)));
            case "kri" ->
                entry(name, "Kairi relative index", "100 · (series − sma(series, length)) / sma(series, length)")
                        .takes(close(), length("length", 14))
                        .warmUp(WarmUp.WINDOW)
                        .missingWhere("the average is 0")
                        .like("KRIIndicator", "DistanceFromMAIndicator")
                        .column(in ->
                                Columns.percentApart(in.column(0), MovingAverages.mean(in.column(0), in.length(0))));
            case "kst" ->
                entry(
                                name,
                                "Know sure thing",
                                "line: r1 + 2 · r2 + 3 · r3 + 4 · r4, r1 = sma(roc(length1), smooth1), r2 of length2 and smooth2, r3 of length3 and"
                                        + " smooth3, r4 of length4 and smooth4; signal: sma(line, signal)")
                        .takes(
                                close(),
                                length("length1", 10),
                                length("length2", 15),
                                length("length3", 20),
                                length("length4", 30),
                                length("smooth1", 10),
                                length("smooth2", 10),
                                length("smooth3", 10),
                                length("smooth4", 15),
                                length("signal", 9))
                        .outputs("line", "signal")
                        .warmUp(WarmUp.each(
                                "line: longest length + smooth − 1; signal: signal − 1 more", OscillatorWords::kstBars))
                        .missingWhere("a value that it compares with is 0")
                        .like("KSTIndicator")
                        .columns(in -> kst(in));
            case "netMomentum" ->
                entry(name, "Net momentum of an oscillator", "Σ decayⁱ · (kalman(series)[i] − pivot), i < length")
                        .takes(
                                close(),
                                length("length", 14).to(2000),
                                number("pivot", 50),
                                number("decay", 1).from(0).to(1))
                        .warmUp(WarmUp.WINDOW)
                        .recursive()
                        .gap(Gap.LENGTH)
                        .like("NetMomentumIndicator")
                        .column(in -> Impulses.net(
                                AdaptiveAverages.kalman(in.column(0), 1e-4, 1e-3),
                                in.length(0),
                                in.number(1),
                                in.number(2)));
            case "ppo" ->
                entry(
                                name,
                                "Percentage price oscillator",
                                "line: 100 · (ema(fast) − ema(slow)) / ema(slow); signal: ema of the line; histogram: line − signal")
                        .takes(close(), length("fast", 12), length("slow", 26), length("signal", 9), seed())
                        .outputs("line", "signal", "histogram")
                        .fastBeforeSlow()
                        .warmUp(MomentumWords.MACD)
                        .recursive()
                        .missingWhere("the slower average is 0")
                        .like("PPOIndicator")
                        .columns(in -> Impulses.percentageOscillator(
                                in.column(0), in.length(0), in.length(1), in.length(2), in.seed()));
            case "ravi" ->
                entry(name, "Range action verification index", "100 · (sma(fast) − sma(slow)) / sma(slow)")
                        .takes(close(), length("fast", 7), length("slow", 65))
                        .fastBeforeSlow()
                        .warmUp(LONGER)
                        .missingWhere("the slower average is 0")
                        .like("RAVIIndicator")
                        .column(in -> Columns.percentApart(
                                MovingAverages.mean(in.column(0), in.length(0)),
                                MovingAverages.mean(in.column(0), in.length(1))));
            case "schaff" ->
                entry(
                                name,
                                "Schaff trend cycle",
                                "stochastic over cycle of the stochastic over cycle of macd(fast, slow).line, each smoothed by an ema over smooth")
                        .takes(
                                close(),
                                length("fast", 23),
                                length("slow", 50).from(2),
                                length("cycle", 10).from(2),
                                length("smooth", 3))
                        .fastBeforeSlow()
                        .warmUp(WarmUp.of(
                                "slow + 2 · cycle + 2 · smooth", s -> s.length(1) + 2 * s.length(2) + 2 * s.length(3)))
                        .recursive()
                        .missingWhere("nothing has moved since the first bar")
                        .ta4j(in -> new SchaffTrendCycleIndicator(
                                in.series(0), in.length(0), in.length(1), in.length(2), in.length(3)));
            case "squeezeMomentum" ->
                entry(
                                name,
                                "Momentum of the squeeze",
                                "end of the least squares line through the last length values of close − mean of midPrice(length) and sma(length)")
                        .takes(length("length", 20).from(2))
                        .reads(HIGH, LOW, CLOSE)
                        .warmUp(WarmUp.of("2 · length − 2", s -> 2 * s.length(0) - 2))
                        .like("SqueezeProIndicator")
                        .column(in -> Impulses.squeeze(in.bars(), in.length(0)));
            case "stochasticOf" ->
                entry(
                                name,
                                "Stochastic of any series",
                                "100 · (series − lowest) / (highest − lowest) of the last length values; as before where nothing moved")
                        .takes(close(), length("length", 14))
                        .warmUp(WarmUp.WINDOW)
                        .recursive()
                        .missingWhere("nothing has moved since the first bar")
                        .ta4j(in -> new StochasticIndicator(in.series(0), in.length(0)));
            case "stochasticRsi" ->
                entry(
                                name,
                                "Stochastic of the relative strength",
                                "stochasticOf(rsi(series, length, seed: 'first'), length); missing until that has moved")
                        .takes(close(), length("length", 14).from(2))
                        .warmUp(WarmUp.of("2 · length − 1", s -> 2 * s.length(0) - 1))
                        .recursive()
                        .missingWhere("nothing has moved since the first bar")
                        .ta4j(in -> new StochasticRSIIndicator(in.series(0), in.length(0)));
            case "tsi" ->
                entry(
                                name,
                                "True strength index",
                                "100 · ema(ema(change, slow), fast) / ema(ema(|change|, slow), fast)")
                        .takes(close(), length("slow", 25), length("fast", 13))
                        .warmUp(WarmUp.of("slow + fast", s -> s.length(0) + s.length(1)))
                        .recursive()
                        .missingWhere("nothing has moved since the first bar")
                        .ta4j(in -> new TrueStrengthIndexIndicator(in.series(0), in.length(0), in.length(1)));
            case "streak" ->
                entry(
                                name,
                                "Rises or falls in a row",
                                "bars in a row that rose (positive) or fell (negative); 0 where the value stayed")
                        .takes(close())
                        .warmUp(WarmUp.bars(1))
                        .recursive()
                        .like("StreakIndicator")
                        .column(in -> Impulses.streak(in.column(0)));
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static double[] awesome(Inputs in) {
        double[] middles = Columns.middle(in.column(0), in.column(1));
        return Columns.difference(
                MovingAverages.mean(middles, in.length(0)), MovingAverages.mean(middles, in.length(1)));
    }

    private static int kstBars(Settings settings, int output) {
        int bars = 0;
        for (int i = 0; i < 4; i++) bars = Math.max(bars, settings.length(i) + settings.length(4 + i) - 1);
        return output == 0 ? bars : bars + settings.length(8) - 1;
    }

    private static double[][] kst(Inputs in) {
        double[] line = new double[in.bars().size()];
        for (int i = 0; i < 4; i++) {
            double weight = i + 1;
            double[] rates = MovingAverages.mean(Momentum.rateOfChange(in.column(0), in.length(i)), in.length(4 + i));
            line = Columns.both(line, rates, (sum, rate) -> sum + weight * rate);
        }
        return new double[][] {line, MovingAverages.mean(line, in.length(8))};
    }
}

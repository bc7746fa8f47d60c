package dev.backbeat.dsl.indicator;

import static dev.backbeat.dsl.indicator.Argument.high;
import static dev.backbeat.dsl.indicator.Argument.length;
import static dev.backbeat.dsl.indicator.Argument.low;
import static dev.backbeat.dsl.indicator.Argument.number;
import static dev.backbeat.dsl.indicator.Argument.seed;
import static dev.backbeat.dsl.indicator.BarColumn.CLOSE;
import static dev.backbeat.dsl.indicator.BarColumn.HIGH;
import static dev.backbeat.dsl.indicator.BarColumn.LOW;
import static dev.backbeat.dsl.indicator.Entry.entry;

/// Trends that are kernels of our own.
final class TrendWords {
    private static final WarmUp ADX = WarmUp.each(
            "plus, minus: length; adx: length + smoothing − 1 (seed 'first': the longer)",
            (settings, output) -> output < 2
                    ? settings.length(0)
                    : settings.seed().firstBar(settings.length(0), smoothing(settings)));
    private static final WarmUp ICHIMOKU = WarmUp.each(
            "tenkan: tenkan − 1; kijun: kijun − 1; senkouA: longer of both + shift − 2; senkouB: senkou + shift − 2",
            TrendWords::ichimokuBars);

    private TrendWords() {}

    private static int smoothing(Settings settings) {
        return settings.length(1) == 0 ? settings.length(0) : settings.length(1);
    }

    private static int ichimokuBars(Settings settings, int output) {
        int shift = settings.length(3) - 1;
        return switch (output) {
            case 2 -> Math.max(settings.length(0), settings.length(1)) - 1 + shift;
            case 3 -> settings.length(2) - 1 + shift;
            default -> settings.length(output) - 1;
        };
    }

    static Entry line(String name) {
        return switch (name) {
            case "adx" ->
                entry(
                                name,
                                "Directional movement: strength of a trend, and of its two directions",
                                "plus, minus: wilder averages over length of the outward moves of high and low, of which only the larger"
                                        + " one of a bar counts, in percent of that of the true range; adx: wilder average of"
                                        + " 100 · |plus − minus| / (plus + minus) over smoothing bars; 0: over length")
                        .takes(length("length", 14), length("smoothing", 0).from(0), seed())
                        .reads(HIGH, LOW, CLOSE)
                        .outputs("plus", "minus", "adx")
                        .warmUp(ADX)
                        .recursive()
                        .gap(Gap.TRUE_RANGE)
                        .notes(
                                "begins otherwise than TA-Lib's, where the first bar has no range; they agree once the start is forgotten")
                        .like("ADXIndicator", "PlusDIIndicator", "MinusDIIndicator")
                        .columns(
                                in -> Trends.directional(in.bars(), in.length(0), smoothing(in.settings()), in.seed()));
            case "aroon" ->
                entry(
                                name,
                                "How fresh the highest high and the lowest low are, from 0 to 100",
                                "up: 100 · (length − bars since the highest high of length + 1 bars) / length; down: the same"
                                        + " of the lowest low; oscillator: up − down; of one series: high: x, low: x")
                        .takes(length("length", 25), high(), low())
                        .outputs("up", "down", "oscillator")
                        .warmUp(WarmUp.LENGTH)
                        .like("AroonUpIndicator", "AroonDownIndicator", "AroonOscillatorIndicator")
                        .columns(in -> Oscillators.aroon(in.column(0), in.column(1), in.length(0)));
            case "supertrend" ->
                entry(
                                name,
                                "Supertrend",
                                "line: (high + low) / 2 less width · atr(length) while prices rise, more while they fall; moves only"
                                        + " towards them until a close crosses it; direction: 1 or −1, at first 1; upper,"
                                        + " lower: the bands, one of which is the line")
                        .takes(length("length", 10), number("width", 3).from(0), seed())
                        .reads(HIGH, LOW, CLOSE)
                        .outputs("line", "direction", "upper", "lower")
                        .warmUp(WarmUp.SEED)
                        .recursive()
                        .gap(Gap.TRUE_RANGE)
                        .like("SuperTrendIndicator", "SuperTrendUpperBandIndicator", "SuperTrendLowerBandIndicator")
                        .columns(in -> SuperTrend.of(in.bars(), in.length(0), in.number(1), in.seed()));
            case "parabolicSar" ->
                entry(
                                name,
                                "Parabolic stop and reverse, as TA-Lib has it",
                                "moves by a share of its distance from the extreme of the trend: step, and step more for each"
                                        + " new extreme up to most; never into the last two bars; turns where a bar reaches it")
                        .takes(number("step", 0.02).from(0), number("most", 0.2).from(0))
                        .reads(HIGH, LOW)
                        .warmUp(WarmUp.bars(1))
                        .recursive()
                        .like("ParabolicSarIndicator")
                        .column(in -> ParabolicStop.of(in.bars(), in.number(0), in.number(1)));
            case "ichimoku" ->
                entry(
                                name,
                                "Ichimoku cloud",
                                "tenkan, kijun: half way between highest high and lowest low; senkouA: half way between those,"
                                        + " senkouB: as kijun over senkou bars, both where they are drawn, so from shift − 1"
                                        + " bars ago. Chikou is left out: it is the close drawn on bars before it was known")
                        .takes(length("tenkan", 9), length("kijun", 26), length("senkou", 52), length("shift", 26))
                        .reads(HIGH, LOW)
                        .outputs("tenkan", "kijun", "senkouA", "senkouB")
                        .warmUp(ICHIMOKU)
                        .like(
                                "IchimokuTenkanSenIndicator",
                                "IchimokuKijunSenIndicator",
                                "IchimokuSenkouSpanAIndicator",
                                "IchimokuSenkouSpanBIndicator",
                                "IchimokuLineIndicator")
                        .columns(in ->
                                Channels.ichimoku(in.bars(), in.length(0), in.length(1), in.length(2), in.length(3)));
            default -> throw new IllegalArgumentException(name);
        };
    }
}

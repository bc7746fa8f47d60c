package dev.backbeat.dsl.indicator;

import static dev.backbeat.dsl.indicator.Argument.length;
import static dev.backbeat.dsl.indicator.Argument.number;
import static dev.backbeat.dsl.indicator.BarColumn.CLOSE;
import static dev.backbeat.dsl.indicator.BarColumn.HIGH;
import static dev.backbeat.dsl.indicator.BarColumn.LOW;
import static dev.backbeat.dsl.indicator.BarColumn.OPEN;
import static dev.backbeat.dsl.indicator.Entry.entry;

import org.ta4j.core.indicators.candles.BearishEngulfingIndicator;
import org.ta4j.core.indicators.candles.BearishHaramiIndicator;
import org.ta4j.core.indicators.candles.BearishKickerIndicator;
import org.ta4j.core.indicators.candles.BearishMarubozuIndicator;
import org.ta4j.core.indicators.candles.BullishEngulfingIndicator;
import org.ta4j.core.indicators.candles.BullishHaramiIndicator;
import org.ta4j.core.indicators.candles.BullishKickerIndicator;
import org.ta4j.core.indicators.candles.BullishMarubozuIndicator;
import org.ta4j.core.indicators.candles.DarkCloudIndicator;
import org.ta4j.core.indicators.candles.DojiIndicator;
import org.ta4j.core.indicators.candles.EveningStarIndicator;
import org.ta4j.core.indicators.candles.HammerIndicator;
import org.ta4j.core.indicators.candles.HangingManIndicator;
import org.ta4j.core.indicators.candles.InvertedHammerIndicator;
import org.ta4j.core.indicators.candles.MorningStarIndicator;
import org.ta4j.core.indicators.candles.PiercingIndicator;
import org.ta4j.core.indicators.candles.ShootingStarIndicator;
import org.ta4j.core.indicators.candles.ThreeBlackCrowsIndicator;
import org.ta4j.core.indicators.candles.ThreeInsideDownIndicator;
import org.ta4j.core.indicators.candles.ThreeInsideUpIndicator;
import org.ta4j.core.indicators.candles.ThreeWhiteSoldiersIndicator;

/// Patterns of candles, all of them told by ta4j.
final class CandleWords {
    // The trend before a pattern is told from the directional movement of five bars.
    private static final WarmUp TREND = WarmUp.bars(11);
    private static final WarmUp SHADOWS = WarmUp.of("length + 2", s -> s.length(0) + 2);

    private CandleWords() {}

    private static Argument bigBody(String name) {
        return number(name, 0.03).from(0).to(1).means("how large a body at least is to be big, as a share of the open");
    }

    private static Argument smallBody() {
        return number("small", 0.015)
                .from(0)
                .to(1)
                .means("how large the body between is at most, as a share of the open");
    }

    private static Argument manyBodies() {
        return number("body", 1).from(0.001).to(1000).means("how many mean bodies the body is larger than");
    }

    private static Argument shortShadow() {
        return number("shadow", 0.05).from(0).to(1000).means("how long each shadow is at most, as a share of the body");
    }

    static Entry line(String name) {
        return switch (name) {
            case "bullishEngulfing" ->
                entry(name, "Bullish engulfing", "a rising body around the falling body of the bar before")
                        .reads(OPEN, HIGH, LOW, CLOSE)
                        .warmUp(WarmUp.bars(1))
                        .anyUnit()
                        .ta4jCondition(in -> new BullishEngulfingIndicator(in.bars()));
            case "bearishEngulfing" ->
                entry(name, "Bearish engulfing", "a falling body around the rising body of the bar before")
                        .reads(OPEN, HIGH, LOW, CLOSE)
                        .warmUp(WarmUp.bars(1))
                        .anyUnit()
                        .ta4jCondition(in -> new BearishEngulfingIndicator(in.bars()));
            case "bullishHarami" ->
                entry(name, "Bullish harami", "a rising body within the falling body of the bar before")
                        .reads(OPEN, HIGH, LOW, CLOSE)
                        .warmUp(WarmUp.bars(1))
                        .anyUnit()
                        .ta4jCondition(in -> new BullishHaramiIndicator(in.bars()));
            case "bearishHarami" ->
                entry(name, "Bearish harami", "a falling body within the rising body of the bar before")
                        .reads(OPEN, HIGH, LOW, CLOSE)
                        .warmUp(WarmUp.bars(1))
                        .anyUnit()
                        .ta4jCondition(in -> new BearishHaramiIndicator(in.bars()));
            case "bullishKicker" ->
                entry(
                                name,
                                "Bullish kicker",
                                "in a downtrend a big falling body, then a big rising one that opens above its close and closes above its open")
                        .takes(bigBody("body"))
                        .reads(OPEN, HIGH, LOW, CLOSE)
                        .warmUp(TREND)
                        .recursive()
                        .anyUnit()
                        .ta4jCondition(in -> new BullishKickerIndicator(in.bars(), in.num(0)));
            case "bearishKicker" ->
                entry(
                                name,
                                "Bearish kicker",
                                "in an uptrend a big rising body, then a big falling one that opens below its close and closes below its open")
                        .takes(bigBody("body"))
                        .reads(OPEN, HIGH, LOW, CLOSE)
                        .warmUp(TREND)
                        .recursive()
                        .anyUnit()
                        .ta4jCondition(in -> new BearishKickerIndicator(in.bars(), in.num(0)));
            case "bullishMarubozu" ->
                entry(
                                name,
                                "Bullish marubozu",
                                "a rising body above the mean of length bodies before it, with hardly a shadow")
                        .takes(length("length", 5), manyBodies(), shortShadow())
                        .reads(OPEN, HIGH, LOW, CLOSE)
                        .warmUp(WarmUp.LENGTH)
                        .anyUnit()
                        .ta4jCondition(in -> new BullishMarubozuIndicator(
                                in.bars(), in.length(0), in.number(1), in.number(2), in.number(2)));
            case "bearishMarubozu" ->
                entry(
                                name,
                                "Bearish marubozu",
                                "a falling body above the mean of length bodies before it, with hardly a shadow")
                        .takes(length("length", 5), manyBodies(), shortShadow())
                        .reads(OPEN, HIGH, LOW, CLOSE)
                        .warmUp(WarmUp.LENGTH)
                        .anyUnit()
                        .ta4jCondition(in -> new BearishMarubozuIndicator(
                                in.bars(), in.length(0), in.number(1), in.number(2), in.number(2)));
            case "darkCloud" ->
                entry(
                                name,
                                "Dark cloud cover",
                                "in an uptrend a big rising body, then a big falling one from above its close to below its middle")
                        .takes(bigBody("body"))
                        .reads(OPEN, HIGH, LOW, CLOSE)
                        .warmUp(TREND)
                        .recursive()
                        .anyUnit()
                        .ta4jCondition(in -> new DarkCloudIndicator(in.bars(), in.num(0)));
            case "piercing" ->
                entry(
                                name,
                                "Piercing line",
                                "in a downtrend a big falling body, then a big rising one from below its close to above its middle")
                        .takes(bigBody("body"))
                        .reads(OPEN, HIGH, LOW, CLOSE)
                        .warmUp(TREND)
                        .recursive()
                        .anyUnit()
                        .ta4jCondition(in -> new PiercingIndicator(in.bars(), in.num(0)));
            case "doji" ->
                entry(name, "Doji", "a body below factor times the mean body of the length bars before")
                        .takes(
                                length("length", 10),
                                number("factor", 0.1).from(0).to(1000))
                        .reads(OPEN, HIGH, LOW, CLOSE)
                        .warmUp(WarmUp.LENGTH)
                        .anyUnit()
                        .ta4jCondition(in -> new DojiIndicator(in.bars(), in.length(0), in.number(1)));
            case "morningStar" ->
                entry(
                                name,
                                "Morning star",
                                "in a downtrend a big falling body, a small one below it, a big rising one past the middle of the first")
                        .takes(smallBody(), bigBody("big"))
                        .reads(OPEN, HIGH, LOW, CLOSE)
                        .warmUp(TREND)
                        .recursive()
                        .anyUnit()
                        .ta4jCondition(in -> new MorningStarIndicator(in.bars(), in.num(0), in.num(1)));
            case "eveningStar" ->
                entry(
                                name,
                                "Evening star",
                                "in an uptrend a big rising body, a small one above it, a big falling one past the middle of the first")
                        .takes(smallBody(), bigBody("big"))
                        .reads(OPEN, HIGH, LOW, CLOSE)
                        .warmUp(TREND)
                        .recursive()
                        .anyUnit()
                        .ta4jCondition(in -> new EveningStarIndicator(in.bars(), in.num(0), in.num(1)));
            case "hammer" ->
                entry(
                                name,
                                "Hammer",
                                "in a downtrend a shadow below of more than lower bodies, above of at most upper bodies")
                        .takes(
                                number("lower", 2).from(0).to(1000),
                                number("upper", 1).from(0).to(1000))
                        .reads(OPEN, HIGH, LOW, CLOSE)
                        .warmUp(TREND)
                        .recursive()
                        .anyUnit()
                        .ta4jCondition(in -> new HammerIndicator(in.bars(), in.number(0), in.number(1)));
            case "hangingMan" ->
                entry(
                                name,
                                "Hanging man",
                                "in an uptrend a shadow below of more than lower bodies, above of at most upper bodies")
                        .takes(
                                number("lower", 2).from(0).to(1000),
                                number("upper", 1).from(0).to(1000))
                        .reads(OPEN, HIGH, LOW, CLOSE)
                        .warmUp(TREND)
                        .recursive()
                        .anyUnit()
                        .ta4jCondition(in -> new HangingManIndicator(in.bars(), in.number(0), in.number(1)));
            case "invertedHammer" ->
                entry(
                                name,
                                "Inverted hammer",
                                "in a downtrend a shadow above of more than upper bodies, below of at most lower bodies")
                        .takes(
                                number("lower", 1).from(0).to(1000),
                                number("upper", 2).from(0).to(1000))
                        .reads(OPEN, HIGH, LOW, CLOSE)
                        .warmUp(TREND)
                        .recursive()
                        .anyUnit()
                        .ta4jCondition(in -> new InvertedHammerIndicator(in.bars(), in.number(0), in.number(1)));
            case "shootingStar" ->
                entry(
                                name,
                                "Shooting star",
                                "in an uptrend a shadow above of more than upper bodies, below of at most lower bodies")
                        .takes(
                                number("lower", 1).from(0).to(1000),
                                number("upper", 2).from(0).to(1000))
                        .reads(OPEN, HIGH, LOW, CLOSE)
                        .warmUp(TREND)
                        .recursive()
                        .anyUnit()
                        .ta4jCondition(in -> new ShootingStarIndicator(in.bars(), in.number(0), in.number(1)));
            case "threeBlackCrows" ->
                entry(
                                name,
                                "Three black crows",
                                "after a rising bar three falling ones, each with a shadow below of less than factor times the mean of length shadows"
                                        + " up to the rising bar; the first opens below its high, the others within the body before, and close below it")
                        .takes(
                                length("length", 3),
                                number("factor", 0.1).from(0).to(1000))
                        .reads(OPEN, HIGH, LOW, CLOSE)
                        .warmUp(SHADOWS)
                        .anyUnit()
                        .ta4jCondition(in -> new ThreeBlackCrowsIndicator(in.bars(), in.length(0), in.number(1)));
            case "threeWhiteSoldiers" ->
                entry(
                                name,
                                "Three white soldiers",
                                "after a falling bar three rising ones, each with a shadow above of less than factor times the mean of length shadows"
                                        + " up to the falling bar; the first opens above its low, the others within the body before, and close above it")
                        .takes(
                                length("length", 3),
                                number("factor", 0.1).from(0).to(1000))
                        .reads(OPEN, HIGH, LOW, CLOSE)
                        .warmUp(SHADOWS)
                        .anyUnit()
                        .ta4jCondition(in -> new ThreeWhiteSoldiersIndicator(in.bars(), in.length(0), in.num(1)));
            case "threeInsideUp" ->
                entry(
                                name,
                                "Three inside up",
                                "in a downtrend a bullish harami, then a rising close above the open of the first bar")
                        .reads(OPEN, HIGH, LOW, CLOSE)
                        .warmUp(TREND)
                        .recursive()
                        .anyUnit()
                        .ta4jCondition(in -> new ThreeInsideUpIndicator(in.bars()));
            case "threeInsideDown" ->
                entry(
                                name,
                                "Three inside down",
                                "in an uptrend a bearish harami, then a falling close below the open of the first bar")
                        .reads(OPEN, HIGH, LOW, CLOSE)
                        .warmUp(TREND)
                        .recursive()
                        .anyUnit()
                        .ta4jCondition(in -> new ThreeInsideDownIndicator(in.bars()));
            default -> throw new IllegalArgumentException(name);
        };
    }
}

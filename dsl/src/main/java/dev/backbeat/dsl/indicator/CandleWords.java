package dev.backbeat.dsl.indicator;

import static dev.backbeat.dsl.indicator.Argument.length;
import static dev.backbeat.dsl.indicator.Argument.number;
import static dev.backbeat.dsl.indicator.BarColumn.CLOSE;
import static dev.backbeat.dsl.indicator.BarColumn.HIGH;
import static dev.backbeat.dsl.indicator.BarColumn.LOW;
import static dev.backbeat.dsl.indicator.BarColumn.OPEN;
import static dev.backbeat.dsl.indicator.Entry.entry;

import java.util.List;
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

    static List<Entry> entries() {
        return List.of(
                entry(
                                "bullishEngulfing",
                                "Bullish engulfing",
                                "a rising body around the falling body of the bar before")
                        .reads(OPEN, HIGH, LOW, CLOSE)
                        .warmUp(WarmUp.bars(1))
                        .anyUnit()
                        .ta4jCondition(in -> new BullishEngulfingIndicator(in.bars())),
                entry(
                                "bearishEngulfing",
                                "Bearish engulfing",
                                "a falling body around the rising body of the bar before")
                        .reads(OPEN, HIGH, LOW, CLOSE)
                        .warmUp(WarmUp.bars(1))
                        .anyUnit()
                        .ta4jCondition(in -> new BearishEngulfingIndicator(in.bars())),
                entry("bullishHarami", "Bullish harami", "a rising body within the falling body of the bar before")
                        .reads(OPEN, HIGH, LOW, CLOSE)
                        .warmUp(WarmUp.bars(1))
                        .anyUnit()
                        .ta4jCondition(in -> new BullishHaramiIndicator(in.bars())),
                entry("bearishHarami", "Bearish harami", "a falling body within the rising body of the bar before")
                        .reads(OPEN, HIGH, LOW, CLOSE)
                        .warmUp(WarmUp.bars(1))
                        .anyUnit()
                        .ta4jCondition(in -> new BearishHaramiIndicator(in.bars())),
                entry(
                                "bullishKicker",
                                "Bullish kicker",
                                "in a downtrend a big falling body, then a big rising one wholly above it")
                        .takes(number("body", 0.03).from(0).to(1))
                        .reads(OPEN, HIGH, LOW, CLOSE)
                        .warmUp(TREND)
                        .recursive()
                        .anyUnit()
                        .ta4jCondition(in -> new BullishKickerIndicator(in.bars(), in.num(0))),
                entry(
                                "bearishKicker",
                                "Bearish kicker",
                                "in an uptrend a big rising body, then a big falling one that opens below its close and closes below its open")
                        .takes(number("body", 0.03).from(0).to(1))
                        .reads(OPEN, HIGH, LOW, CLOSE)
                        .warmUp(TREND)
                        .recursive()
                        .anyUnit()
                        .ta4jCondition(in -> new BearishKickerIndicator(in.bars(), in.num(0))),
                entry(
                                "bullishMarubozu",
                                "Bullish marubozu",
                                "a rising body above the mean of length bodies before it, with hardly a shadow")
                        .takes(
                                length("length", 5),
                                number("body", 1).from(0.001).to(1000),
                                number("shadow", 0.05).from(0).to(1000))
                        .reads(OPEN, HIGH, LOW, CLOSE)
                        .warmUp(WarmUp.LENGTH)
                        .anyUnit()
                        .ta4jCondition(in -> new BullishMarubozuIndicator(
                                in.bars(), in.length(0), in.number(1), in.number(2), in.number(2))),
                entry(
                                "bearishMarubozu",
                                "Bearish marubozu",
                                "a falling body above the mean of length bodies before it, with hardly a shadow")
                        .takes(
                                length("length", 5),
                                number("body", 1).from(0.001).to(1000),
                                number("shadow", 0.05).from(0).to(1000))
                        .reads(OPEN, HIGH, LOW, CLOSE)
                        .warmUp(WarmUp.LENGTH)
                        .anyUnit()
                        .ta4jCondition(in -> new BearishMarubozuIndicator(
                                in.bars(), in.length(0), in.number(1), in.number(2), in.number(2))),
                entry(
                                "darkCloud",
                                "Dark cloud cover",
                                "in an uptrend a big rising body, then a big falling one from above its close to below its middle")
                        .takes(number("body", 0.03).from(0).to(1))
                        .reads(OPEN, HIGH, LOW, CLOSE)
                        .warmUp(TREND)
                        .recursive()
                        .anyUnit()
                        .ta4jCondition(in -> new DarkCloudIndicator(in.bars(), in.num(0))),
                entry(
                                "piercing",
                                "Piercing line",
                                "in a downtrend a big falling body, then a big rising one from below its close to above its middle")
                        .takes(number("body", 0.03).from(0).to(1))
                        .reads(OPEN, HIGH, LOW, CLOSE)
                        .warmUp(TREND)
                        .recursive()
                        .anyUnit()
                        .ta4jCondition(in -> new PiercingIndicator(in.bars(), in.num(0))),
                entry("doji", "Doji", "a body below factor times the mean body of the length bars before")
                        .takes(
                                length("length", 10),
                                number("factor", 0.1).from(0).to(1000))
                        .reads(OPEN, HIGH, LOW, CLOSE)
                        .warmUp(WarmUp.LENGTH)
                        .anyUnit()
                        .ta4jCondition(in -> new DojiIndicator(in.bars(), in.length(0), in.number(1))),
                entry(
                                "morningStar",
                                "Morning star",
                                "in a downtrend a big falling body, a small one below it, a big rising one past the middle of the first")
                        .takes(
                                number("small", 0.015).from(0).to(1),
                                number("big", 0.03).from(0).to(1))
                        .reads(OPEN, HIGH, LOW, CLOSE)
                        .warmUp(TREND)
                        .recursive()
                        .anyUnit()
                        .ta4jCondition(in -> new MorningStarIndicator(in.bars(), in.num(0), in.num(1))),
                entry(
                                "eveningStar",
                                "Evening star",
                                "in an uptrend a big rising body, a small one above it, a big falling one past the middle of the first")
                        .takes(
                                number("small", 0.015).from(0).to(1),
                                number("big", 0.03).from(0).to(1))
                        .reads(OPEN, HIGH, LOW, CLOSE)
                        .warmUp(TREND)
                        .recursive()
                        .anyUnit()
                        .ta4jCondition(in -> new EveningStarIndicator(in.bars(), in.num(0), in.num(1))),
                entry(
                                "hammer",
                                "Hammer",
                                "in a downtrend a shadow below of more than lower bodies, above of at most upper bodies")
                        .takes(
                                number("lower", 2).from(0).to(1000),
                                number("upper", 1).from(0).to(1000))
                        .reads(OPEN, HIGH, LOW, CLOSE)
                        .warmUp(TREND)
                        .recursive()
                        .anyUnit()
                        .ta4jCondition(in -> new HammerIndicator(in.bars(), in.number(0), in.number(1))),
                entry(
                                "hangingMan",
                                "Hanging man",
                                "in an uptrend a shadow below of more than lower bodies, above of at most upper bodies")
                        .takes(
                                number("lower", 2).from(0).to(1000),
                                number("upper", 1).from(0).to(1000))
                        .reads(OPEN, HIGH, LOW, CLOSE)
                        .warmUp(TREND)
                        .recursive()
                        .anyUnit()
                        .ta4jCondition(in -> new HangingManIndicator(in.bars(), in.number(0), in.number(1))),
                entry(
                                "invertedHammer",
                                "Inverted hammer",
                                "in a downtrend a shadow above of more than upper bodies, below of at most lower bodies")
                        .takes(
                                number("lower", 1).from(0).to(1000),
                                number("upper", 2).from(0).to(1000))
                        .reads(OPEN, HIGH, LOW, CLOSE)
                        .warmUp(TREND)
                        .recursive()
                        .anyUnit()
                        .ta4jCondition(in -> new InvertedHammerIndicator(in.bars(), in.number(0), in.number(1))),
                entry(
                                "shootingStar",
                                "Shooting star",
                                "in an uptrend a shadow above of more than upper bodies, below of at most lower bodies")
                        .takes(
                                number("lower", 1).from(0).to(1000),
                                number("upper", 2).from(0).to(1000))
                        .reads(OPEN, HIGH, LOW, CLOSE)
                        .warmUp(TREND)
                        .recursive()
                        .anyUnit()
                        .ta4jCondition(in -> new ShootingStarIndicator(in.bars(), in.number(0), in.number(1))),
                entry(
                                "threeBlackCrows",
                                "Three black crows",
                                "after a rising bar three falling ones, each from within the body before it, with short shadows below")
                        .takes(
                                length("length", 3),
                                number("factor", 0.1).from(0).to(1000))
                        .reads(OPEN, HIGH, LOW, CLOSE)
                        .warmUp(SHADOWS)
                        .anyUnit()
                        .ta4jCondition(in -> new ThreeBlackCrowsIndicator(in.bars(), in.length(0), in.number(1))),
                entry(
                                "threeWhiteSoldiers",
                                "Three white soldiers",
                                "after a falling bar three rising ones, each from within the body before it, with short shadows above")
                        .takes(
                                length("length", 3),
                                number("factor", 0.1).from(0).to(1000))
                        .reads(OPEN, HIGH, LOW, CLOSE)
                        .warmUp(SHADOWS)
                        .anyUnit()
                        .ta4jCondition(in -> new ThreeWhiteSoldiersIndicator(in.bars(), in.length(0), in.num(1))),
                entry(
                                "threeInsideUp",
                                "Three inside up",
                                "in a downtrend a bullish harami, then a rising close above the open of the first bar")
                        .reads(OPEN, HIGH, LOW, CLOSE)
                        .warmUp(TREND)
                        .recursive()
                        .anyUnit()
                        .ta4jCondition(in -> new ThreeInsideUpIndicator(in.bars())),
                entry(
                                "threeInsideDown",
                                "Three inside down",
                                "in an uptrend a bearish harami, then a falling close below the open of the first bar")
                        .reads(OPEN, HIGH, LOW, CLOSE)
                        .warmUp(TREND)
                        .recursive()
                        .anyUnit()
                        .ta4jCondition(in -> new ThreeInsideDownIndicator(in.bars())));
    }
}

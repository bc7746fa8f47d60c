package dev.backbeat.dsl.indicator;

import static dev.backbeat.dsl.indicator.BarColumn.CLOSE;
import static dev.backbeat.dsl.indicator.BarColumn.HIGH;
import static dev.backbeat.dsl.indicator.BarColumn.LOW;
import static dev.backbeat.dsl.indicator.BarColumn.OPEN;
import static dev.backbeat.dsl.indicator.Entry.entry;

/// What one bar tells by itself.
final class PriceWords {
    private PriceWords() {}

    static Entry line(String name) {
        return switch (name) {
            case "medianPrice" ->
                entry(name, "Middle of the bar", "(high + low) / 2")
                        .reads(HIGH, LOW)
                        .like("MedianPriceIndicator")
                        .column(in -> Columns.middle(in.column(HIGH), in.column(LOW)));
            case "typicalPrice" ->
                entry(name, "Typical price", "(high + low + close) / 3")
                        .reads(HIGH, LOW, CLOSE)
                        .like("TypicalPriceIndicator")
                        .column(in -> Pivots.floor(in.bars())[0]);
            case "closeLocation" ->
                entry(
                                name,
                                "Where the close stands in the bar",
                                "((close − low) − (high − close)) / (high − low): 1 at the high, −1 at the low; 0 for a bar that never moved")
                        .reads(HIGH, LOW, CLOSE)
                        .like("CloseLocationValueIndicator")
                        .column(in -> Flows.closeLocation(in.bars()));
            case "realBody" ->
                entry(name, "Body of the candle", "close − open")
                        .reads(OPEN, CLOSE)
                        .like("RealBodyIndicator")
                        .column(in -> Columns.difference(in.column(CLOSE), in.column(OPEN)));
            case "upperShadow" ->
                entry(name, "Shadow above the body", "high − max(open, close)")
                        .reads(OPEN, HIGH, CLOSE)
                        .like("UpperShadowIndicator")
                        .column(in -> Columns.difference(
                                in.column(HIGH), Columns.both(in.column(OPEN), in.column(CLOSE), Math::max)));
            case "lowerShadow" ->
                entry(name, "Shadow below the body", "min(open, close) − low")
                        .reads(OPEN, LOW, CLOSE)
                        .like("LowerShadowIndicator")
                        .column(in -> Columns.difference(
                                Columns.both(in.column(OPEN), in.column(CLOSE), Math::min), in.column(LOW)));
            case "pivotPoints" ->
                entry(
                                name,
                                "Pivot points of the floor",
                                "pivot: typicalPrice(); levels for the bars after this one: on('1d') { pivotPoints().r1 }")
                        .reads(HIGH, LOW, CLOSE)
                        .outputs("pivot", "r1", "r2", "r3", "s1", "s2", "s3")
                        .like("PivotPointIndicator", "StandardReversalIndicator")
                        .columns(in -> Pivots.floor(in.bars()));
            case "fibonacciPivots" ->
                entry(
                                name,
                                "Pivot points after Fibonacci",
                                "pivot ± 0.382, 0.618 and 1 times high − low; levels for the bars after this one")
                        .reads(HIGH, LOW, CLOSE)
                        .outputs("pivot", "r1", "r2", "r3", "s1", "s2", "s3")
                        .like("FibonacciReversalIndicator")
                        .columns(in -> Pivots.fibonacci(in.bars()));
            case "deMarkPivots" ->
                entry(
                                name,
                                "Pivot points after DeMark",
                                "x: high + low + close, and once more low if the bar fell, high if it rose, else close; x / 4, x / 2 − low, x / 2 − high")
                        .reads(OPEN, HIGH, LOW, CLOSE)
                        .outputs("pivot", "r1", "s1")
                        .like("DeMarkPivotPointIndicator", "DeMarkReversalIndicator")
                        .columns(in -> Pivots.deMark(in.bars()));
            default -> throw new IllegalArgumentException(name);
        };
    }
}

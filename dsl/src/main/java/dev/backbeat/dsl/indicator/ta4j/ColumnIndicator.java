package dev.backbeat.dsl.indicator.ta4j;

import org.ta4j.core.BarSeries;
import org.ta4j.core.Indicator;
import org.ta4j.core.num.DoubleNum;
import org.ta4j.core.num.Num;

/// A column of numbers as an indicator of ta4j.
final class ColumnIndicator implements Indicator<Num> {
    private final ColumnSeries series;
    private final double[] column;

    ColumnIndicator(ColumnSeries series, double[] column) {
        this.series = series;
        this.column = column;
    }

    @Override
    public Num getValue(int index) {
        return DoubleNum.valueOf(column[series.row(index)]);
    }

    @Override
    public int getCountOfUnstableBars() {
        return 0;
    }

    @Override
    public BarSeries getBarSeries() {
        return series;
    }
}

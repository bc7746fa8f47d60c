package dev.backbeat.dsl.indicator.ta4j;

import dev.backbeat.engine.market.Bars;
import java.util.List;
import org.ta4j.core.Bar;
import org.ta4j.core.BarBuilder;
import org.ta4j.core.BarSeries;
import org.ta4j.core.Indicator;
import org.ta4j.core.num.DoubleNumFactory;
import org.ta4j.core.num.Num;
import org.ta4j.core.num.NumFactory;

/// Some bars of a symbol as a series of ta4j, which grows by one bar at a time and ends with the newest known.
///
/// ta4j's own series would cost 200 bytes a bar. Bars are made here when they are asked for, and one that is not yet
/// known is refused, so nothing that is filled from this can look ahead. Results are kept in rings: without a largest
/// count of bars ta4j's caches go wrong, silently, beyond a million.
// A series is serialisable to ta4j; this one is never stored.
@SuppressWarnings("serial")
public final class ColumnSeries implements BarSeries {
    private static final int SHORTEST_RING = 1 << 16;

    private final Bars bars;
    private final int[] rows;
    private final int ring;
    private final double unit;
    private int newest = -1;

    /// @param rows which of the bars, ascending
    /// @param reach how far back indicators may look
    /// @param unit by which prices are multiplied
    public ColumnSeries(Bars bars, int[] rows, int reach, double unit) {
        this.bars = bars;
        this.rows = rows;
        this.unit = unit;
        this.ring = Math.min(rows.length + 1, Math.max(SHORTEST_RING, reach));
    }

    /// Makes the bars up to that one known.
    public void growTo(int newest) {
        this.newest = newest;
    }

    int row(int index) {
        if (index > newest) throw new IllegalStateException("asks for bar " + index + " when " + newest + " is newest");
        if (index <= newest - ring)
            throw new IllegalStateException("asks for bar " + index + " of " + newest + ", but keeps " + ring);
        return rows[index];
    }

    /// A column over all bars of the symbol as an indicator of this series.
    public Indicator<Num> indicator(double[] column) {
        return new ColumnIndicator(this, column);
    }

    @Override
    public Bar getBar(int index) {
        return new ColumnBar(bars, row(index), unit);
    }

    @Override
    public NumFactory numFactory() {
        return DoubleNumFactory.getInstance();
    }

    @Override
    public String getName() {
        return bars.symbol();
    }

    @Override
    public int getBarCount() {
        return newest + 1;
    }

    @Override
    public int getBeginIndex() {
        return 0;
    }

    /// One more than is known: ta4j works the last bar out anew whenever it is asked for, for it could change.
    @Override
    public int getEndIndex() {
        return newest + 1;
    }

    @Override
    public int getMaximumBarCount() {
        return ring;
    }

    @Override
    public int getRemovedBarsCount() {
        return 0;
    }

    @Override
    public List<Bar> getBarData() {
        throw fixed();
    }

    @Override
    public BarBuilder barBuilder() {
        throw fixed();
    }

    @Override
    public void setMaximumBarCount(int maximumBarCount) {
        throw fixed();
    }

    @Override
    public void addBar(Bar bar, boolean replace) {
        throw fixed();
    }

    @Override
    public void addTrade(Num tradeVolume, Num tradePrice) {
        throw fixed();
    }

    @Override
    public void addPrice(Num price) {
        throw fixed();
    }

    @Override
    public BarSeries getSubSeries(int startIndex, int endIndex) {
        throw fixed();
    }

    static UnsupportedOperationException fixed() {
        return new UnsupportedOperationException("columns are read bar by bar and never change");
    }
}

package dev.backbeat.dsl.indicator.ta4j;

import dev.backbeat.engine.market.Bars;
import dev.backbeat.engine.market.Nanos;
import java.time.Duration;
import java.time.Instant;
import org.ta4j.core.Bar;
import org.ta4j.core.num.DoubleNum;
import org.ta4j.core.num.Num;

/// One bar of the columns, made when ta4j asks for it.
// Bars are serialisable to ta4j; these never are stored.
@SuppressWarnings("serial")
record ColumnBar(Bars bars, int row, double unit) implements Bar {

    @Override
    public Duration getTimePeriod() {
        return Duration.between(getBeginTime(), getEndTime());
    }

    @Override
    public Instant getBeginTime() {
        return Nanos.toInstant(bars.openedAt(row));
    }

    @Override
    public Instant getEndTime() {
        return Nanos.toInstant(bars.closedAt(row));
    }

    @Override
    public Num getOpenPrice() {
        return DoubleNum.valueOf(unit * bars.opens()[row]);
    }

    @Override
    public Num getHighPrice() {
        return DoubleNum.valueOf(unit * bars.highs()[row]);
    }

    @Override
    public Num getLowPrice() {
        return DoubleNum.valueOf(unit * bars.lows()[row]);
    }

    @Override
    public Num getClosePrice() {
        return DoubleNum.valueOf(unit * bars.closes()[row]);
    }

    @Override
    public Num getVolume() {
        return DoubleNum.valueOf(bars.volumes()[row]);
    }

    /// Not in the data; words that need it are left out of the table.
    @Override
    public Num getAmount() {
        throw new UnsupportedOperationException("bars have no amount");
    }

    /// Not in the data; words that need it are left out of the table.
    @Override
    public long getTrades() {
        throw new UnsupportedOperationException("bars have no count of trades");
    }

    @Override
    public void addTrade(Num tradeVolume, Num tradePrice) {
        throw ColumnSeries.fixed();
    }

    @Override
    public void addPrice(Num price) {
        throw ColumnSeries.fixed();
    }
}

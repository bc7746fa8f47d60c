package dev.backbeat.engine.report;

import java.util.ArrayList;
import java.util.List;
import org.jfree.data.xy.AbstractXYDataset;

/// Named curves over time, as the plotting library wants them.
final class Curves extends AbstractXYDataset {
    private static final long serialVersionUID = 1L;

    private final transient List<String> names = new ArrayList<>();
    private final transient List<ThinnedCurve> curves = new ArrayList<>();

    private Curves() {}

    static Curves of() {
        return new Curves();
    }

    static Curves of(String name, ThinnedCurve curve) {
        return new Curves().and(name, curve);
    }

    Curves and(String name, ThinnedCurve curve) {
        names.add(name);
        curves.add(curve);
        return this;
    }

    /// Whether there is a value, and none beside it that a line could go to.
    boolean isAlone(int series, int item) {
        return !Double.isNaN(getYValue(series, item)) && isGap(series, item - 1) && isGap(series, item + 1);
    }

    private boolean isGap(int series, int item) {
        return item < 0 || item >= getItemCount(series) || Double.isNaN(getYValue(series, item));
    }

    @Override
    public int getSeriesCount() {
        return curves.size();
    }

    @Override
    public Comparable<String> getSeriesKey(int series) {
        return names.get(series);
    }

    @Override
    public int getItemCount(int series) {
        return curves.get(series).size();
    }

    @Override
    public Number getX(int series, int item) {
        return getXValue(series, item);
    }

    @Override
    public Number getY(int series, int item) {
        return getYValue(series, item);
    }

    @Override
    public double getXValue(int series, int item) {
        return curves.get(series).millis(item);
    }

    @Override
    public double getYValue(int series, int item) {
        return curves.get(series).value(item);
    }
}

package dev.backbeat.engine.report;

import dev.backbeat.engine.market.Bars;
import dev.backbeat.engine.market.Universe;
import dev.backbeat.engine.strategy.Plot;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.XYTitleAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.ui.RectangleAnchor;
import org.jfree.chart.ui.RectangleInsets;

/// What a strategy plotted for one symbol: the closes above, with what belongs on them, and below a panel for each
/// group of curves.
final class ScriptChart {
    private static final int HEIGHT_AROUND = 150;
    private static final int HEIGHT_OF_PRICES = 330;
    private static final int HEIGHT_OF_PANEL = 190;

    private final Report report;
    private final Bars bars;
    private final int symbol;
    private final int from;
    private final int to;
    private final Map<String, List<Plot>> panels = new LinkedHashMap<>();

    ScriptChart(Report report, int symbol) {
        Universe universe = report.data().universe();
        long[] time = report.result().equity().time();
        this.report = report;
        this.symbol = symbol;
        this.bars = universe.bars(symbol);
        this.from = bars.newestClosed(time[0] - 1) + 1;
        this.to = bars.newestClosed(time[time.length - 1]) + 1;
        panels.put(Plot.PRICE, new ArrayList<>());
        for (Plot plot : report.plots())
            panels.computeIfAbsent(plot.panel(), panel -> new ArrayList<>()).add(plot);
    }

    /// Whether there are bars enough for a line.
    boolean isDrawable() {
        return to - from > 1;
    }

    byte[] png(int width) throws IOException {
        int height = HEIGHT_AROUND + HEIGHT_OF_PRICES + (panels.size() - 1) * HEIGHT_OF_PANEL;
        return PlotStyle.png(chart(width), width, height);
    }

    private JFreeChart chart(int width) {
        var plot = new CombinedDomainXYPlot(
                PlotStyle.dateAxis(report.data().universe().calendar().zone()));
        plot.setGap(14);
        panels.forEach((panel, plots) ->
                plot.add(panel(panel, plots, width), panel.equals(Plot.PRICE) ? HEIGHT_OF_PRICES : HEIGHT_OF_PANEL));
        String below = "%s, %s to %s"
                .formatted(report.experiment().strategy().name(), Traded.firstDay(report), Traded.lastDay(report));
        return PlotStyle.chart(report.experiment().name() + ": " + bars.symbol(), below, plot);
    }

    private XYPlot panel(String name, List<Plot> plots, int columns) {
        var colours = new ArrayList<>(Palette.CURVES);
        Curves curves = Curves.of();
        boolean prices = name.equals(Plot.PRICE);
        if (prices) {
            curves.and("close", curve(bars.closes(), columns));
            colours.addFirst(Palette.PRICE);
        }
        for (Plot plot : plots) curves.and(plot.name(), curve(plot.columns().get(symbol), columns));
        var axis = new NumberAxis(prices ? "Price" : null);
        axis.setAutoRangeIncludesZero(false);
        XYPlot plot = PlotStyle.plot(curves, axis, colours);
        makeRoom(axis);
        plot.addAnnotation(legend(plot));
        return plot;
    }

    // Around a curve of one value the library leaves so little room that all labels look the same: 2E0, 2E0, 2E0.
    static void makeRoom(NumberAxis axis) {
        double value = axis.getRange().getCentralValue();
        if (axis.getRange().getLength() > 1e-7 + 1e-12 * Math.abs(value)) return;
        double room = Math.abs(value) < 1e-7 ? 1 : Math.abs(value) / 2;
        axis.setRange(value - room, value + room);
    }

    private ThinnedCurve curve(double[] column, int columns) {
        long[] time = new long[to - from];
        for (int i = 0; i < time.length; i++) time[i] = bars.closedAt(from + i);
        double[] values = Arrays.copyOfRange(column, from, to);
        for (int i = 0; i < values.length; i++) if (!Double.isFinite(values[i])) values[i] = Double.NaN;
        return ThinnedCurve.of(time, values, columns);
    }

    /// Inside the panel, for each has names of its own.
    private static XYTitleAnnotation legend(XYPlot plot) {
        LegendTitle legend = PlotStyle.legend(plot);
        legend.setBackgroundPaint(Palette.BEHIND_TEXT);
        legend.setMargin(RectangleInsets.ZERO_INSETS);
        return new XYTitleAnnotation(0.004, 0.98, legend, RectangleAnchor.TOP_LEFT);
    }
}

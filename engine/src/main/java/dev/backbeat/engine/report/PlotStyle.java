package dev.backbeat.engine.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Line2D;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;

/// How every plot of a strategy beside buying and holding looks.
final class PlotStyle {
    /// Room above and below the labels of an axis, so that it is not crowded with them.
    private static final RectangleInsets FAR_ABREAST = new RectangleInsets(2, 12, 2, 12);
    private static final RectangleInsets FAR_APART = new RectangleInsets(10, 4, 10, 4);

    private PlotStyle() {}

    /// Lines over time: the first curve is the strategy, the second buy and hold.
    static XYPlot plot(Curves curves, ValueAxis axis) {
        axis(axis);
        var lines = new XYLineAndShapeRenderer(true, false);
        lines.setDrawSeriesLineAsPath(true);
        lines.setLegendLine(new Line2D.Double(-11, 0, 11, 0));
        lines.setSeriesPaint(0, Palette.STRATEGY);
        lines.setSeriesStroke(0, line(2));
        lines.setSeriesPaint(1, Palette.BUY_AND_HOLD);
        lines.setSeriesStroke(1, line(1.5f));
        var plot = new XYPlot(curves, null, axis, lines);
        plot.setBackgroundPaint(Color.WHITE);
        plot.setOutlinePaint(Palette.FRAME);
        plot.setRangeGridlinePaint(Palette.GRID);
        plot.setDomainGridlinePaint(Palette.GRID);
        plot.setRangeGridlineStroke(line(1));
        plot.setDomainGridlineStroke(line(1));
        return plot;
    }

    private static BasicStroke line(float width) {
        return new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    }

    static void axis(ValueAxis axis) {
        // The axis picks its ticks so that labels do not overlap; these keep them from touching as well.
        axis.setTickLabelInsets(axis instanceof NumberAxis ? FAR_APART : FAR_ABREAST);
        axis.setLabelFont(Fonts.LABEL);
        axis.setTickLabelFont(Fonts.LABEL);
        axis.setLabelPaint(Palette.FAINT_TEXT);
        axis.setTickLabelPaint(Palette.TEXT);
        axis.setAxisLinePaint(Palette.FRAME);
        axis.setTickMarkPaint(Palette.FRAME);
    }

    static void atLeft(TextTitle title, Color colour) {
        title.setPaint(colour);
        title.setHorizontalAlignment(HorizontalAlignment.LEFT);
        title.setMargin(1, 0, 3, 0);
    }

    static LegendTitle legend(XYPlot equity) {
        var legend = new LegendTitle(equity);
        legend.setItemFont(Fonts.LABEL);
        legend.setItemPaint(Palette.TEXT);
        legend.setHorizontalAlignment(HorizontalAlignment.LEFT);
        legend.setPosition(RectangleEdge.TOP);
        legend.setItemLabelPadding(new RectangleInsets(2, 4, 2, 18));
        legend.setMargin(0, 0, 4, 0);
        return legend;
    }
}

package dev.backbeat.engine.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Line2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.DateAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.XYPlot;
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
        XYPlot plot = plot(curves, axis, List.of(Palette.STRATEGY, Palette.BUY_AND_HOLD));
        plot.getRenderer().setSeriesStroke(0, line(2));
        return plot;
    }

    /// Lines over time; there are more curves than colours, they begin again.
    static XYPlot plot(Curves curves, ValueAxis axis, List<Color> colours) {
        axis(axis);
        var lines = new LinesAndDots(curves);
        lines.setDrawSeriesLineAsPath(true);
        lines.setLegendLine(new Line2D.Double(-11, 0, 11, 0));
        for (int i = 0; i < curves.getSeriesCount(); i++) {
            lines.setSeriesPaint(i, colours.get(i % colours.size()));
            lines.setSeriesStroke(i, line(1.5f));
        }
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

    private static void atLeft(TextTitle title, Color colour) {
        title.setPaint(colour);
        title.setHorizontalAlignment(HorizontalAlignment.LEFT);
        title.setMargin(1, 0, 3, 0);
    }

    static DateAxis dateAxis(ZoneId zone) {
        var axis = new DateAxis("Date (" + zone + ")", TimeZone.getTimeZone(zone), Locale.ROOT);
        axis.setLowerMargin(0);
        axis.setUpperMargin(0);
        axis(axis);
        return axis;
    }

    static JFreeChart chart(String title, String below, Plot plot) {
        var chart = new JFreeChart(OneLine.of(title), Fonts.TITLE, plot, false);
        chart.setBackgroundPaint(Color.WHITE);
        chart.setPadding(new RectangleInsets(14, 14, 10, 22));
        atLeft(chart.getTitle(), Palette.TEXT);
        var subtitle = new TextTitle(OneLine.of(below), Fonts.SUBTITLE);
        atLeft(subtitle, Palette.FAINT_TEXT);
        chart.addSubtitle(subtitle);
        return chart;
    }

    static byte[] png(JFreeChart chart, int width, int height) throws IOException {
        BufferedImage image = chart.createBufferedImage(width, height, BufferedImage.TYPE_INT_RGB, null);
        var bytes = new ByteArrayOutputStream();
        // Not by a stream of its own making, for which the library would want a temporary file.
        try (var stream = new MemoryCacheImageOutputStream(bytes)) {
            ImageIO.write(image, "png", stream);
        }
        return bytes.toByteArray();
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

package dev.backbeat.engine.report;

import dev.backbeat.engine.experiment.MetricsRules.Sampling;
import dev.backbeat.engine.experiment.goal.Metric;
import dev.backbeat.engine.portfolio.EquityCurve;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.ZoneId;
import java.util.Locale;
import java.util.TimeZone;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.DateAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYAreaRenderer;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.RectangleInsets;

/// Equity over time above drawdown, the strategy beside buying and holding.
final class EquityChart {
    /// Equity that spans more than this much is drawn on a logarithmic axis, where equal gains are equally high.
    private static final double LOGARITHMIC_FROM = 4;

    /// What an axis spans at least, as a fraction of the start: so that nothing looks like much.
    private static final double SMALLEST_SPAN = 0.01;

    private final Report report;
    private final EquityCurve strategy;
    private final EquityCurve held;

    EquityChart(Report report, EquityCurve strategy, EquityCurve held) {
        this.report = report;
        this.strategy = strategy;
        this.held = held;
    }

    byte[] png(int width, int height) throws IOException {
        BufferedImage image = chart(width).createBufferedImage(width, height, BufferedImage.TYPE_INT_RGB, null);
        var bytes = new ByteArrayOutputStream();
        // Not by a stream of its own making, for which the library would want a temporary file.
        try (var stream = new MemoryCacheImageOutputStream(bytes)) {
            ImageIO.write(image, "png", stream);
        }
        return bytes.toByteArray();
    }

    private JFreeChart chart(int width) {
        XYPlot equity = equityPlot(width);
        var plot = new CombinedDomainXYPlot(dateAxis());
        plot.setGap(14);
        plot.add(equity, 5);
        plot.add(drawdownPlot(width), 2);
        var chart = new JFreeChart(OneLine.of(report.experiment().name()), Fonts.TITLE, plot, false);
        chart.setBackgroundPaint(Color.WHITE);
        chart.setPadding(new RectangleInsets(14, 14, 10, 22));
        PlotStyle.atLeft(chart.getTitle(), Palette.TEXT);
        var subtitle = new TextTitle(subtitle(), Fonts.SUBTITLE);
        PlotStyle.atLeft(subtitle, Palette.FAINT_TEXT);
        chart.addSubtitle(subtitle);
        chart.addSubtitle(PlotStyle.legend(equity));
        return chart;
    }

    private String subtitle() {
        return "%s, %s to %s: return %s, buy and hold %s; max drawdown%s %s, buy and hold %s"
                .formatted(
                        OneLine.of(report.experiment().strategy().name()),
                        Traded.firstDay(report),
                        Traded.lastDay(report),
                        shown(Metric.TOTAL_RETURN.id()),
                        shown(Metric.TOTAL_RETURN.buyAndHoldId()),
                        sampled(),
                        shown(Metric.MAX_DRAWDOWN.id()),
                        shown(Metric.MAX_DRAWDOWN.buyAndHoldId()));
    }

    /// Within a day the curve can fall deeper than the figure says.
    private String sampled() {
        boolean bySession = report.experiment().metrics().sampling() == Sampling.SESSION;
        return bySession && report.experiment().market().timeframe().isIntraday() ? " by session" : "";
    }

    private String shown(String id) {
        var value = report.metrics().find(id);
        return value.isPresent() ? Rounded.percent(value.getAsDouble()) : TextStyle.FILE.missing();
    }

    private XYPlot equityPlot(int columns) {
        return PlotStyle.plot(curves(strategy.equity(), held.equity(), columns), equityAxis());
    }

    private ValueAxis equityAxis() {
        String label = "Equity (" + report.experiment().currency();
        if (isLogarithmic()) return new LogTicks(label + ", log scale)");
        var axis = new NumberAxis(label + ", linear scale)");
        axis.setAutoRangeIncludesZero(false);
        axis.setAutoRangeMinimumSize(strategy.startingCash() * SMALLEST_SPAN);
        axis.setNumberFormatOverride(new DecimalFormat("#,##0.##", DecimalFormatSymbols.getInstance(Locale.ROOT)));
        return axis;
    }

    private boolean isLogarithmic() {
        double lowest = Double.POSITIVE_INFINITY;
        double highest = 0;
        for (EquityCurve curve : new EquityCurve[] {strategy, held}) {
            for (double equity : curve.equity()) {
                lowest = Math.min(lowest, equity);
                highest = Math.max(highest, equity);
            }
        }
        return lowest > 0 && highest / lowest > LOGARITHMIC_FROM;
    }

    private XYPlot drawdownPlot(int columns) {
        var axis = new NumberAxis("Drawdown");
        axis.setNumberFormatOverride(new DecimalFormat("0.## %", DecimalFormatSymbols.getInstance(Locale.ROOT)));
        axis.setAutoRangeStickyZero(false);
        axis.setUpperMargin(0.04);
        axis.setAutoRangeMinimumSize(SMALLEST_SPAN);
        XYPlot plot = PlotStyle.plot(curves(strategy.drawdown(), held.drawdown(), columns), axis);
        var area = new XYAreaRenderer(XYAreaRenderer.AREA);
        area.setSeriesPaint(0, Palette.DRAWDOWN);
        plot.setDataset(1, Curves.of("Strategy", ThinnedCurve.of(strategy.time(), strategy.drawdown(), columns)));
        plot.setRenderer(1, area);
        return plot;
    }

    private Curves curves(double[] ofStrategy, double[] ofHeld, int columns) {
        return Curves.of("Strategy", ThinnedCurve.of(strategy.time(), ofStrategy, columns))
                .and("Buy and hold", ThinnedCurve.of(held.time(), ofHeld, columns));
    }

    private DateAxis dateAxis() {
        ZoneId zone = report.data().universe().calendar().zone();
        var axis = new DateAxis("Date (" + zone + ")", TimeZone.getTimeZone(zone), Locale.ROOT);
        axis.setLowerMargin(0);
        axis.setUpperMargin(0);
        PlotStyle.axis(axis);
        return axis;
    }
}

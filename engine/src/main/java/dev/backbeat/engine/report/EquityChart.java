package dev.backbeat.engine.report;

import dev.backbeat.engine.experiment.MetricsRules.Sampling;
import dev.backbeat.engine.experiment.goal.Metric;
import dev.backbeat.engine.portfolio.EquityCurve;
import java.io.IOException;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYAreaRenderer;

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
        return PlotStyle.png(chart(width), width, height);
    }

    private JFreeChart chart(int width) {
        XYPlot equity = equityPlot(width);
        var plot = new CombinedDomainXYPlot(
                PlotStyle.dateAxis(report.data().universe().calendar().zone()));
        plot.setGap(14);
        plot.add(equity, 5);
        plot.add(drawdownPlot(width), 2);
        JFreeChart chart = PlotStyle.chart(report.experiment().name(), subtitle(), plot);
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
}

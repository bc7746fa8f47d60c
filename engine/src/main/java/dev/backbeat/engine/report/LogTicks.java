package dev.backbeat.engine.report;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;

/// A logarithmic axis with labels at round numbers: the library labels powers of ten only, of which a curve may cross
/// none.
final class LogTicks extends LogAxis {
    private static final long serialVersionUID = 1L;

    private static final int MOST_LABELS = 9;
    /// Round numbers within a power of ten, from the densest choice to the sparsest.
    private static final double[][] STEPS = {{1, 1.5, 2, 3, 4, 5, 6, 8}, {1, 2, 3, 5, 7}, {1, 2, 5}, {1, 3}, {1}};

    LogTicks(String label) {
        super(label);
    }

    @Override
    @SuppressWarnings("rawtypes")
    public List refreshTicks(Graphics2D graphics, AxisState state, Rectangle2D area, RectangleEdge edge) {
        List<NumberTick> ticks = List.of();
        for (double[] steps : STEPS) {
            ticks = ticks(steps);
            if (ticks.size() <= MOST_LABELS) break;
        }
        return ticks;
    }

    private List<NumberTick> ticks(double[] steps) {
        var ticks = new ArrayList<NumberTick>();
        int from = (int) Math.floor(Math.log10(getRange().getLowerBound()));
        int to = (int) Math.ceil(Math.log10(getRange().getUpperBound()));
        for (int power = from; power <= to; power++) {
            for (double step : steps) {
                double value = step * Math.pow(10, power);
                if (getRange().contains(value)) ticks.add(tick(value));
            }
        }
        return ticks;
    }

    private NumberTick tick(double value) {
        return new NumberTick(value, Rounded.axis(value), TextAnchor.CENTER_RIGHT, TextAnchor.CENTER, 0);
    }
}

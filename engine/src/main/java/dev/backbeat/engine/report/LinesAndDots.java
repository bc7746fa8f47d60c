package dev.backbeat.engine.report;

import java.awt.geom.Ellipse2D;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;

/// Draws lines, and a dot for a value that stands alone between missing ones.
@SuppressWarnings("EqualsHashCode") // no two renderers are compared
final class LinesAndDots extends XYLineAndShapeRenderer {
    private static final long serialVersionUID = 1L;

    private final Curves curves;

    LinesAndDots(Curves curves) {
        super(true, false);
        this.curves = curves;
        setDefaultShape(new Ellipse2D.Double(-2, -2, 4, 4));
        setAutoPopulateSeriesShape(false);
    }

    @Override
    public boolean getItemShapeVisible(int series, int item) {
        return curves.isAlone(series, item);
    }
}

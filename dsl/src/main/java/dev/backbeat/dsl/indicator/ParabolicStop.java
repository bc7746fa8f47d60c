package dev.backbeat.dsl.indicator;

import dev.backbeat.engine.market.Bars;

/// Wilder's parabolic stop and reverse, as TA-Lib has it.
///
/// In a falling trend all prices are turned upside down, so that every trend is one that rises.
final class ParabolicStop {
    private final double step;
    private final double most;
    private boolean begun;
    private double side;
    private double share;
    private double stop;
    private double extreme;
    private double highBefore = Double.NaN;
    private double lowBefore = Double.NaN;

    private ParabolicStop(double step, double most) {
        this.step = Math.min(step, most);
        this.most = most;
    }

    /// The stop moves by a share of its distance from the extreme of the trend: by `step` at first, by `step` more for
    /// each new extreme, by `most` at the most; but never into the last two bars. Missing on the first bar.
    static double[] of(Bars bars, double step, double most) {
        var parabola = new ParabolicStop(step, most);
        double[] stops = new double[bars.size()];
        for (int i = 0; i < stops.length; i++) stops[i] = parabola.at(bars.highs()[i], bars.lows()[i]);
        return stops;
    }

    private double at(double high, double low) {
        if (Double.isNaN(high + low)) return Double.NaN;
        if (!begun && !begin(high, low)) return Double.NaN;
        return side > 0 ? move(high, low) : move(-low, -high);
    }

    // The first trend falls where the first move did; its stop is the far end of the bar before.
    private boolean begin(double high, double low) {
        begun = !Double.isNaN(highBefore);
        if (begun) {
            double fall = lowBefore - low;
            side = fall > 0 && fall > high - highBefore ? -1 : 1;
            stop = side > 0 ? lowBefore : -highBefore;
            extreme = side > 0 ? high : -low;
            share = step;
        }
        highBefore = side < 0 ? -low : high;
        lowBefore = side < 0 ? -high : low;
        return begun;
    }

    private double move(double high, double low) {
        if (low <= stop) return turn(high, low);
        double now = side * stop;
        if (high > extreme) {
            extreme = high;
            share = Math.min(share + step, most);
        }
        follow(high, low);
        return now;
    }

    private double turn(double high, double low) {
        side = -side;
        double lowestBefore = -highBefore;
        stop = Math.min(-extreme, Math.min(lowestBefore, -high));
        double now = side * stop;
        extreme = -low;
        share = step;
        lowBefore = lowestBefore;
        follow(-low, -high);
        return now;
    }

    private void follow(double high, double low) {
        stop = Math.min(stop + share * (extreme - stop), Math.min(lowBefore, low));
        highBefore = high;
        lowBefore = low;
    }
}

package dev.backbeat.dsl.indicator;

import java.util.Arrays;

/// How the last `length` pairs of values scatter, each by itself and together; put together from two blocks like
/// [WindowMoments].
final class WindowPairs {
    private final int length;
    private final Unit unitX;
    private final Unit unitY;
    private final Part head = new Part();
    private final Part tail = new Part();
    // Before `count` the values of this block; from there on the means of the block before, from there to its end.
    private final double[] xs;
    private final double[] ys;
    private final double[] tailXX;
    private final double[] tailYY;
    private final double[] tailXY;
    private double meanY;
    private double xx;
    private double yy;
    private double xy;

    WindowPairs(int length, int bars) {
        this.length = length;
        unitX = new Unit(length);
        unitY = new Unit(length);
        int room = Math.min(length, bars) + 1;
        xs = missing(room);
        ys = missing(room);
        tailXX = missing(room);
        tailYY = missing(room);
        tailXY = missing(room);
    }

    private static double[] missing(int room) {
        double[] column = new double[room];
        Arrays.fill(column, Double.NaN);
        return column;
    }

    void add(double givenX, double givenY) {
        if (head.count == length) endBlock();
        double x = unitX.of(givenX);
        double y = unitY.of(givenY);
        xs[head.count] = x;
        ys[head.count] = y;
        head.add(x, y);
        int count = head.count;
        double rest = length - count;
        double apartX = (tail.levelX - head.levelX) + (xs[count] - head.meanX);
        double apartY = (tail.levelY - head.levelY) + (ys[count] - head.meanY);
        double both = count * rest / length;
        if (rest == 0) {
            meanY = head.levelY + head.meanY;
            xx = head.xx;
            yy = head.yy;
            xy = head.xy;
        } else {
            meanY = head.levelY + (head.meanY + apartY * rest / length);
            xx = head.xx + tailXX[count] + apartX * apartX * both;
            yy = head.yy + tailYY[count] + apartY * apartY * both;
            xy = head.xy + tailXY[count] + apartX * apartY * both;
        }
        xx = unitX.sum(xx);
        yy = unitY.sum(yy);
    }

    private void endBlock() {
        double timesX = unitX.renewed();
        double timesY = unitY.renewed();
        tail.clear();
        for (int j = length - 1; j >= 0; j--) {
            tail.add(timesX * xs[j], timesY * ys[j]);
            xs[j] = tail.meanX;
            ys[j] = tail.meanY;
            tailXX[j] = tail.xx;
            tailYY[j] = tail.yy;
            tailXY[j] = tail.xy;
        }
        head.clear();
    }

    double meanY() {
        return meanY * unitY.back();
    }

    /// By how much y rises where x rises by one, in the line with the least squares; missing where x does not scatter.
    double slope() {
        if (xx == 0 || Double.isNaN(yy)) return Double.NaN;
        return Unit.held(xy, xy / xx * (unitX.times() * unitY.back()));
    }

    /// As of a whole population: divided by the length.
    double covariance() {
        return Double.isNaN(xx + yy) ? Double.NaN : Unit.held(xy, xy / length * (unitX.back() * unitY.back()));
    }

    /// From −1 to 1; missing where one of the two does not scatter.
    double correlation() {
        if (xx == 0 || yy == 0) return Double.NaN;
        return Math.clamp(xy / (Math.sqrt(xx) * Math.sqrt(yy)), -1, 1);
    }

    /// A growing sample; all is counted from its first pair.
    private static final class Part {
        private int count;
        private double levelX;
        private double levelY;
        private double meanX;
        private double meanY;
        private double xx;
        private double yy;
        private double xy;

        private void add(double x, double y) {
            if (count++ == 0) {
                levelX = x;
                levelY = y;
            }
            double distanceX = x - levelX - meanX;
            double distanceY = y - levelY - meanY;
            meanX += distanceX / count;
            meanY += distanceY / count;
            double left = y - levelY - meanY;
            xx += distanceX * (x - levelX - meanX);
            yy += distanceY * left;
            xy += distanceX * left;
        }

        private void clear() {
            count = 0;
            meanX = 0;
            meanY = 0;
            xx = 0;
            yy = 0;
            xy = 0;
        }
    }
}

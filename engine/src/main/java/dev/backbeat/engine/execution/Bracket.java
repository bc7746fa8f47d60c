package dev.backbeat.engine.execution;

import dev.backbeat.engine.strategy.Protection;
import dev.backbeat.engine.strategy.Side;
import org.jspecify.annotations.Nullable;

/// The stop, the target and the trailing stop of one open position; the one place that asks whether a bar touched them.
///
/// Inside a bar the path is unknown, so the pessimistic reading holds: where stop and target both lie in the bar's
/// range, the stop was first. Before that comes what the open alone decides: a bar that opens beyond a level fills
/// there. A trailing level is tested as it stood at the open and raised with the bar's extreme only afterwards.
public final class Bracket {
    private int direction;
    private double entryPrice;
    private double stop;
    private double target;
    private double trailBy;
    private double trailFrom;
    private double trail;
    private double risk;
    private int holdMaxBars;

    // What the last call of touch found.
    private double quote;
    private String reason = "";
    private boolean pathDependent;

    public Bracket() {
        clear();
    }

    /// No position, nothing to guard.
    public void clear() {
        direction = 0;
        stop = Double.NaN;
        target = Double.NaN;
        trail = Double.NaN;
        trailBy = Double.NaN;
        trailFrom = Double.NaN;
        risk = Double.NaN;
        holdMaxBars = 0;
    }

    /// Guards a position that was just filled at that price.
    public void guard(Side side, double price, Protection protection) {
        clear();
        direction = side.sign();
        entryPrice = price;
        set(protection);
        risk = Math.abs(price - stop);
    }

    /// Changes what the protection names and leaves the rest; distances count from the price of the entry.
    public void adjust(Protection protection) {
        set(protection);
    }

    private void set(Protection p) {
        if (!Double.isNaN(p.stopAt())) stop = p.stopAt();
        if (!Double.isNaN(p.stopBy())) stop = entryPrice - direction * p.stopBy();
        if (!Double.isNaN(p.targetAt())) target = p.targetAt();
        if (!Double.isNaN(p.targetBy())) target = entryPrice + direction * p.targetBy();
        if (p.holdMaxBars() > 0) holdMaxBars = p.holdMaxBars();
        if (!Double.isNaN(p.trailBy())) trailFrom(p);
    }

    /// The gain from which the trailing stop acts is in multiples of the first stop's distance; without a stop, of its
    /// own distance, so that it is at the entry when it begins to act after 1 R.
    private void trailFrom(Protection p) {
        trailBy = p.trailBy();
        double firstRisk = Double.isNaN(risk) ? Math.abs(entryPrice - stop) : risk;
        double gain = p.trailAfterR() * (Double.isNaN(firstRisk) ? trailBy : firstRisk);
        boolean atOnce = Double.isNaN(gain) || gain <= 0;
        trailFrom = atOnce ? entryPrice : entryPrice + direction * gain;
        if (atOnce) trail = entryPrice - direction * trailBy;
    }

    /// Whether the bar fills the stop or the target, and by which rule; null if neither.
    public @Nullable FillRule touch(double open, double high, double low) {
        double guard = stopLevel();
        double against = direction > 0 ? low : high;
        double towards = direction > 0 ? high : low;
        if (direction * (open - guard) <= 0) return hit(FillRule.STOP_GAP, open, stopReason(), false);
        if (direction * (open - target) >= 0) return hit(FillRule.LIMIT_GAP, open, "target", false);
        boolean stopTouched = direction * (against - guard) <= 0;
        boolean targetPassed = direction * (towards - target) > 0;
        if (stopTouched) return hit(FillRule.STOP, guard, stopReason(), targetPassed);
        return targetPassed ? hit(FillRule.LIMIT, target, "target", false) : null;
    }

    private FillRule hit(FillRule rule, double at, String why, boolean ambiguous) {
        quote = at;
        reason = why;
        pathDependent = ambiguous;
        return rule;
    }

    /// Whether a bar with that range could fill anything; the open lies inside the range, so it need not be asked.
    public boolean reaches(double high, double low) {
        double guard = stopLevel();
        double against = direction > 0 ? low : high;
        double towards = direction > 0 ? high : low;
        return direction * (against - guard) <= 0 || direction * (towards - target) >= 0;
    }

    /// After a bar that filled nothing: raises the trailing stop by the bar's extreme, for the next bar.
    public void raise(double high, double low) {
        double extreme = direction > 0 ? high : low;
        if (direction * (extreme - trailFrom) >= 0) {
            double level = extreme - direction * trailBy;
            if (Double.isNaN(trail) || direction * (level - trail) > 0) trail = level;
        }
    }

    public boolean trails() {
        return !Double.isNaN(trailBy);
    }

    /// The level of whichever stop is nearer, NaN without any. (Every comparison with NaN is false: no stop, no touch.)
    public double stopLevel() {
        if (Double.isNaN(trail)) return stop;
        return Double.isNaN(stop) || direction * (trail - stop) > 0 ? trail : stop;
    }

    private String stopReason() {
        return !Double.isNaN(trail) && stopLevel() == trail && stop != trail ? "trail" : "stop";
    }

    public double quote() {
        return quote;
    }

    public String reason() {
        return reason;
    }

    public boolean pathDependent() {
        return pathDependent;
    }

    /// Distance of the first stop per unit, NaN without one.
    public double risk() {
        return risk;
    }

    public int holdMaxBars() {
        return holdMaxBars;
    }
}

package dev.backbeat.dsl.language;

import java.util.Arrays;

/// A script that decides bar by bar, in an `onBar` block.
///
/// Its loop over the bars ([#walk]) is compiled into every script, so that the call it makes on each bar has one target
/// only, however many strategies are alive.
public abstract class BarScript extends SymbolScript {
    private double[][] plotted = {};

    /// Gives state its first values.
    public abstract void begin();

    /// Makes room for what it plots on each bar.
    public final void plotsOn(int plots, int bars) {
        plotted = new double[plots][bars];
        for (double[] column : plotted) Arrays.fill(column, Double.NaN);
    }

    /// What it gave to the n-th plot, NaN on bars on which it gave nothing.
    public final double[] plotted(int plot) {
        return plotted[plot];
    }

    // What was missing while something to show was worked out must not keep a condition around it from holding.

    protected final void plot(int mark, int plot, double value) {
        forget(mark);
        steps(1);
        plotted[plot][bar()] = value;
    }

    protected final void plot(int mark, int plot, boolean condition) {
        plot(mark, plot, number(mark, condition));
    }

    protected final void note(int mark, String text, double value) {
        forget(mark);
        steps(1);
        write(text, value);
    }

    protected final void note(int mark, String text, boolean condition) {
        note(mark, text, number(mark, condition));
    }
}

package dev.backbeat.dsl.indicator;

import java.util.List;

/// A value of a symbol at an instant, worked out of what all symbols have then.
@FunctionalInterface
public interface Across {

    /// @param own the symbol's value, which is one of the crowd's; NaN where it has none
    double of(Crowd crowd, double own, Settings settings);

    /// The column of the first of several symbols that have all their bars at the same times.
    default double[] ofFirst(Inputs in) {
        List<double[]> columns = in.columns();
        var crowd = new Crowd(columns.size());
        double[] filled = new double[columns.getFirst().length];
        for (int i = 0; i < filled.length; i++) {
            crowd.clear();
            for (double[] column : columns) crowd.add(column[i]);
            crowd.settle();
            filled[i] = of(crowd, columns.getFirst()[i], in.settings());
        }
        return filled;
    }
}

package dev.backbeat.dsl.indicator;

import dev.backbeat.dsl.indicator.Indicator.Memory;
import dev.backbeat.dsl.indicator.ta4j.ColumnSeries;
import dev.backbeat.engine.market.Bars;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.ta4j.core.num.Num;

/// Fills columns from indicators of ta4j, bar by bar from the first one on, and lets go of ta4j's objects.
///
/// ta4j has no word for a missing value: one would stay in its sums for good. So it is shown only the bars on which
/// everything that is read is there, as if the others had never been; an indicator that sees a window is missing until
/// the last bar without a value has left it.
record Ta4jKernel(Maker maker, List<BarColumn> reads, WarmUp warmUp, Memory memory, boolean anyUnit)
        implements Indicator.Kernel {
    private static final int REACH_PER_BAR = 4;
    private static final int THOUSAND_EXPONENT = 10;

    /// Makes one indicator for each output.
    @FunctionalInterface
    interface Maker {
        List<? extends org.ta4j.core.Indicator<?>> make(Ta4jInputs inputs);
    }

    @Override
    public double[][] fill(Inputs inputs) {
        int[] rows = rows(inputs);
        var series = new ColumnSeries(inputs.bars(), rows, reach(inputs.settings()), unit(inputs.bars(), rows));
        var made = maker.make(new Ta4jInputs(
                series, inputs.columns().stream().map(series::indicator).toList(), inputs.settings()));
        double[][] outputs = new double[made.size()][inputs.bars().size()];
        int[] warm = new int[made.size()];
        for (int output = 0; output < outputs.length; output++) {
            Arrays.fill(outputs[output], Double.NaN);
            warm[output] = warmUp.bars(inputs.settings(), output);
        }
        for (int i = 0; i < rows.length; i++) {
            series.growTo(i);
            for (int output = 0; output < outputs.length; output++) {
                // Asked for in the warm-up, too: values depend on the order in which ta4j works them out.
                double value = value(made.get(output).getValue(i));
                if (isWarm(rows, i, warm[output])) outputs[output][rows[i]] = value;
            }
        }
        return Columns.finite(outputs);
    }

    /// The bars on which all that is read has a value.
    private int[] rows(Inputs inputs) {
        List<double[]> own = reads.stream().map(inputs::column).toList();
        return IntStream.range(0, inputs.bars().size())
                .filter(bar -> own.stream().noneMatch(column -> Double.isNaN(column[bar]))
                        && inputs.columns().stream().noneMatch(column -> Double.isNaN(column[bar])))
                .toArray();
    }

    /// Windows stand on windows, never more than a few deep.
    private static int reach(Settings settings) {
        double reach = 0;
        for (double number : settings.numbers()) reach += Math.abs(number);
        return (int) Math.min(Integer.MAX_VALUE, REACH_PER_BAR * reach);
    }

    /// A power of two, by which prices are multiplied without loss, that makes the first close about a thousand.
    private double unit(Bars bars, int[] rows) {
        double close = rows.length == 0 ? 0 : Math.abs(bars.closes()[rows[0]]);
        boolean scaled = anyUnit && close > 0 && close < Double.POSITIVE_INFINITY;
        int exponent = Math.min(Double.MAX_EXPONENT, THOUSAND_EXPONENT - Math.getExponent(close));
        return scaled ? Math.scalb(1.0, exponent) : 1;
    }

    private boolean isWarm(int[] rows, int i, int bars) {
        if (i < bars) return false;
        return memory == Memory.ALL || rows[i] - rows[i - bars] == bars;
    }

    private static double value(Object value) {
        return switch (value) {
            case Num number -> number.doubleValue();
            case Boolean holds -> holds ? 1 : 0;
            default -> throw new IllegalStateException("no value of a column: " + value);
        };
    }
}

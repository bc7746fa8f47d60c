package dev.backbeat.dsl.indicator;

import dev.backbeat.engine.market.Bars;
import dev.backbeat.engine.market.Nanos;
import dev.backbeat.engine.market.SessionCalendar;
import dev.backbeat.engine.market.Timeframe;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.StringJoiner;
import java.util.stream.Stream;

/// What an indicator looks like on some made-up bars, with arguments as they are usual.
///
/// `call` is how a script would write it. `outputs` has one column for each output, over the newest bars only; all of
/// them are the same on every machine.
@SuppressWarnings("ArrayRecordComponent") // On its way to a picture; nobody compares it.
public record Sample(Settings settings, String call, double[] closes, List<double[]> outputs) {
    private static final int BEFORE = 300;
    private static final int USUAL_LENGTH = 20;
    private static final double DAYS_PER_YEAR = 252;
    private static final long NANOS_PER_DAY = 86_400 * Nanos.PER_SECOND;

    /// @param count of the newest bars
    public static Sample of(Indicator indicator, int count) {
        Bars bars = bars(BEFORE + count);
        var columns = new ArrayList<double[]>();
        for (Argument argument : indicator.arguments()) {
            if (argument.isColumn()) columns.add(column(argument, bars));
        }
        if (indicator.across().isPresent()) columns.addAll(others(indicator, bars));
        var inputs =
                new Inputs(bars, SessionCalendar.wholeDay(ZoneOffset.UTC), DAYS_PER_YEAR, columns, settings(indicator));
        var outputs = new ArrayList<double[]>();
        for (double[] output : indicator.kernel().fill(inputs)) outputs.add(newest(output, count));
        return new Sample(inputs.settings(), call(indicator, inputs.settings()), newest(bars.closes(), count), outputs);
    }

    private static String call(Indicator indicator, Settings settings) {
        var written = new StringJoiner(", ", indicator.name() + "(", ")");
        Iterator<Double> numbers = settings.numbers().iterator();
        Iterator<String> choices = settings.choices().iterator();
        for (Argument argument : indicator.arguments())
            written.add(
                    argument.isColumn()
                            ? written(argument)
                            : argument.isNumber()
                                    ? Shown.number(numbers.next())
                                    : argument.name() + ": '" + choices.next() + "'");
        String among = indicator.across().isPresent() ? "; the other symbols have averages of these closes" : "";
        return written + among;
    }

    /// What [#column] is, in the language.
    private static String written(Argument argument) {
        return switch (argument.otherwise().orElse(argument.name())) {
            case "high" -> "high";
            case "low" -> "low";
            case "b", "market" -> "sma(close, " + USUAL_LENGTH + ")";
            case "reversal" -> "atr(" + USUAL_LENGTH + ")";
            case "condition" -> "crossesAbove(close, sma(close, " + USUAL_LENGTH + "))";
            default -> "close";
        };
    }

    /// What stands for the same series of other symbols.
    private static List<double[]> others(Indicator indicator, Bars bars) {
        boolean condition = indicator.arguments().getFirst().type() == Argument.Type.CONDITION;
        return Stream.of(5, USUAL_LENGTH, 60)
                .map(length -> MovingAverages.simple(bars.closes(), length))
                .map(column -> condition ? Events.rising(column, 1) : column)
                .toList();
    }

    private static double[] newest(double[] column, int count) {
        return Arrays.copyOfRange(column, column.length - count, column.length);
    }

    private static double[] column(Argument argument, Bars bars) {
        return switch (argument.otherwise().orElse(argument.name())) {
            case "high" -> bars.highs();
            case "low" -> bars.lows();
            case "b", "market" -> MovingAverages.simple(bars.closes(), USUAL_LENGTH);
            case "reversal" -> Ranges.averageTrueRange(bars, USUAL_LENGTH, Seed.MEAN);
            case "condition" -> Events.crossesAbove(bars.closes(), MovingAverages.simple(bars.closes(), USUAL_LENGTH));
            default -> bars.closes();
        };
    }

    private static Settings settings(Indicator indicator) {
        var numbers = new ArrayList<Double>();
        var choices = new ArrayList<String>();
        for (Argument argument : indicator.arguments()) {
            if (argument.type() == Argument.Type.CHOICE)
                choices.add(argument.otherwise().orElseThrow());
            else if (argument.isNumber())
                numbers.add(argument.otherwise()
                        .map(Double::parseDouble)
                        .orElse(Math.min(argument.type() == Argument.Type.LENGTH ? USUAL_LENGTH : 1, argument.most())));
        }
        return new Settings(numbers, choices);
    }

    /// A walk by days with swings; nothing of it depends on the machine.
    private static Bars bars(int count) {
        var noise = new SplittableRandom(6);
        double[][] prices = new double[5][count];
        long[] opens = new long[count];
        long[] closes = new long[count];
        double price = 100;
        double push = 0;
        for (int i = 0; i < count; i++) {
            push = 0.9 * push + 0.4 * (noise.nextDouble() - 0.5);
            double next = price + push + 1.6 * (noise.nextDouble() - 0.5);
            prices[0][i] = price + 0.4 * (noise.nextDouble() - 0.5);
            prices[1][i] = Math.max(prices[0][i], next) + 0.8 * noise.nextDouble();
            prices[2][i] = Math.min(prices[0][i], next) - 0.8 * noise.nextDouble();
            prices[3][i] = next;
            prices[4][i] = 1000 + 1000 * noise.nextDouble();
            opens[i] = i * NANOS_PER_DAY;
            closes[i] = opens[i] + NANOS_PER_DAY - Nanos.PER_MILLI;
            price = next;
        }
        return new Bars(
                "SAMPLE",
                Timeframe.DAY,
                opens,
                closes,
                prices[0],
                prices[1],
                prices[2],
                prices[3],
                prices[4],
                Map.of());
    }
}

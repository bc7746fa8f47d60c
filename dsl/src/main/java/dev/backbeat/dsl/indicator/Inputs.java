package dev.backbeat.dsl.indicator;

import dev.backbeat.engine.market.Bars;
import dev.backbeat.engine.market.SessionCalendar;
import java.util.List;

/// What an indicator is filled from: the bars it stands on, when their sessions are, how many of them a year has, and
/// its arguments.
public record Inputs(
        Bars bars, SessionCalendar sessions, double barsPerYear, List<double[]> columns, Settings settings) {

    public Inputs {
        columns = List.copyOf(columns);
    }

    double[] column(int position) {
        return columns.get(position);
    }

    double[] column(BarColumn column) {
        return column.of(bars);
    }

    int length(int position) {
        return settings.length(position);
    }

    double number(int position) {
        return settings.number(position);
    }

    String choice(int position) {
        return settings.choice(position);
    }

    Seed seed() {
        return settings.seed();
    }
}

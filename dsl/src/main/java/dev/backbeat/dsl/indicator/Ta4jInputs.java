package dev.backbeat.dsl.indicator;

import java.util.List;
import org.ta4j.core.BarSeries;
import org.ta4j.core.Indicator;
import org.ta4j.core.num.Num;

/// What an indicator of ta4j is made of.
record Ta4jInputs(BarSeries bars, List<Indicator<Num>> series, Settings settings) {

    Ta4jInputs {
        series = List.copyOf(series);
    }

    Indicator<Num> series(int position) {
        return series.get(position);
    }

    int length(int position) {
        return settings.length(position);
    }

    double number(int position) {
        return settings.number(position);
    }

    Num num(int position) {
        return bars.numFactory().numOf(number(position));
    }

    String choice(int position) {
        return settings.choice(position);
    }
}

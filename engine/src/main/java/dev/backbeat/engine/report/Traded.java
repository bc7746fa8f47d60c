package dev.backbeat.engine.report;

import dev.backbeat.engine.market.Nanos;
import dev.backbeat.engine.metrics.Sessions;
import java.time.LocalDate;

/// From when to when a run traded, by the exchange's calendar.
final class Traded {
    private Traded() {}

    static LocalDate firstDay(Report report) {
        return day(report, 0);
    }

    static LocalDate lastDay(Report report) {
        return day(report, report.result().equity().size() - 1);
    }

    /// How many session days had a bar.
    static int sessions(Report report) {
        return Sessions.of(
                        report.result().equity().time(),
                        report.data().universe().calendar())
                .count();
    }

    private static LocalDate day(Report report, int bar) {
        return Nanos.toInstant(report.result().equity().time()[bar])
                .atZone(report.data().universe().calendar().zone())
                .toLocalDate();
    }
}

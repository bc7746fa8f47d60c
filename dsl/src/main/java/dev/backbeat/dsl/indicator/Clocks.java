package dev.backbeat.dsl.indicator;

import dev.backbeat.engine.market.Bars;
import dev.backbeat.engine.market.Nanos;
import dev.backbeat.engine.market.SessionCalendar;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.function.ToIntFunction;

/// When bars opened, by the clock and calendar of the data's zone.
final class Clocks {
    private Clocks() {}

    static double[] local(Inputs inputs, ToIntFunction<ZonedDateTime> part) {
        Bars bars = inputs.bars();
        double[] parts = new double[bars.size()];
        for (int i = 0; i < parts.length; i++)
            parts[i] = part.applyAsInt(
                    Nanos.toInstant(bars.openedAt(i)).atZone(inputs.sessions().zone()));
        return parts;
    }

    /// How many bars of its session came before the bar.
    static double[] barOfSession(Inputs inputs) {
        Bars bars = inputs.bars();
        SessionCalendar sessions = inputs.sessions();
        double[] places = new double[bars.size()];
        long ends = Long.MIN_VALUE;
        for (int i = 0; i < places.length; i++) {
            boolean same = bars.openedAt(i) < ends;
            if (!same) ends = endOfSession(bars.openedAt(i), sessions);
            places[i] = same ? places[i - 1] + 1 : 0;
        }
        return places;
    }

    /// The end of the session that ends next, nanoseconds UTC.
    private static long endOfSession(long instant, SessionCalendar sessions) {
        LocalDate day =
                Nanos.toInstant(instant).atZone(sessions.zone()).toLocalDate().minusDays(1);
        while (Nanos.of(sessions.endsOn(day)) <= instant) day = day.plusDays(1);
        return Nanos.of(sessions.endsOn(day));
    }
}

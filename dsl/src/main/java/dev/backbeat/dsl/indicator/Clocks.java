package dev.backbeat.dsl.indicator;

import dev.backbeat.engine.market.Bars;
import dev.backbeat.engine.market.Nanos;
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
        var sessions = new Sessions(inputs.sessions());
        double[] places = new double[bars.size()];
        for (int i = 0; i < places.length; i++) places[i] = sessions.isNewAt(bars.openedAt(i)) ? 0 : places[i - 1] + 1;
        return places;
    }
}

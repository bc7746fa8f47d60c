package dev.backbeat.engine.simulation;

import dev.backbeat.engine.experiment.Rules;
import dev.backbeat.engine.market.SessionCalendar;
import dev.backbeat.engine.market.Timeframe;
import dev.backbeat.engine.market.Universe;
import dev.backbeat.engine.risk.Lots;
import dev.backbeat.engine.risk.Sizer;
import java.time.LocalDate;

/// The sizer that an experiment's rules ask for, on the timeframe of its data.
final class Sizes {
    private static final double SESSIONS_PER_WEEK = 5;
    private static final double SESSIONS_PER_MONTH = 21;
    // Any day without a change of clocks serves to measure the length of a session.
    private static final LocalDate ORDINARY_DAY = LocalDate.of(2024, 1, 10);

    private Sizes() {}

    static Sizer of(Rules rules, Universe universe) {
        double sessions = sessionsPerBar(universe.bars(0).timeframe(), universe.calendar());
        return new Sizer(rules.sizing(), new Lots(rules.lot()), rules.costs().commission(), sessions);
    }

    private static double sessionsPerBar(Timeframe timeframe, SessionCalendar calendar) {
        return switch (timeframe.unit()) {
            case MINUTE, HOUR -> {
                var session = java.time.Duration.between(calendar.opensOn(ORDINARY_DAY), calendar.endsOn(ORDINARY_DAY));
                yield (double) timeframe.span().toSeconds() / session.toSeconds();
            }
            case DAY -> timeframe.count();
            case WEEK -> timeframe.count() * SESSIONS_PER_WEEK;
            case MONTH -> timeframe.count() * SESSIONS_PER_MONTH;
        };
    }
}

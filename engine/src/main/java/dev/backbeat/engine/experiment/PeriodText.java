package dev.backbeat.engine.experiment;

import dev.backbeat.engine.experiment.schema.Moment;
import dev.backbeat.engine.market.Period;
import dev.backbeat.engine.market.SessionCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;

/// Turns `from` and `to` into instants and back.
///
/// A day starts at local midnight, or with its session where that goes over midnight. `to` as a day includes that
/// day; as a time it is the first instant that is no longer traded.
record PeriodText(SessionCalendar calendar) {

    Instant from(Optional<Moment> from) {
        return from.map(m -> instant(m, 0)).orElse(Instant.MIN);
    }

    Instant until(Optional<Moment> to) {
        return to.map(m -> instant(m, 1)).orElse(Instant.MAX);
    }

    Optional<Moment> from(Period period) {
        return period.from().equals(Instant.MIN) ? Optional.empty() : Optional.of(moment(period.from(), 0));
    }

    Optional<Moment> to(Period period) {
        return period.until().equals(Instant.MAX) ? Optional.empty() : Optional.of(moment(period.until(), 1));
    }

    /// @param daysAfter how many days later a whole day is meant to count from
    private Instant instant(Moment moment, int daysAfter) {
        return switch (moment) {
            case Moment.Day(LocalDate date) -> startOf(date.plusDays(daysAfter));
            case Moment.Local(LocalDateTime time) ->
                time.atZone(calendar.zone()).toInstant();
            case Moment.Absolute(Instant instant) -> instant;
        };
    }

    private Moment moment(Instant instant, int daysAfter) {
        LocalDate date = instant.atZone(calendar.zone()).toLocalDate();
        return startOf(date).equals(instant) ? new Moment.Day(date.minusDays(daysAfter)) : new Moment.Absolute(instant);
    }

    private Instant startOf(LocalDate date) {
        boolean overMidnight = !calendar.closes().isAfter(calendar.opens());
        return overMidnight
                ? calendar.opensOn(date)
                : date.atStartOfDay(calendar.zone()).toInstant();
    }
}

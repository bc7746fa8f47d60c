package dev.backbeat.engine.market;

/// Turns the time of a row into the number that orders the rows: days since 1970, or an instant.
sealed interface RowTimes {
    /// What [#of] gives for a local time that does not exist.
    long NO_SUCH_TIME = LocalClock.NO_SUCH_TIME;

    /// @param previous what the row before gave
    long of(TimeText text, long previous);

    static RowTimes in(Timeframe timeframe, SessionCalendar calendar) {
        var clock = new LocalClock(calendar.zone());
        return timeframe.isIntraday() ? new Instants(clock) : new Days(calendar);
    }

    /// For files of days: the date as it is written counts, whatever time of day or offset follows it.
    ///
    /// A time since 1970 is an instant and its date that of the exchange. Midnight in UTC is not: so files
    /// write a mere date.
    record Days(SessionCalendar calendar) implements RowTimes {
        @Override
        public long of(TimeText text, long previous) {
            if (!text.isSinceEpoch() || text.nanoOfDay() == 0) return text.day();
            long nanos = text.day() * TimeText.NANOS_PER_DAY + text.nanoOfDay();
            return Nanos.toInstant(nanos).atZone(calendar.zone()).toLocalDate().toEpochDay();
        }
    }

    /// For files of minutes or hours: nanoseconds UTC, by the offset that is written or by the exchange's clock.
    record Instants(LocalClock clock) implements RowTimes {
        @Override
        public long of(TimeText text, long previous) {
            if (text.hasOffset()) {
                long second = -text.offsetSeconds() * Nanos.PER_SECOND;
                return text.day() * TimeText.NANOS_PER_DAY + text.nanoOfDay() + second;
            }
            long localSecond = text.day() * 86_400 + text.nanoOfDay() / Nanos.PER_SECOND;
            return clock.instant(localSecond, text.nanoOfDay() % Nanos.PER_SECOND, previous);
        }
    }
}

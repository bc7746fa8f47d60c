package dev.backbeat.engine.experiment.schema;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;

/// Where a period starts or ends, as it was written.
public sealed interface Moment {

    /// A whole day of the data's calendar.
    record Day(LocalDate date) implements Moment {}

    /// A time of day in the data's zone.
    record Local(LocalDateTime time) implements Moment {}

    /// A time with its own offset.
    record Absolute(Instant instant) implements Moment {}
}

package dev.backbeat.dsl.indicator;

import static dev.backbeat.dsl.indicator.Entry.entry;

import java.time.ZonedDateTime;
import java.util.List;

/// When bars opened, in the zone of the data.
final class TimeWords {
    private TimeWords() {}

    static List<Entry> entries() {
        return List.of(
                entry("hour", "Hour of the day", "0 … 23, of the bar's open in the zone of the data")
                        .column(in -> Clocks.local(in, ZonedDateTime::getHour)),
                entry("minute", "Minute of the hour", "0 … 59, of the bar's open in the zone of the data")
                        .column(in -> Clocks.local(in, ZonedDateTime::getMinute)),
                entry(
                                "dayOfWeek",
                                "Day of the week",
                                "1 (Monday) … 7 (Sunday), of the bar's open in the zone of the data")
                        .column(in ->
                                Clocks.local(in, time -> time.getDayOfWeek().getValue())),
                entry("dayOfMonth", "Day of the month", "1 … 31, of the bar's open in the zone of the data")
                        .column(in -> Clocks.local(in, ZonedDateTime::getDayOfMonth)),
                entry("month", "Month of the year", "1 … 12, of the bar's open in the zone of the data")
                        .column(in -> Clocks.local(in, ZonedDateTime::getMonthValue)),
                entry("year", "Year", "of the bar's open in the zone of the data")
                        .like("DateTimeIndicator")
                        .column(in -> Clocks.local(in, ZonedDateTime::getYear)),
                entry("barOfSession", "Bars of the session so far", "0 on the first bar of a session")
                        .column(Clocks::barOfSession));
    }
}

package dev.backbeat.dsl.indicator;

import static dev.backbeat.dsl.indicator.Entry.entry;

import java.time.ZonedDateTime;

/// When bars opened, in the zone of the data.
final class TimeWords {
    private TimeWords() {}

    static Entry line(String name) {
        return switch (name) {
            case "hour" ->
                entry(name, "Hour of the day", "0 … 23, of the bar's open in the zone of the data")
                        .column(in -> Clocks.local(in, ZonedDateTime::getHour));
            case "minute" ->
                entry(name, "Minute of the hour", "0 … 59, of the bar's open in the zone of the data")
                        .column(in -> Clocks.local(in, ZonedDateTime::getMinute));
            case "dayOfWeek" ->
                entry(name, "Day of the week", "1 (Monday) … 7 (Sunday), of the bar's open in the zone of the data")
                        .column(in ->
                                Clocks.local(in, time -> time.getDayOfWeek().getValue()));
            case "dayOfMonth" ->
                entry(name, "Day of the month", "1 … 31, of the bar's open in the zone of the data")
                        .column(in -> Clocks.local(in, ZonedDateTime::getDayOfMonth));
            case "month" ->
                entry(name, "Month of the year", "1 … 12, of the bar's open in the zone of the data")
                        .column(in -> Clocks.local(in, ZonedDateTime::getMonthValue));
            case "year" ->
                entry(name, "Year", "of the bar's open in the zone of the data")
                        .like("DateTimeIndicator")
                        .column(in -> Clocks.local(in, ZonedDateTime::getYear));
            case "barOfSession" ->
                entry(name, "Bars of the session so far", "0 on the first bar of a session")
                        .column(Clocks::barOfSession);
            default -> throw new IllegalArgumentException(name);
        };
    }
}

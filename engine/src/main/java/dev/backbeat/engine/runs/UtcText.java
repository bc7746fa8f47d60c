package dev.backbeat.engine.runs;

import dev.backbeat.engine.market.Nanos;
import java.time.DateTimeException;
import java.time.Instant;

/// Instants as every file of a run writes them: ISO-8601 in UTC, `2024-01-02T14:30:00Z`, with 3, 6 or 9 decimals
/// where there are any; the same characters as `Instant.toString()`, without making an object.
final class UtcText {
    private static final long SECONDS_PER_DAY = 86_400;
    private static final long DAYS_FROM_YEAR_0_TO_1970 = 719_468;
    private static final long DAYS_PER_ERA = 146_097;

    private UtcText() {}

    static String of(long nanos) {
        var text = new StringBuilder(30);
        append(text, nanos);
        return text.toString();
    }

    /// @throws DateTimeException if it is no time, or of a year that nanoseconds since 1970 do not reach
    static Instant read(String text) {
        Instant time = Instant.parse(text);
        if (!Nanos.toInstant(Nanos.saturated(time)).equals(time))
            throw new DateTimeException("no time from 1678 to 2262: " + text);
        return time;
    }

    static void append(StringBuilder out, long nanos) {
        long second = Math.floorDiv(nanos, Nanos.PER_SECOND);
        int fraction = (int) Math.floorMod(nanos, Nanos.PER_SECOND);
        appendDate(out, Math.floorDiv(second, SECONDS_PER_DAY));
        int ofDay = (int) Math.floorMod(second, SECONDS_PER_DAY);
        out.append('T');
        appendPadded(out, ofDay / 3600, 10);
        out.append(':');
        appendPadded(out, ofDay / 60 % 60, 10);
        out.append(':');
        appendPadded(out, ofDay % 60, 10);
        appendFraction(out, fraction);
        out.append('Z');
    }

    /// Howard Hinnant's `civil_from_days`: years are counted from March, so that the leap day is the last.
    private static void appendDate(StringBuilder out, long daysFrom1970) {
        long days = daysFrom1970 + DAYS_FROM_YEAR_0_TO_1970;
        long era = Math.floorDiv(days, DAYS_PER_ERA);
        int ofEra = (int) (days - era * DAYS_PER_ERA);
        int yearOfEra = (ofEra - ofEra / 1460 + ofEra / 36_524 - ofEra / 146_096) / 365;
        int ofYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
        int marchMonth = (5 * ofYear + 2) / 153;
        int month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
        int year = (int) (yearOfEra + era * 400) + (month <= 2 ? 1 : 0);
        appendPadded(out, year, 1000);
        out.append('-');
        appendPadded(out, month, 10);
        out.append('-');
        appendPadded(out, ofYear - (153 * marchMonth + 2) / 5 + 1, 10);
    }

    private static void appendFraction(StringBuilder out, int nanos) {
        if (nanos == 0) return;
        out.append('.');
        if (nanos % 1_000_000 == 0) appendPadded(out, nanos / 1_000_000, 100);
        else if (nanos % 1000 == 0) appendPadded(out, nanos / 1000, 100_000);
        else appendPadded(out, nanos, 100_000_000);
    }

    private static void appendPadded(StringBuilder out, int value, int highestDigit) {
        for (int digit = highestDigit; digit > 1 && value < digit; digit /= 10) out.append('0');
        out.append(value);
    }
}

package dev.backbeat.engine.market;

import java.time.LocalDate;
import java.time.YearMonth;

/// A date or time as it is written in a file, taken apart: the day, the time of day, and the offset if one is given.
///
/// Known forms are `2024-01-02`, `20240102`, a date with `T` or a blank and `09:30`, `09:30:15` or `09:30:15.123`, that
/// with `Z` or an offset such as `-05:00`, and seconds (9 to 11 digits) or milliseconds (12 to 14 digits) since 1970.
/// One object reads many times: it holds the last one.
final class TimeText {
    static final long NANOS_PER_DAY = 86_400 * Nanos.PER_SECOND;
    private static final int FIRST_YEAR = 1678;
    private static final int LAST_YEAR = 2261;
    private static final long SECONDS_PER_DAY = 86_400;

    private byte[] bytes = {};
    private int at;
    private int end;

    private long day;
    private long nanoOfDay;
    private boolean hasOffset;
    private int offsetSeconds;
    private boolean sinceEpoch;

    /// Days since 1970-01-01 of the date as written; of a time since 1970, the date in UTC.
    long day() {
        return day;
    }

    long nanoOfDay() {
        return nanoOfDay;
    }

    boolean hasOffset() {
        return hasOffset;
    }

    int offsetSeconds() {
        return offsetSeconds;
    }

    boolean isSinceEpoch() {
        return sinceEpoch;
    }

    /// Takes the time apart; false if it is none.
    boolean read(byte[] source, int from, int to) {
        bytes = source;
        at = from;
        end = to;
        trim();
        nanoOfDay = 0;
        hasOffset = false;
        offsetSeconds = 0;
        sinceEpoch = false;
        boolean dashed = end - at >= 10 && bytes[at + 4] == '-';
        return dashed ? readDate() && (at == end || readTime()) : readDigits();
    }

    private void trim() {
        while (at < end && bytes[at] <= ' ' && bytes[at] >= 0) at++;
        while (at < end && bytes[end - 1] <= ' ' && bytes[end - 1] >= 0) end--;
    }

    private boolean readDate() {
        int year = digits(4);
        boolean first = skip('-');
        int month = digits(2);
        boolean second = skip('-');
        int dayOfMonth = digits(2);
        return first && second && setDay(year, month, dayOfMonth);
    }

    private boolean setDay(int year, int month, int dayOfMonth) {
        if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12 || dayOfMonth < 1) return false;
        if (dayOfMonth > 28 && dayOfMonth > YearMonth.of(year, month).lengthOfMonth()) return false;
        day = LocalDate.of(year, month, dayOfMonth).toEpochDay();
        return true;
    }

    private boolean readTime() {
        if (!skip('T') && !skip(' ')) return false;
        int hour = digits(2);
        if (!skip(':')) return false;
        int minute = digits(2);
        int second = 0;
        if (skip(':')) second = digits(2);
        if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59) return false;
        nanoOfDay = (hour * 3600L + minute * 60L + second) * Nanos.PER_SECOND;
        if (skip('.') && !readFraction()) return false;
        return at == end || readOffset();
    }

    private boolean readFraction() {
        long unit = Nanos.PER_SECOND;
        int from = at;
        while (at < end && isDigit(bytes[at])) {
            unit /= 10;
            nanoOfDay += unit * (bytes[at++] - '0');
        }
        return at > from;
    }

    private boolean readOffset() {
        skip(' ');
        hasOffset = true;
        if (skip('Z') || skip('z')) return at == end;
        int sign = skip('-') ? -1 : skip('+') ? 1 : 0;
        int hours = digits(2);
        int minutes = 0;
        if (at < end) {
            skip(':');
            minutes = digits(2);
        }
        offsetSeconds = sign * (hours * 3600 + minutes * 60);
        return sign != 0 && hours >= 0 && hours <= 18 && minutes >= 0 && minutes <= 59 && at == end;
    }

    private boolean readDigits() {
        int count = end - at;
        if (count == 8) return setDay(digits(4), digits(2), digits(2));
        if (count < 9 || count > 14) return false;
        long value = 0;
        for (; at < end; at++) {
            if (!isDigit(bytes[at])) return false;
            value = value * 10 + (bytes[at] - '0');
        }
        long unitsPerDay = count <= 11 ? SECONDS_PER_DAY : SECONDS_PER_DAY * 1000;
        day = value / unitsPerDay;
        nanoOfDay = value % unitsPerDay * (NANOS_PER_DAY / unitsPerDay);
        hasOffset = true;
        sinceEpoch = true;
        return LocalDate.ofEpochDay(day).getYear() <= LAST_YEAR;
    }

    /// The next digits as a number, or a negative one if they are not all digits.
    private int digits(int count) {
        if (end - at < count) return -1;
        int value = 0;
        for (int last = at + count; at < last; at++) {
            if (!isDigit(bytes[at])) return -1;
            value = value * 10 + (bytes[at] - '0');
        }
        return value;
    }

    private boolean skip(char expected) {
        if (at == end || bytes[at] != expected) return false;
        at++;
        return true;
    }

    private static boolean isDigit(byte b) {
        return b >= '0' && b <= '9';
    }
}

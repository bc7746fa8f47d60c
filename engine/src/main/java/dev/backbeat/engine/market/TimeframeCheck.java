package dev.backbeat.engine.market;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Compares the steps between a file's rows with the timeframe it is said to have.
final class TimeframeCheck {
    private static final int FEWEST_STEPS = 3;
    private static final int SAMPLE = 2000;
    private static final long DAY = Duration.ofDays(1).toNanos();
    private static final long HOUR = Duration.ofHours(1).toNanos();
    private static final long MINUTE = Duration.ofMinutes(1).toNanos();

    private final Timeframe timeframe;
    private final long[] times;
    private final long unit;

    /// @param times as [RowTimes] reads them, ascending
    TimeframeCheck(Timeframe timeframe, long[] times) {
        this.timeframe = timeframe;
        this.times = times;
        this.unit = timeframe.isIntraday() ? 1 : DAY;
    }

    /// The timeframe the rows seem to have, if it cannot be the stated one.
    ///
    /// Rows may be missing and bars may be cut short, so it takes more than half of all steps to contradict: steps
    /// shorter than a bar, or at least twice as long while hardly any has its length.
    Optional<String> contradiction() {
        int steps = times.length - 1;
        if (steps < FEWEST_STEPS) return Optional.empty();
        int shorter = 0;
        int longer = 0;
        int fitting = 0;
        for (int i = 1; i < times.length; i++) {
            long step = (times[i] - times[i - 1]) * unit;
            if (step < shortest()) shorter++;
            else if (step >= 2 * longest()) longer++;
            else fitting++;
        }
        boolean contradicted = shorter > steps / 2 || (longer > steps / 2 && fitting < steps / 10 + 1);
        return contradicted ? Optional.of(likely(commonestStep())) : Optional.empty();
    }

    private long shortest() {
        long count = timeframe.count();
        return switch (timeframe.unit()) {
            case MINUTE, HOUR -> timeframe.span().toNanos();
            case DAY -> count * DAY;
            // A period named by its first trading day may lie closer to the next one than its full length.
            case WEEK -> (count * 7 - 3) * DAY;
            case MONTH -> (count * 28 - 7) * DAY;
        };
    }

    private long longest() {
        long count = timeframe.count();
        return switch (timeframe.unit()) {
            // Of long bars a session may hold but one, and then they lie a day or a weekend apart.
            case MINUTE, HOUR ->
                Math.max(timeframe.span().toNanos(), timeframe.span().toHours() > 4 ? 2 * DAY : 0);
            // Two sessions may lie a long weekend apart.
            case DAY -> count * 2 * DAY;
            case WEEK -> count * 7 * DAY;
            case MONTH -> count * 31 * DAY;
        };
    }

    private long commonestStep() {
        Map<Long, Integer> counts = new TreeMap<>();
        for (int i = 1; i < Math.min(times.length, SAMPLE); i++)
            counts.merge((times[i] - times[i - 1]) * unit, 1, Integer::sum);
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
    }

    private static String likely(long step) {
        if (step >= 26 * DAY && step <= 32 * DAY) return "1mo";
        if (step % (7 * DAY) == 0) return step / (7 * DAY) + "w";
        if (step % DAY == 0) return step / DAY + "d";
        if (step % HOUR == 0) return step / HOUR + "h";
        return step % MINUTE == 0 ? step / MINUTE + "m" : Duration.ofNanos(step).toSeconds() + " seconds";
    }
}

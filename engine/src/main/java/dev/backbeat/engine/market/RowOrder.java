package dev.backbeat.engine.market;

import dev.backbeat.engine.problem.DataCode;
import java.time.LocalDate;
import java.time.ZoneId;

/// Sees that the rows of a file come in order of time, each later than the one before it.
final class RowOrder {
    private final Timeframe timeframe;
    private final ZoneId zone;
    private final FileProblems problems;
    private long previous = Long.MIN_VALUE;
    private long previousNanoOfDay;
    private int previousLine;
    private int steps;
    private int backwards;
    private boolean severalPerDay;

    RowOrder(Timeframe timeframe, ZoneId zone, FileProblems problems) {
        this.timeframe = timeframe;
        this.zone = zone;
        this.problems = problems;
    }

    /// The time of the last row; before the first one, earlier than any.
    long previous() {
        return previous;
    }

    /// Takes the time of the current line, and notes a problem if it is not later than the last.
    void accept(CsvLines lines, int field, long time, long nanoOfDay) {
        if (previousLine > 0) {
            steps++;
            if (time <= previous) report(lines, field, time, nanoOfDay);
        }
        previous = time;
        previousNanoOfDay = nanoOfDay;
        previousLine = lines.line();
    }

    // Compared with the row just before, not with the latest so far: one wrong year then spoils one row, not the rest.
    private void report(CsvLines lines, int field, long time, long nanoOfDay) {
        String text = lines.text(field).strip();
        if (time < previous) {
            backwards++;
            String message = text + " comes after " + written(previous) + " in line " + previousLine;
            problems.addField(DataCode.TIME_ORDER, lines, field, message, "sort the rows from oldest to newest");
        } else if (!timeframe.isIntraday() && nanoOfDay > previousNanoOfDay) {
            reportSeveralPerDay(lines, field);
        } else {
            String message = text + " is there twice, here and in line " + previousLine;
            problems.addField(DataCode.TIME_ORDER, lines, field, message, "keep one of the two rows");
        }
    }

    private void reportSeveralPerDay(CsvLines lines, int field) {
        if (severalPerDay) return;
        severalPerDay = true;
        String message = "lines " + previousLine + " and " + lines.line()
                + " are of the same day, but data.timeframe is " + timeframe + ", which allows one row per day at most";
        problems.addField(
                DataCode.WRONG_TIMEFRAME, lines, field, message, "write the timeframe of the file, such as 1h");
    }

    private String written(long time) {
        return timeframe.isIntraday()
                ? Nanos.toInstant(time).atZone(zone).toLocalDateTime().toString()
                : LocalDate.ofEpochDay(time).toString();
    }

    /// After the last row: a file that runs backwards from end to end gets one problem, not one for each row.
    void finish() {
        if (steps < 2 || backwards < steps) return;
        problems.retract(DataCode.TIME_ORDER);
        problems.add(
                DataCode.TIME_ORDER,
                "the rows run from newest to oldest",
                "sort them from oldest to newest, oldest first");
    }
}

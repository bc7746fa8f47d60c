package dev.backbeat.engine.market;

import dev.backbeat.engine.problem.DataCode;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.util.List;

/// The rows of one file as columns; what is wrong with a row is noted, and reading goes on.
final class CsvTable {
    private static final int MOST_RESERVED = 1 << 24;

    private final CsvLines lines;
    private final FileProblems problems;
    private final RowTimes times;
    private final RowOrder order;
    private final TimeText timeText = new TimeText();
    private final Timeframe timeframe;
    private final long fileBytes;

    CsvTable(CsvLines lines, long fileBytes, Timeframe timeframe, SessionCalendar calendar, FileProblems problems) {
        this.lines = lines;
        this.fileBytes = fileBytes;
        this.timeframe = timeframe;
        this.problems = problems;
        this.times = RowTimes.in(timeframe, calendar);
        this.order = new RowOrder(timeframe, calendar.zone(), problems);
    }

    /// Every row that can be read; complete only if no problem was noted.
    BarColumns read() throws IOException {
        try {
            return readLines();
        } catch (CharacterCodingException e) {
            boolean binary = lines.text().indexOf('\0') >= 0;
            String message =
                    binary ? "a NUL byte is in this line, as in UTF-16 and binary files" : "the file is not UTF-8 text";
            problems.addLine(DataCode.UNREADABLE_DATA, lines, message, "save it as text in UTF-8, without compression");
            return new BarColumns(List.of());
        }
    }

    private BarColumns readLines() throws IOException {
        if (!lines.next()) {
            problems.add(DataCode.NO_ROWS, "the file is empty", "");
            return new BarColumns(List.of());
        }
        var header = CsvHeader.read(lines, problems);
        var columns = new BarColumns(List.copyOf(header.extras().keySet()));
        if (!problems.isEmpty()) return columns;
        readRows(header, columns);
        order.finish();
        boolean nothing = columns.size() == 0 && problems.isEmpty();
        if (nothing) problems.add(DataCode.NO_ROWS, "the file has a header but no bars", "");
        return columns;
    }

    private void readRows(CsvHeader header, BarColumns columns) throws IOException {
        int[] extras =
                header.extras().values().stream().mapToInt(Integer::intValue).toArray();
        var row = new CsvRow(lines, header, problems);
        while (lines.next()) {
            if (!row.hasItsFields()) continue;
            if (columns.size() == 0) columns.reserve(expectedRows());
            long time = time(header.time());
            if (!row.read() || time == RowTimes.NO_SUCH_TIME) continue;
            columns.add(time, row.open(), row.high(), row.low(), row.close(), row.volume());
            for (int i = 0; i < extras.length; i++) readExtra(columns, i, extras[i]);
        }
    }

    // As if all lines were as long as this one, and a little more.
    private int expectedRows() {
        long rows = fileBytes / (lines.bytesOfLine() + 1);
        return (int) Math.min(MOST_RESERVED, rows + rows / 32 + 16);
    }

    private long time(int field) {
        if (!timeText.read(lines.bytes(), lines.start(field), lines.end(field))) {
            String advice = timeframe.isIntraday()
                    ? "write it like 2024-01-02T09:30, or as seconds or milliseconds since 1970"
                    : "write it like 2024-01-02";
            problems.addField(DataCode.BAD_TIME, lines, field, lines.quoted(field) + " is not a time", advice);
            return RowTimes.NO_SUCH_TIME;
        }
        long time = times.of(timeText, order.previous());
        if (time == RowTimes.NO_SUCH_TIME) {
            String message =
                    "the local time " + lines.quoted(field) + " does not exist: clocks are put forward over it";
            String advice = "is the file in another time zone? set data.zone, or write times with an offset";
            problems.addField(DataCode.BAD_TIME, lines, field, message, advice);
            return time;
        }
        order.accept(lines, field, time, timeText.nanoOfDay());
        return time;
    }

    // A column may hold text, such as the symbol's name: it is then left out. One that starts with numbers may not.
    private void readExtra(BarColumns columns, int extra, int field) {
        if (columns.isDropped(extra)) return;
        double value = DecimalText.parse(lines.bytes(), lines.start(field), lines.end(field));
        columns.setExtra(extra, value);
        if (!Double.isNaN(value) || DecimalText.isMissing(lines.text(field))) return;
        if (columns.hasExtra(extra)) {
            String message = lines.quoted(field) + " is not a number, as the values above it in this column are";
            problems.addField(DataCode.BAD_ROW, lines, field, message, "leave it blank where there is no value");
        } else {
            columns.dropExtra(extra);
        }
    }
}

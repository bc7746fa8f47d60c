package dev.backbeat.engine.market;

import dev.backbeat.engine.problem.DataCode;
import dev.backbeat.engine.problem.ProblemsFound;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

/// The file of one symbol: read, checked, and cut to the part that is asked for.
final class CsvFile {
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    private final Path file;
    private final String shownAs;
    private final String symbol;
    private final FileProblems problems;

    /// @param shownAs the file as it may be shown
    CsvFile(Path file, String shownAs, String symbol) {
        this.file = file;
        this.shownAs = shownAs;
        this.symbol = symbol;
        this.problems = new FileProblems(shownAs);
    }

    /// @throws ProblemsFound with everything that is wrong with the file
    Bars bars(MarketRequest request) {
        BarColumns columns = read(request);
        long[] times = columns.times();
        if (problems.isEmpty()) checkTimeframe(times, request.timeframe());
        boolean unclear =
                request.timeframe().isIntraday() && request.timestamp().isEmpty();
        if (unclear && times.length > 0) askForStamp(times[0], request);
        requireNoProblems();
        var stamp = request.timestamp().orElse(MarketRequest.Stamp.OPEN);
        var spans = BarSpans.of(times, request.timeframe(), stamp, request.calendar());
        checkSpans(spans);
        requireNoProblems();
        var window = Window.of(spans.openedAt(), request);
        if (window.isEmpty())
            problems.add(
                    DataCode.OUTSIDE_PERIOD,
                    Asked.period(request.period(), spans.openedAt()[spans.openedAt().length - 1]),
                    shownAs + ": " + spans.noneWithin(request.period()),
                    "change data.from or data.to");
        requireNoProblems();
        return columns.bars(symbol, request.timeframe(), spans, window.orElseThrow());
    }

    private BarColumns read(MarketRequest request) {
        try (var in = Files.newInputStream(file)) {
            var lines = new CsvLines(in);
            return new CsvTable(lines, Files.size(file), request.timeframe(), request.calendar(), problems).read();
        } catch (IOException e) {
            String reason =
                    e instanceof AccessDeniedException ? "may not be read" : "cannot be read: " + e.getMessage();
            problems.add(DataCode.UNREADABLE_DATA, shownAs + " " + reason, "");
            throw new ProblemsFound(problems.list());
        }
    }

    private void requireNoProblems() {
        if (!problems.isEmpty()) throw new ProblemsFound(problems.list());
    }

    private void checkTimeframe(long[] times, Timeframe timeframe) {
        new TimeframeCheck(timeframe, times).contradiction().ifPresent(likely -> {
            String message = shownAs + ": data.timeframe is " + timeframe + ", but most rows are " + likely + " apart";
            problems.add(DataCode.WRONG_TIMEFRAME, Asked.timeframe(), message, "write the timeframe that the file has");
        });
    }

    private void askForStamp(long first, MarketRequest request) {
        var local = LocalDateTime.ofInstant(
                Nanos.toInstant(first), request.calendar().zone());
        var span = request.timeframe().span();
        String time = local.format(MINUTES);
        String message = "does the time " + time + " in the first row say when the bar opens or when it closes?";
        String advice = "write timestamp: open if that bar runs from " + time + " to "
                + local.plus(span).format(MINUTES) + ", timestamp: close if it runs from "
                + local.minus(span).format(MINUTES) + " to " + time;
        problems.add(DataCode.TIMESTAMP_MEANING, message, advice);
    }

    private void checkSpans(BarSpans spans) {
        int bar = spans.firstWithoutTime();
        if (bar < 0) return;
        Instant opens = Nanos.toInstant(spans.openedAt()[bar]);
        String message = "the bar that opens at " + opens + " has no time of its own: the next row is too close";
        problems.add(DataCode.TIME_ORDER, message, "rows must be more than a millisecond apart");
    }
}

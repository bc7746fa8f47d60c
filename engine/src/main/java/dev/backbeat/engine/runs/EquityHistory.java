package dev.backbeat.engine.runs;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// A run's account at some of its bars, as its folder tells it.
public record EquityHistory(List<Point> points) {
    static final EquityHistory NONE = new EquityHistory(List.of());

    private static final Pattern ROWS = Pattern.compile("backbeat-columns 1 rows=([0-9]{1,10}) ");
    private static final int DRAWDOWN_FIELD = 4;
    private static final long NANOS_PER_MILLI = 1_000_000;

    public EquityHistory {
        points = List.copyOf(points);
    }

    /// @param bar counted from 0, the first one traded
    /// @param closedAt milliseconds since 1970, UTC
    public record Point(int bar, long closedAt, double equity, double drawdown) {}

    /// @param folder of a run
    /// @param most so many points, first and last bar among them
    static EquityHistory of(Path folder, int most) {
        Path text = folder.resolve(RunContents.EQUITY);
        Path columns = folder.resolve(RunContents.EQUITY_COLUMNS);
        try {
            return Files.exists(columns) ? ofColumns(columns, most) : ofText(text, most);
        } catch (IOException | IllegalArgumentException | DateTimeException e) {
            throw FileTrouble.damaged(text, new IOException(e.getMessage(), e));
        }
    }

    private static EquityHistory ofText(Path file, int most) throws IOException {
        List<String> lines = Files.readAllLines(file);
        List<Point> points = new ArrayList<>();
        for (int bar : bars(lines.size() - 1, most)) {
            String[] fields = lines.get(bar + 1).split(",", -1);
            if (fields.length <= DRAWDOWN_FIELD) throw new IOException("fields are missing in line " + (bar + 2));
            points.add(new Point(
                    bar, UtcText.read(fields[0]).toEpochMilli(), number(fields[1]), number(fields[DRAWDOWN_FIELD])));
        }
        return new EquityHistory(points);
    }

    private static double number(String field) {
        return field.isEmpty() ? Double.NaN : Double.parseDouble(field);
    }

    private static EquityHistory ofColumns(Path file, int most) throws IOException {
        List<Point> points = new ArrayList<>();
        try (var channel = FileChannel.open(file)) {
            int rows = rows(channel);
            for (int bar : bars(rows, most)) {
                long time = value(channel, rows, 0, bar).getLong(0);
                points.add(new Point(
                        bar,
                        Math.floorDiv(time, NANOS_PER_MILLI),
                        value(channel, rows, 1, bar).getDouble(0),
                        value(channel, rows, DRAWDOWN_FIELD, bar).getDouble(0)));
            }
        }
        return new EquityHistory(points);
    }

    private static int rows(FileChannel channel) throws IOException {
        var header = ByteBuffer.allocate(ColumnFile.HEADER_BYTES);
        channel.read(header, 0);
        Matcher rows = ROWS.matcher(new String(header.array(), StandardCharsets.US_ASCII));
        if (!rows.lookingAt()) throw new IOException("it is no file of columns");
        return Integer.parseInt(rows.group(1));
    }

    private static ByteBuffer value(FileChannel channel, int rows, int column, int bar) throws IOException {
        var value = ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        channel.read(value, ColumnFile.HEADER_BYTES + Long.BYTES * ((long) column * rows + bar));
        if (value.hasRemaining()) throw new IOException("its columns end too early");
        return value;
    }

    /// Evenly spread, each once.
    private static int[] bars(int count, int most) {
        if (count <= 0) return new int[0];
        if (count <= most) return IntStream.range(0, count).toArray();
        int[] bars = new int[most];
        for (int i = 0; i < most; i++) bars[i] = (int) ((long) i * (count - 1) / (most - 1));
        return bars;
    }
}

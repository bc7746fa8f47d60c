package dev.backbeat.engine.runs;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.backbeat.engine.portfolio.EquityCurve;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// `equity.columns`: the whole equity curve of a run too long for a text file of every bar.
///
/// One line of text, filled up with blanks to [#HEADER_BYTES] bytes, names the columns and counts their values:
/// `backbeat-columns 1 rows=1000000 time:int64 equity:float64 ...`. After it come the columns, one whole column after
/// the other, each value eight bytes, little-endian. `time` is nanoseconds since 1970, UTC.
final class EquityColumns {
    static final int HEADER_BYTES = 256;
    private static final int BUFFER_VALUES = 1 << 13;

    private final FileChannel channel;
    private final ByteBuffer buffer =
            ByteBuffer.allocateDirect(BUFFER_VALUES * Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);

    private EquityColumns(FileChannel channel) {
        this.channel = channel;
    }

    static void write(EquityCurve curve, Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            var columns = new EquityColumns(channel);
            columns.header(curve.size());
            columns.column(curve.time());
            columns.column(curve.equity());
            columns.column(curve.cash());
            columns.column(curve.exposure());
            columns.column(curve.drawdown());
        }
    }

    private void header(int rows) throws IOException {
        String line = "backbeat-columns 1 rows=" + rows
                + " time:int64 equity:float64 cash:float64 exposure:float64 drawdown:float64";
        String filled = line + " ".repeat(HEADER_BYTES - 1 - line.length()) + "\n";
        buffer.put(filled.getBytes(US_ASCII));
        drain();
    }

    private void column(long[] values) throws IOException {
        for (long value : values) {
            if (!buffer.hasRemaining()) drain();
            buffer.putLong(value);
        }
        drain();
    }

    private void column(double[] values) throws IOException {
        for (double value : values) {
            if (!buffer.hasRemaining()) drain();
            buffer.putDouble(value);
        }
        drain();
    }

    private void drain() throws IOException {
        buffer.flip();
        while (buffer.hasRemaining()) channel.write(buffer);
        buffer.clear();
    }
}

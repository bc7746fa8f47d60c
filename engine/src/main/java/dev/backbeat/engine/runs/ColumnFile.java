package dev.backbeat.engine.runs;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// A file of whole columns, for what is too long for a text file of every bar.
///
/// One line of text, filled up with blanks to a multiple of [#HEADER_BYTES] bytes, names the columns and counts their
/// values: `backbeat-columns 1 rows=1000000 time:int64 equity:float64 ...`. After it come the columns, one whole column
/// after the other, each value eight bytes, little-endian. `time` is nanoseconds since 1970, UTC.
final class ColumnFile implements AutoCloseable {
    static final int HEADER_BYTES = 256;
    private static final int BUFFER_VALUES = 1 << 13;

    private final FileChannel channel;
    private final ByteBuffer buffer =
            ByteBuffer.allocateDirect(BUFFER_VALUES * Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);

    private ColumnFile(FileChannel channel) {
        this.channel = channel;
    }

    /// @param columns `time:int64 equity:float64`, in the order in which they are going to be written
    static ColumnFile create(Path file, int rows, String columns) throws IOException {
        var made = new ColumnFile(FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
        made.header("backbeat-columns 1 rows=" + rows + " " + columns);
        return made;
    }

    private void header(String line) throws IOException {
        int bytes = (line.length() / HEADER_BYTES + 1) * HEADER_BYTES;
        String filled = line + " ".repeat(bytes - 1 - line.length()) + "\n";
        buffer.put(filled.getBytes(US_ASCII));
        drain();
    }

    void column(long[] values) throws IOException {
        for (long value : values) {
            if (!buffer.hasRemaining()) drain();
            buffer.putLong(value);
        }
        drain();
    }

    void column(double[] values) throws IOException {
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

    @Override
    public void close() throws IOException {
        channel.close();
    }
}

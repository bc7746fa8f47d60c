package dev.backbeat.engine.market;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// The lines of a text file, one at a time, each cut into fields at its commas.
///
/// A field is a range of bytes in one large block, so that reading a number copies nothing and makes no object. Quotes
/// around a field are left out; a quoted field may contain commas but no line break. Blank lines are skipped. A line
/// ends with LF, CR LF, or a bare CR.
final class CsvLines {
    private static final int BLOCK_BYTES = 1 << 20;
    private static final int UNFINISHED = -1;
    private static final int MOST_SHOWN = 40;

    private final InputStream in;
    private final byte[] bytes = new byte[BLOCK_BYTES];
    private int limit;
    private boolean ended;
    private int lineStart;
    private int lineEnd;
    private int nextStart;
    private int line;
    private int fieldStart;
    private boolean ascii;
    private int[] starts = new int[16];
    private int[] ends = new int[16];
    private int fields;

    CsvLines(InputStream in) throws IOException {
        this.in = in;
        fill();
        if (limit >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF) nextStart = 3;
    }

    /// Moves on to the next line that is not blank; false if there is none.
    ///
    /// @throws CharacterCodingException if the line is not UTF-8 text
    boolean next() throws IOException {
        do {
            if (!readLine()) return false;
            line++;
            if (!ascii) requireText();
        } while (fields == 1 && isBlank(0));
        return true;
    }

    private boolean readLine() throws IOException {
        while (true) {
            lineStart = nextStart;
            int newline = cutFields();
            if (newline != UNFINISHED) {
                nextStart = newline + 1;
                return true;
            }
            if (ended) return lastLine();
            makeRoom();
            fill();
        }
    }

    private boolean lastLine() {
        if (lineStart == limit) return false;
        endLine(limit);
        nextStart = limit;
        return true;
    }

    private void makeRoom() throws IOException {
        if (lineStart == 0 && limit == bytes.length)
            throw new IOException("line " + (line + 1) + " is longer than " + BLOCK_BYTES + " bytes");
        System.arraycopy(bytes, lineStart, bytes, 0, limit - lineStart);
        limit -= lineStart;
        nextStart = 0;
    }

    private void fill() throws IOException {
        int read = in.readNBytes(bytes, limit, bytes.length - limit);
        limit += read;
        ended = limit < bytes.length;
    }

    // Digits, points, colons, dashes and letters all lie above the comma, so one comparison lets them pass.
    private int cutFields() {
        byte[] b = bytes;
        int end = limit;
        fields = 0;
        ascii = true;
        fieldStart = lineStart;
        for (int i = lineStart; i < end; i++) {
            byte c = b[i];
            if (c > ',') continue;
            if (c == ',') {
                endField(i);
                fieldStart = i + 1;
            } else if (c == '\n') {
                endLine(i);
                return i;
            } else if (c == '\r') {
                if (i + 1 == end && !ended) return UNFINISHED;
                int last = i + 1 < end && b[i + 1] == '\n' ? i + 1 : i;
                endLine(i);
                return last;
            } else if (c == '"' && i == fieldStart) {
                i = closingQuote(i);
            } else if (c <= 0) {
                ascii = false;
            }
        }
        return UNFINISHED;
    }

    /// The index of the quote that ends the field, or the opening one if none does on this line.
    private int closingQuote(int opening) {
        int i = opening + 1;
        while (i < limit && bytes[i] != '\n' && bytes[i] != '\r') {
            boolean doubled = bytes[i] == '"' && i + 1 < limit && bytes[i + 1] == '"';
            if (bytes[i] == '"' && !doubled) return i;
            if (bytes[i] <= 0) ascii = false;
            i += doubled ? 2 : 1;
        }
        return opening;
    }

    private void endLine(int end) {
        lineEnd = end;
        endField(end);
    }

    private void endField(int end) {
        if (fields == starts.length) {
            starts = Arrays.copyOf(starts, 2 * fields);
            ends = Arrays.copyOf(ends, 2 * fields);
        }
        boolean quoted = end > fieldStart + 1 && bytes[fieldStart] == '"' && bytes[end - 1] == '"';
        starts[fields] = quoted ? fieldStart + 1 : fieldStart;
        ends[fields] = quoted ? end - 1 : end;
        fields++;
    }

    private void requireText() throws CharacterCodingException {
        StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, lineStart, lineEnd - lineStart));
        for (int i = lineStart; i < lineEnd; i++) {
            if (bytes[i] == 0) throw new CharacterCodingException();
        }
    }

    /// The number of the current line, from 1; blank lines count.
    int line() {
        return line;
    }

    int fields() {
        return fields;
    }

    int bytesOfLine() {
        return lineEnd - lineStart;
    }

    byte[] bytes() {
        return bytes;
    }

    int start(int field) {
        return starts[field];
    }

    int end(int field) {
        return ends[field];
    }

    boolean isBlank(int field) {
        return text(field).isBlank();
    }

    String text(int field) {
        return new String(bytes, starts[field], ends[field] - starts[field], StandardCharsets.UTF_8);
    }

    /// The text of a field between quotes, for people: shortened if it is very long.
    String quoted(int field) {
        String text = text(field);
        return "'" + (text.length() > MOST_SHOWN ? text.substring(0, MOST_SHOWN) + "…" : text) + "'";
    }

    /// The place of a field in its line, counted in characters from 1.
    int column(int field) {
        return new String(bytes, lineStart, starts[field] - lineStart, StandardCharsets.UTF_8).length() + 1;
    }

    String text() {
        return new String(bytes, lineStart, lineEnd - lineStart, StandardCharsets.UTF_8);
    }
}

package dev.backbeat.engine.runs;

import java.io.IOException;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;

/// A UTF-8 file being written, hashed on the way; makes no object per line, however many lines there are.
final class TextFile extends Writer {
    private static final int BUFFER_CHARS = 1 << 16;
    private static final int LONGEST_LINE_EXPECTED = 1 << 12;

    private final String path;
    private final FileChannel channel;
    private final MessageDigest digest = Sha256.digest();
    // A lone surrogate in a text from outside becomes a question mark: a file of a run is always valid UTF-8.
    private final CharsetEncoder encoder = StandardCharsets.UTF_8
            .newEncoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);
    private final StringBuilder text = new StringBuilder(BUFFER_CHARS + LONGEST_LINE_EXPECTED);
    private final ByteBuffer bytes = ByteBuffer.allocate(3 * BUFFER_CHARS);
    private char[] chars = new char[BUFFER_CHARS + LONGEST_LINE_EXPECTED];
    private long size;

    TextFile(Path folder, String path) throws IOException {
        this.path = path;
        this.channel = FileChannel.open(folder.resolve(path), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }

    /// Where the next line is put together; [#endLine] ends it.
    StringBuilder text() {
        return text;
    }

    void endLine() throws IOException {
        text.append('\n');
        if (text.length() >= BUFFER_CHARS) flush();
    }

    @Override
    public void write(char[] buffer, int offset, int length) throws IOException {
        text.append(buffer, offset, length);
        if (text.length() >= BUFFER_CHARS) flush();
    }

    @Override
    public void flush() throws IOException {
        int length = text.length();
        if (chars.length < length) chars = new char[length];
        text.getChars(0, length, chars, 0);
        text.setLength(0);
        var input = CharBuffer.wrap(chars, 0, length);
        CoderResult result;
        do {
            result = encoder.encode(input, bytes.clear(), true);
            put();
        } while (result.isOverflow());
        encoder.reset();
    }

    private void put() throws IOException {
        bytes.flip();
        size += bytes.remaining();
        digest.update(bytes.duplicate());
        while (bytes.hasRemaining()) channel.write(bytes);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    /// Writes what is left, closes the file and tells what it is.
    RunFile finish() throws IOException {
        flush();
        close();
        return new RunFile(path, size, Sha256.hex(digest));
    }
}

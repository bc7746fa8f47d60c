package dev.backbeat.engine.experiment.yaml;

import dev.backbeat.engine.problem.ConfigCode;
import dev.backbeat.engine.problem.Place;
import dev.backbeat.engine.problem.Problem;
import dev.backbeat.engine.problem.ProblemsFound;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Reads a file as UTF-8 text, or says why it is none.
public final class SourceFile {
    private SourceFile() {}

    public static SourceText read(Path file, String shownAs) {
        return read(file, shownAs, new Allowance());
    }

    /// @param allowance what all files that are read together may hold
    public static SourceText read(Path file, String shownAs, Allowance allowance) {
        if (Files.isDirectory(file)) throw unreadable(shownAs, "is a folder", "name a file in it");
        if (!Files.exists(file)) throw unreadable(shownAs, "does not exist", "check its name and folder");
        // A device or a pipe may never end, or never begin.
        if (!Files.isRegularFile(file)) throw unreadable(shownAs, "is not an ordinary file", "name a file of text");
        try (var in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(Allowance.MOST_BYTES + 1);
            allowance.takeBytes(bytes.length, Place.of(shownAs));
            return SourceText.file(shownAs, decoded(bytes, shownAs));
        } catch (IOException e) {
            throw unreadable(shownAs, "cannot be read", "check the rights of the file");
        }
    }

    private static String decoded(byte[] bytes, String shownAs) {
        if (startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF))
            throw unreadable(shownAs, "is UTF-16 text", "save it as UTF-8");
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) throw byteOrderMark(bytes, shownAs);
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var out = CharBuffer.allocate(bytes.length + 1);
        CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), out, true);
        String text = out.flip().toString();
        if (result.isError()) throw notUtf8(text, bytes, shownAs);
        return text;
    }

    private static boolean startsWith(byte[] bytes, int... start) {
        if (bytes.length < start.length) return false;
        for (int i = 0; i < start.length; i++) if ((bytes[i] & 0xFF) != start[i]) return false;
        return true;
    }

    private static ProblemsFound byteOrderMark(byte[] bytes, String shownAs) {
        var source = SourceText.file(shownAs, new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8));
        return found(
                ConfigCode.UNREADABLE_FILE,
                source.place(1, 1, 1),
                "the file starts with a byte order mark",
                "save it as UTF-8 without one");
    }

    private static ProblemsFound notUtf8(String textBefore, byte[] bytes, String shownAs) {
        var before = SourceText.file(shownAs, textBefore);
        String lastLine = before.lines().getLast();
        int at = textBefore.getBytes(StandardCharsets.UTF_8).length;
        return found(
                ConfigCode.UNREADABLE_FILE,
                before.place(before.lines().size(), lastLine.codePointCount(0, lastLine.length()) + 1, 1),
                "the byte 0x%02X is not UTF-8 text".formatted(bytes[at]),
                "save the file as UTF-8");
    }

    private static ProblemsFound unreadable(String shownAs, String what, String advice) {
        return found(ConfigCode.UNREADABLE_FILE, Place.of(shownAs), "the file " + what, advice);
    }

    private static ProblemsFound found(ConfigCode code, Place place, String message, String advice) {
        return new ProblemsFound(Problem.error(code, place, message, advice));
    }
}

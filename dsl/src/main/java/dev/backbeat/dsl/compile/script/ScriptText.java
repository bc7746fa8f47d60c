package dev.backbeat.dsl.compile.script;

import dev.backbeat.engine.problem.Place;
import dev.backbeat.engine.problem.Problem;
import dev.backbeat.engine.problem.ProblemsFound;
import dev.backbeat.engine.problem.ScriptCode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.codehaus.groovy.ast.ASTNode;

/// A script as its author wrote it: how messages name it, the name of its file, and its text.
public record ScriptText(String shownAs, String fileName, String text) {
    static final int MAX_BYTES = 64 * 1024;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    // Editors on Windows put the mark there, and nobody sees it.
    public ScriptText {
        text = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }

    /// Reads a script, or throws why it is none.
    public static ScriptText read(Path file, String shownAs) {
        try {
            if (Files.isDirectory(file)) throw unreadable(shownAs, shownAs + " is a folder", "name the script in it");
            // A device or a pipe may never end, or never begin.
            if (Files.exists(file) && !Files.isRegularFile(file))
                throw unreadable(shownAs, shownAs + " is a device or a pipe", "name an ordinary file");
            if (!Files.exists(file)) throw unreadable(shownAs, "there is no file " + shownAs, "check the path");
            if (!file.toString().endsWith(".groovy"))
                throw unreadable(shownAs, shownAs + " is no Groovy script", "a strategy's name ends in .groovy");
            if (Files.size(file) > MAX_BYTES) throw tooLarge(shownAs, Files.size(file));
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString();
            return new ScriptText(shownAs, String.valueOf(file.getFileName()), text);
        } catch (CharacterCodingException e) {
            throw unreadable(shownAs, shownAs + " is not UTF-8 text", "save it as UTF-8");
        } catch (IOException e) {
            throw unreadable(shownAs, shownAs + " cannot be read: " + e.getMessage(), "check its permissions");
        }
    }

    private static ProblemsFound unreadable(String shownAs, String message, String advice) {
        return new ProblemsFound(Problem.error(ScriptCode.UNREADABLE_SCRIPT, Place.of(shownAs), message, advice));
    }

    private static ProblemsFound tooLarge(String shownAs, long bytes) {
        String message = "the script has " + bytes + " bytes; at most " + MAX_BYTES + " are allowed";
        return new ProblemsFound(Problem.error(ScriptCode.TOO_LARGE, Place.of(shownAs), message, "split it up"));
    }

    /// The same text under another name.
    ScriptText called(String name) {
        return new ScriptText(shownAs, name, text);
    }

    /// The same file with another text.
    public ScriptText with(String other) {
        return new ScriptText(shownAs, fileName, other);
    }

    /// How many lines it has for the parser, to which one that is empty begins behind the last end of a line.
    int lineCount() {
        return (int) text.chars().filter(c -> c == '\n').count() + 1;
    }

    private List<String> lines() {
        return text.lines().toList();
    }

    /// A line as it stands in the file, counted from 1; empty beyond the end.
    public String line(int number) {
        List<String> lines = lines();
        return number >= 1 && number <= lines.size() ? lines.get(number - 1) : "";
    }

    /// The spot of some characters, by the place of the first in the text.
    Span spanAt(int place, int length) {
        int start = text.lastIndexOf('\n', place - 1) + 1;
        int line = (int) text.chars().limit(place).filter(c -> c == '\n').count() + 1;
        return new Span(line, text.codePointCount(start, place) + 1, length);
    }

    /// The place in the text of a line and column, both counted from 1.
    int placeOf(int line, int column) {
        int start = 0;
        for (int i = 1; i < line; i++) start = text.indexOf('\n', start) + 1;
        return start + chars(text.substring(start), column - 1);
    }

    // Columns count characters as readers do, an emoji as one; Java counts it as two.
    private static int chars(String line, int codePoints) {
        return line.offsetByCodePoints(0, Math.clamp(codePoints, 0, line.codePointCount(0, line.length())));
    }

    /// The text with everything but a part of it made blank, so that lines and columns stay what they are.
    String only(int from, int to) {
        return blank(text.substring(0, from)) + text.substring(from, to) + blank(text.substring(to));
    }

    private static String blank(String part) {
        return part.replaceAll("[^\n]", " ");
    }

    /// The text that a node of the syntax tree stands for, on one line.
    ///
    /// @param linesBefore how many lines the tree has before the first one of this file
    String textOf(ASTNode node, int linesBefore) {
        var text = new StringBuilder();
        for (int number = node.getLineNumber(); number <= node.getLastLineNumber(); number++) {
            String line = line(number - linesBefore);
            int from = number == node.getLineNumber() ? chars(line, node.getColumnNumber() - 1) : 0;
            int to = number == node.getLastLineNumber() ? chars(line, node.getLastColumnNumber() - 1) : line.length();
            text.append(line, from, Math.max(from, to)).append(' ');
        }
        return text.toString().strip().replaceAll("\\s+", " ");
    }

    public Place place(Span span) {
        if (span.line() < 1) return Place.of(shownAs);
        String line = line(span.line());
        String shown = line.stripTrailing();
        int toEnd = Math.max(1, shown.codePointCount(0, shown.length()) - span.column() + 1);
        int length = span.length() == 0 ? toEnd : Math.min(span.length(), toEnd);
        return new Place(shownAs, span.line(), span.column(), length, line);
    }

    /// A whole line, without the space around it: where a fault is known by its line only.
    public Place place(int line) {
        String text = line(line);
        return place(new Span(line, text.length() - text.stripLeading().length() + 1, 0));
    }
}

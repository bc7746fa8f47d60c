package dev.backbeat.repl.cli;

import dev.backbeat.engine.problem.Place;
import dev.backbeat.engine.problem.Problem;

/// A problem as a person reads it: where, which, what, the line it stands in with a mark under it, and what to do.
final class ProblemText {
    private static final int WIDEST_LINE = 160;
    private static final int BEFORE_MARK = 60;

    private ProblemText() {}

    static String of(Problem problem, Ink ink) {
        var text = new StringBuilder();
        String severity = problem.isError() ? ink.red("error") : ink.yellow("warning");
        text.append(ink.bold(Plain.line(problem.place().toString())))
                .append(": ")
                .append(severity)
                .append(' ')
                .append(problem.code().code())
                .append(": ")
                .append(Plain.line(problem.message()));
        if (!problem.place().sourceLine().isBlank()) source(text, problem.place(), ink);
        if (!problem.advice().isEmpty()) text.append("\n  ").append(indented(Plain.of(problem.advice())));
        return text.toString();
    }

    /// Shows the part of a long line that has the mark in it.
    private static void source(StringBuilder text, Place place, Ink ink) {
        String line = place.sourceLine();
        int mark = chars(line, place.column() - 1);
        int from = line.length() <= WIDEST_LINE ? 0 : chars(line, place.column() - 1 - BEFORE_MARK);
        int to = from + chars(line.substring(from), WIDEST_LINE);
        int markEnd = Math.min(to, mark + chars(line.substring(mark), place.length()));
        String margin = place.line() > 0 ? "  " + place.line() + " | " : "  | ";
        text.append('\n').append(ink.dim(margin)).append(Plain.of(line.substring(from, to)));
        if (place.column() == 0) return;
        text.append('\n')
                .append(" ".repeat(margin.length() + width(line.substring(from, mark))))
                .append(ink.red("^".repeat(Math.max(1, width(line.substring(mark, Math.max(mark, markEnd)))))));
    }

    /// How many of Java's chars so many characters are, as far as the line goes: an emoji is two.
    private static int chars(String line, int characters) {
        return line.offsetByCodePoints(0, Math.clamp(characters, 0, line.codePointCount(0, line.length())));
    }

    // Counted in what is printed, where one character of the file can be six, and emoji and ideographs are two wide.
    static int width(String part) {
        return Plain.of(part).codePoints().map(c -> isWide(c) ? 2 : 1).sum();
    }

    private static boolean isWide(int c) {
        return Character.isIdeographic(c) || Character.isEmojiPresentation(c) || (c >= 0xAC00 && c <= 0xD7A3);
    }

    private static String indented(String text) {
        return text.replace("\n", "\n  ");
    }
}

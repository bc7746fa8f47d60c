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
        text.append(ink.bold(Plain.of(problem.place().toString())))
                .append(": ")
                .append(severity)
                .append(' ')
                .append(problem.code().code())
                .append(": ")
                .append(Plain.of(problem.message()));
        if (!problem.place().sourceLine().isBlank()) source(text, problem.place(), ink);
        if (!problem.advice().isEmpty()) text.append("\n  ").append(indented(Plain.of(problem.advice())));
        return text.toString();
    }

    /// Shows the part of a long line that has the mark in it.
    private static void source(StringBuilder text, Place place, Ink ink) {
        String line = place.sourceLine();
        int column = Math.clamp(place.column() - 1, 0, line.length());
        int from = line.length() <= WIDEST_LINE ? 0 : Math.max(0, column - BEFORE_MARK);
        int to = Math.min(line.length(), from + WIDEST_LINE);
        // Counted in what is printed, where one character of the file can be six.
        String before = Plain.of(line.substring(from, column));
        String marked = Plain.of(line.substring(column, Math.clamp(column + place.length(), column, to)));
        String margin = place.line() > 0 ? "  " + place.line() + " | " : "  | ";
        text.append('\n').append(ink.dim(margin)).append(Plain.of(line.substring(from, to)));
        if (place.column() == 0) return;
        text.append('\n')
                .append(" ".repeat(margin.length() + before.length()))
                .append(ink.red("^".repeat(Math.max(1, marked.length()))));
    }

    private static String indented(String text) {
        return text.replace("\n", "\n  ");
    }
}

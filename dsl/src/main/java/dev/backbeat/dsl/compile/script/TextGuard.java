package dev.backbeat.dsl.compile.script;

import dev.backbeat.engine.problem.ScriptCode;

/// Looks at a script before any parser does: brackets inside one another cost a parser more than time.
public final class TextGuard {
    private static final int DEEPEST = 60;

    private final Findings findings;
    private final String text;
    private int at;
    private int line = 1;
    private int lineStart;
    private int depth;

    private TextGuard(Findings findings) {
        this.findings = findings;
        this.text = findings.script().text();
    }

    public static void check(Findings findings) {
        new TextGuard(findings).walk();
    }

    private void walk() {
        while (at < text.length() && depth <= DEEPEST) {
            char c = text.charAt(at);
            if (c == '/' && at + 1 < text.length() && isComment(text.charAt(at + 1))) skipComment();
            else if (c == '\'' || c == '"') skipText(c);
            else plain(c);
        }
        if (depth <= DEEPEST) return;
        findings.error(
                ScriptCode.TOO_LARGE,
                new Span(line, at - lineStart, 1),
                "more than " + DEEPEST + " brackets are open here",
                "give parts of it names");
    }

    private static boolean isComment(char next) {
        return next == '/' || next == '*';
    }

    private void plain(char c) {
        if (c == '(' || c == '[' || c == '{') depth++;
        if (c == ')' || c == ']' || c == '}') depth--;
        step();
    }

    private void step() {
        if (text.charAt(at) == '\n') {
            line++;
            lineStart = at + 1;
        }
        at++;
    }

    private void skipComment() {
        boolean toEndOfLine = text.charAt(at + 1) == '/';
        int end = text.indexOf(toEndOfLine ? "\n" : "*/", at + 2);
        int after = end < 0 ? text.length() : end + (toEndOfLine ? 0 : 2);
        while (at < after) step();
    }

    private void skipText(char quote) {
        String three = String.valueOf(quote).repeat(3);
        if (text.startsWith(three, at)) {
            int end = text.indexOf(three, at + 3);
            int after = end < 0 ? text.length() : end + 3;
            while (at < after) step();
            return;
        }
        step();
        while (at < text.length() && text.charAt(at) != quote && text.charAt(at) != '\n') {
            if (text.charAt(at) == '\\' && at + 1 < text.length()) step();
            step();
        }
        if (at < text.length() && text.charAt(at) == quote) step();
    }
}

package dev.backbeat.dsl.compile.script;

import dev.backbeat.engine.problem.ScriptCode;

/// A script without what stands in its texts and comments, which is made blank: brackets, words and signs are left,
/// each where it stands.
final class BareCode {
    private final Findings findings;
    private final String text;
    private final StringBuilder bare;
    private int at;

    private BareCode(Findings findings) {
        this.findings = findings;
        this.text = findings.script().text();
        this.bare = new StringBuilder(text);
    }

    /// The bare code of the script; a text or comment that never ends goes to the findings, where it starts.
    static String of(Findings findings) {
        var code = new BareCode(findings);
        while (code.at < code.text.length()) code.step();
        return code.bare.toString();
    }

    private void step() {
        char c = text.charAt(at);
        if (text.startsWith("//", at)) blank(at, endOfLine(at));
        else if (text.startsWith("/*", at)) comment();
        else if (c == '\'' || c == '"') quoted(text.startsWith(three(c), at) ? three(c) : String.valueOf(c));
        else at++;
    }

    private static String three(char quote) {
        return String.valueOf(quote).repeat(3);
    }

    private int endOfLine(int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
    }

    private void comment() {
        int end = text.indexOf("*/", at + 2);
        if (end < 0) neverEnds("this comment", "end it with */");
        blank(at, end < 0 ? text.length() : end + 2);
    }

    // The quotes stay: where they stand there is a value.
    private void quoted(String quotes) {
        int from = at + quotes.length();
        int end = endOf(quotes, from);
        if (end < 0) neverEnds("this text", "close it with " + quotes);
        blank(from, end < 0 ? text.length() : end);
        at = Math.min(text.length(), at + quotes.length());
    }

    private int endOf(String quotes, int from) {
        for (int i = from; i < text.length(); i++) {
            if (text.charAt(i) == '\\') i++;
            else if (text.startsWith(quotes, i)) return i;
            else if (text.charAt(i) == '\n' && quotes.length() == 1) return -1;
        }
        return -1;
    }

    private void neverEnds(String what, String advice) {
        findings.error(ScriptCode.SYNTAX, findings.script().spanAt(at, 1), what + " never ends", advice);
    }

    private void blank(int from, int to) {
        for (int i = from; i < to; i++) if (text.charAt(i) != '\n') bare.setCharAt(i, ' ');
        at = to;
    }
}

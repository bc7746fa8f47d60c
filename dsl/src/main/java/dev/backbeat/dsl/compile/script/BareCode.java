package dev.backbeat.dsl.compile.script;

import dev.backbeat.engine.problem.ScriptCode;
import java.util.ArrayDeque;
import java.util.Deque;

/// A script without what stands in its texts and comments, which is made blank: brackets, words and signs are left,
/// each where it stands. What stands in `${…}` inside a text is code, and is left as well.
final class BareCode {
    private static final int DEEPEST_VALUE = 5;
    private static final int LONGEST_TEXT = 4_000;

    private final Findings findings;
    private final String text;
    private final StringBuilder bare;
    private final LastToken last = new LastToken();
    // The brackets that are open; $ for the one of ${.
    private final Deque<Character> open = new ArrayDeque<>();
    private int values;
    private boolean tooDeep;
    private int at;

    private BareCode(Findings findings) {
        this.findings = findings;
        this.text = findings.script().text();
        this.bare = new StringBuilder(text);
    }

    /// The bare code of the script; a text or comment that never ends goes to the findings, where it starts, and so do
    /// texts between slashes, in which nothing can be told from code.
    static String of(Findings findings) {
        var code = new BareCode(findings);
        if (code.text.startsWith("#!")) code.blank(0, code.endOfLine(0));
        while (code.at < code.text.length()) code.step();
        return code.bare.toString();
    }

    private void step() {
        char c = text.charAt(at);
        if (text.startsWith("//", at)) blank(at, endOfLine(at));
        else if (text.startsWith("/*", at)) comment();
        else if (text.startsWith("$/", at)) slashes("$/", "/$");
        else if (c == '/') slash();
        else if (c == '\'' || c == '"') quoted(text.startsWith(three(c), at) ? three(c) : String.valueOf(c));
        else if (Character.isJavaIdentifierPart(c)) word();
        else sign(c);
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

    private void word() {
        int from = at;
        while (at < text.length() && Character.isJavaIdentifierPart(text.charAt(at))) at++;
        last.word(text.substring(from, at));
    }

    private void sign(char c) {
        boolean twice = at + 1 < text.length() && text.charAt(at + 1) == c;
        switch (c) {
            case '(', '[', '{' -> open.push(c);
            case ')', ']' -> close();
            case '}' -> closeBlock();
            default -> {}
        }
        boolean inBrackets = !open.isEmpty() && (open.peek() == '(' || open.peek() == '[');
        at += last.sign(c, twice, inBrackets);
    }

    private void close() {
        if (!open.isEmpty() && open.peek() != '{' && open.peek() != '$') open.pop();
    }

    private void closeBlock() {
        while (!open.isEmpty() && (open.peek() == '(' || open.peek() == '[')) open.pop();
        if (!open.isEmpty()) open.pop();
    }

    // Groovy reads a line that begins with a slash as a text if it can.
    private void slash() {
        boolean another = text.indexOf('/', at + 1) >= 0 || text.indexOf('$', at + 1) >= 0;
        if (last.isValue() && !(last.isNewLine() && another)) {
            last.sign('/', false, false);
            at++;
        } else {
            slashes("/", "/");
        }
    }

    private void slashes(String from, String to) {
        findings.error(
                ScriptCode.NOT_IN_LANGUAGE,
                findings.script().spanAt(at, from.length()),
                "'" + from + "' begins a text here",
                last.isNewLine() && last.isValue()
                        ? "a division goes on behind its sign: put the / at the end of the line before"
                        : "texts stand between quotes: '…'; a division needs a value on either side");
        int end = text.indexOf(to, at + from.length());
        boolean inLine = end >= 0 && end < endOfLine(at);
        blank(at, inLine ? end + to.length() : at + from.length());
        last.text();
    }

    // The quotes stay: where they stand there is a value.
    private void quoted(String quotes) {
        int start = at;
        int length = 0;
        at += quotes.length();
        while (at < text.length() && !text.startsWith(quotes, at)) {
            char c = text.charAt(at);
            if (c == '\n' && quotes.length() == 1) break;
            if (c == '$' && quotes.startsWith("\"")) value(start);
            else blank(at, Math.min(text.length(), at + (c == '\\' ? 2 : 1)));
            length++;
        }
        if (!text.startsWith(quotes, at)) neverEnds(start, "this text", "close it with " + quotes);
        if (length > LONGEST_TEXT) tooLong(start);
        at = Math.min(text.length(), at + quotes.length());
        last.text();
    }

    private void tooLong(int start) {
        findings.error(
                ScriptCode.TOO_LARGE,
                findings.script().spanAt(start, 1),
                "a text has at most " + LONGEST_TEXT + " characters",
                "build it in parts");
    }

    // $name is a part of the text to all who look at code; ${…} is code.
    private void value(int start) {
        char next = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
        if (next == '{') {
            valueInBraces(start);
        } else {
            if (next == '$' || !Character.isJavaIdentifierStart(next)) strayDollar();
            blank(at, at + 1);
        }
    }

    private void valueInBraces(int start) {
        if (++values > DEEPEST_VALUE) {
            tooDeep = true;
            findings.error(
                    ScriptCode.TOO_LARGE,
                    findings.script().spanAt(start, 1),
                    "more than " + DEEPEST_VALUE + " texts stand inside one another here",
                    "give parts of it names");
            blank(at, text.length());
            return;
        }
        int depth = open.size();
        open.push('$');
        at += 2;
        last.sign('{', false, false);
        while (at < text.length() && open.size() > depth) step();
        values--;
    }

    private void strayDollar() {
        findings.error(
                ScriptCode.SYNTAX,
                findings.script().spanAt(at, 1),
                "'$' in a text between \" stands in front of a name or of {…}",
                "write \\$ for the sign itself, or put the text between '…'");
    }

    private void neverEnds(String what, String advice) {
        neverEnds(at, what, advice);
    }

    // What is nested too deeply is not read to its end.
    private void neverEnds(int start, String what, String advice) {
        if (tooDeep) return;
        findings.error(ScriptCode.SYNTAX, findings.script().spanAt(start, 1), what + " never ends", advice);
    }

    private void blank(int from, int to) {
        for (int i = from; i < to; i++) if (text.charAt(i) != '\n') bare.setCharAt(i, ' ');
        at = to;
    }
}

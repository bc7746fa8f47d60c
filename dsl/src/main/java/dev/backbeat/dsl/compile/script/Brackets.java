package dev.backbeat.dsl.compile.script;

import dev.backbeat.engine.problem.ScriptCode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/// The brackets of a script, paired before any parser looks at it: unpaired ones are told where they stand, and deep
/// nesting, which costs a parser more than time, is refused.
final class Brackets {
    private static final int DEEPEST = 60;
    private static final Map<Character, Character> CLOSED_BY = Map.of('(', ')', '[', ']', '{', '}');

    private final Findings findings;
    private final String text;
    private final Deque<Integer> open = new ArrayDeque<>();
    private final NavigableMap<Integer, Integer> pairs = new TreeMap<>();
    private int at;

    private Brackets(Findings findings) {
        this.findings = findings;
        this.text = findings.script().text();
    }

    /// Where each bracket that opens is closed, by their places in the text; what is wrong goes to the findings.
    static NavigableMap<Integer, Integer> pairs(Findings findings) {
        var brackets = new Brackets(findings);
        brackets.walk();
        return brackets.pairs;
    }

    private void walk() {
        while (at < text.length() && findings.isEmpty()) {
            char c = text.charAt(at);
            if (c == '/' && at + 1 < text.length() && isComment(text.charAt(at + 1))) skipComment();
            else if (c == '\'' || c == '"') skipText(c);
            else bracket(c);
        }
        if (!open.isEmpty() && findings.isEmpty())
            error(
                    ScriptCode.SYNTAX,
                    open.peek(),
                    "'" + text.charAt(open.peek()) + "' is never closed",
                    "put in the bracket that is missing");
    }

    private static boolean isComment(char next) {
        return next == '/' || next == '*';
    }

    private void bracket(char c) {
        if (CLOSED_BY.containsKey(c)) opened();
        else if (CLOSED_BY.containsValue(c)) closed(c);
        at++;
    }

    private void opened() {
        open.push(at);
        if (open.size() > DEEPEST)
            error(
                    ScriptCode.TOO_LARGE,
                    at,
                    "more than " + DEEPEST + " brackets are open here",
                    "give parts of it names");
    }

    private void closed(char c) {
        Integer opener = open.poll();
        if (opener == null) {
            error(
                    ScriptCode.SYNTAX,
                    at,
                    "'" + c + "' closes nothing",
                    "leave it out, or look for what should have opened it");
        } else if (!Character.valueOf(c).equals(CLOSED_BY.get(text.charAt(opener)))) {
            String line = "line " + findings.script().spanAt(opener).line();
            error(
                    ScriptCode.SYNTAX,
                    at,
                    "'" + c + "' does not close the '" + text.charAt(opener) + "' of " + line,
                    "look for a missing bracket between them");
        } else {
            pairs.put(opener, at);
        }
    }

    private void error(ScriptCode code, int place, String message, String advice) {
        findings.error(code, findings.script().spanAt(place), message, advice);
    }

    private void skipComment() {
        boolean toEndOfLine = text.charAt(at + 1) == '/';
        int end = text.indexOf(toEndOfLine ? "\n" : "*/", at + 2);
        if (end < 0 && !toEndOfLine) error(ScriptCode.SYNTAX, at, "this comment never ends", "end it with */");
        at = end < 0 ? text.length() : end + (toEndOfLine ? 0 : 2);
    }

    private void skipText(char quote) {
        String three = String.valueOf(quote).repeat(3);
        int end = text.startsWith(three, at) ? endOf(three, at + 3) : endOf(String.valueOf(quote), at + 1);
        if (end < 0) error(ScriptCode.SYNTAX, at, "this text never ends", "close it with " + quote);
        at = end < 0 ? text.length() : end;
    }

    private int endOf(String quotes, int from) {
        for (int i = from; i < text.length(); i++) {
            if (text.charAt(i) == '\\') i++;
            else if (text.startsWith(quotes, i)) return i + quotes.length();
            else if (text.charAt(i) == '\n' && quotes.length() == 1) return -1;
        }
        return -1;
    }
}

package dev.backbeat.dsl.compile.script;

import dev.backbeat.engine.problem.ScriptCode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/// The brackets of a script, paired before any parser looks at it: unpaired ones are told where they stand, and deep
/// nesting, which costs a parser more than time, is refused.
final class Brackets {
    private static final int DEEPEST = 60;
    private static final Map<Character, Character> CLOSED_BY = Map.of('(', ')', '[', ']', '{', '}');

    private final Findings findings;
    private final String code;
    private final Deque<Integer> open = new ArrayDeque<>();
    private final NavigableMap<Integer, Integer> pairs = new TreeMap<>();
    private Optional<Integer> suspect = Optional.empty();

    private Brackets(String code, Findings findings) {
        this.findings = findings;
        this.code = code;
    }

    /// Where each bracket that opens is closed, by their places in the bare code; what is wrong goes to the findings.
    static NavigableMap<Integer, Integer> pairs(String code, Findings findings) {
        var brackets = new Brackets(code, findings);
        int problems = findings.count();
        for (int at = 0; at < code.length() && findings.count() == problems; at++) brackets.bracket(at);
        if (findings.count() == problems && !brackets.open.isEmpty())
            brackets.neverClosed(brackets.suspect.orElse(brackets.open.peek()), "put in the bracket that is missing");
        return brackets.pairs;
    }

    private void bracket(int at) {
        char c = code.charAt(at);
        if (CLOSED_BY.containsKey(c)) opened(at);
        else if (CLOSED_BY.containsValue(c)) closed(c, at);
    }

    private void opened(int at) {
        open.push(at);
        if (open.size() > DEEPEST)
            error(
                    ScriptCode.TOO_LARGE,
                    at,
                    "more than " + DEEPEST + " brackets are open here",
                    "give parts of it names");
    }

    private void closed(char c, int at) {
        if (open.stream().noneMatch(opener -> isPair(opener, c))) {
            error(
                    ScriptCode.SYNTAX,
                    at,
                    "'" + c + "' closes nothing",
                    "leave it out, or look for what should have opened it");
        } else if (!isPair(open.peek(), c)) {
            neverClosed(
                    open.peek(),
                    "the '" + c + "' of line " + findings.script().spanAt(at, 1).line() + " comes first: put in the '"
                            + CLOSED_BY.get(code.charAt(open.peek())) + "'");
        } else {
            pair(open.pop(), at);
        }
    }

    private boolean isPair(int opener, char closer) {
        return Character.valueOf(closer).equals(CLOSED_BY.get(code.charAt(opener)));
    }

    // One bracket too few is noticed at the end only; by then a bracket that stands further left than the line it is
    // paired with has most likely closed another one.
    private void pair(int opener, int closer) {
        pairs.put(opener, closer);
        if (isFirstInLine(closer) && suspect.isEmpty() && indentOf(closer) < indentOf(opener))
            suspect = Optional.of(opener);
    }

    private boolean isFirstInLine(int at) {
        return code.substring(lineStart(at), at).isBlank();
    }

    private int indentOf(int at) {
        int start = lineStart(at);
        int text = start;
        while (text < at && Character.isWhitespace(code.charAt(text))) text++;
        return text - start;
    }

    private int lineStart(int at) {
        return code.lastIndexOf('\n', at - 1) + 1;
    }

    private void neverClosed(int opener, String advice) {
        error(ScriptCode.SYNTAX, opener, "'" + code.charAt(opener) + "' is never closed", advice);
    }

    private void error(ScriptCode code, int place, String message, String advice) {
        findings.error(code, findings.script().spanAt(place, 1), message, advice);
    }
}

package dev.backbeat.dsl.compile.script;

import dev.backbeat.engine.problem.ScriptCode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Bounds how many operators stand in one statement and in a script: the time of Groovy's parser grows with the square
/// of the former, and minutes would go by before anybody sees a message.
final class StatementSize {
    private static final int MOST_IN_STATEMENT = 100;
    private static final int MOST_IN_SCRIPT = 4000;
    private static final Pattern TOKEN = Pattern.compile("[-+*/%<>=!&|?:~^]+|[;{}()\\[\\],]|\\n|[^-+*/%<>=!&|?:~^;{}()\\[\\],\\s]+");
    private static final Pattern CONTINUES = Pattern.compile("\\s*[-+*/%<>=!&|?:^.]");

    private final String code;
    private final Findings findings;
    private final Deque<Statement> open = new ArrayDeque<>();
    private int inScript;

    private StatementSize(String code, Findings findings) {
        this.code = code;
        this.findings = findings;
    }

    // The statement of one level of blocks { … }.
    private static final class Statement {
        private int operators;
        private int brackets;
        private boolean goesOn;
    }

    /// Refuses the first operator that is one too many.
    static void check(String code, Findings findings) {
        new StatementSize(code, findings).check();
    }

    private void check() {
        open.push(new Statement());
        Matcher token = TOKEN.matcher(code);
        int problems = findings.count();
        while (findings.count() == problems && token.find()) read(token);
    }

    private void read(Matcher token) {
        Statement now = open.getFirst();
        switch (code.charAt(token.start())) {
            case '{' -> open.push(new Statement());
            case '}' -> open.pop();
            case ';' -> now.operators = 0;
            case '(', '[' -> now.brackets++;
            case ')', ']' -> now.brackets--;
            case '\n' -> endOfLine(now, token.end());
            case '-', '+', '*', '/', '%', '<', '>', '=', '!', '&', '|', '?', ':', '~', '^' -> operator(now, token);
            default -> {}
        }
        if (code.charAt(token.start()) != '\n')
            now.goesOn = ",-+*/%<>=!&|?:^".indexOf(code.charAt(token.start())) >= 0;
    }

    private void endOfLine(Statement now, int next) {
        boolean goesOn = now.goesOn || now.brackets > 0 || CONTINUES.matcher(code).region(next, code.length()).lookingAt();
        if (!goesOn) now.operators = 0;
    }

    private void operator(Statement now, Matcher token) {
        int count = (token.end() - token.start() + 1) / 2;
        now.operators += count;
        inScript += count;
        if (now.operators > MOST_IN_STATEMENT) tooMany(MOST_IN_STATEMENT, "this statement", token.start());
        else if (inScript > MOST_IN_SCRIPT) tooMany(MOST_IN_SCRIPT, "this script", token.start());
    }

    private void tooMany(int most, String what, int place) {
        findings.error(
                ScriptCode.TOO_LARGE,
                findings.script().spanAt(place, 1),
                what + " has more than " + most + " operators",
                most == MOST_IN_STATEMENT ? "give parts of it names" : "a strategy needs fewer of them");
    }
}

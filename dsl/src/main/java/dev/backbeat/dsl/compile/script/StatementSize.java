package dev.backbeat.dsl.compile.script;

import dev.backbeat.engine.problem.ScriptCode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Bounds how many operators stand in one statement, and what all statements of a script take together: the time of
/// Groovy's parser grows with the square of a statement's operators, and minutes would go by without a message.
public final class StatementSize {
    private static final int MOST_OPERATORS = 100;
    private static final int MOST_TOGETHER = 40_000;
    private static final int ARROW = 20;
    private static final String SIGNS = "-+*/%<>=!&|?:~^";
    private static final Pattern TOKEN = Pattern.compile("[-+*/%<>=!&|?:~^]+|[;{}()\\[\\],\\n]|[\\w$.@]+");
    private static final String CONTINUES = "-+*/%<>=!&|?:^.";

    private final Total total;
    private final String code;
    private final Findings findings;
    private final Deque<Block> open = new ArrayDeque<>();
    private int solid;

    private StatementSize(Total total, String code, Findings findings) {
        this.total = total;
        this.code = code;
        this.findings = findings;
    }

    /// What the statements of a script and of all that it includes take together.
    public static final class Total {
        private int together;
        private int functionsInBlocks;

        /// How many functions stand inside blocks, with so many more.
        int functionsInBlocks(int more) {
            functionsInBlocks += more;
            return functionsInBlocks;
        }
    }

    /// One level of blocks { … }, with the statement that is read there.
    private static final class Block {
        private int inBlock;
        private int inStatement;
        private int brackets;
        private boolean isExpression;
        private boolean goesOn;
    }

    /// Refuses the first statement that is too much.
    static void check(String code, Total total, Findings findings) {
        var size = new StatementSize(total, code, findings);
        size.open.push(new Block());
        Matcher token = TOKEN.matcher(code);
        int problems = findings.count();
        while (findings.count() == problems && token.find()) size.read(token);
    }

    private void read(Matcher token) {
        Block block = open.getFirst();
        char c = code.charAt(token.start());
        boolean sign = SIGNS.indexOf(c) >= 0;
        switch (c) {
            case '{' -> open.push(new Block());
            case '}' -> close(token.start());
            case ';' -> endOfStatement(block);
            case '(', '[' -> block.brackets++;
            case ')', ']' -> block.brackets--;
            case '\n' -> endOfLine(block, token.end());
            default -> {
                if (sign) operators(block, token);
            }
        }
        if (c != '\n') block.goesOn = sign || c == ',';
    }

    private void operators(Block block, Matcher token) {
        boolean arrow = token.group().equals("->");
        if (block.brackets == 0 && !arrow) block.isExpression = true;
        add(block, arrow ? ARROW : (token.group().length() + 1) / 2, token.start());
    }

    private void add(Block block, int operators, int place) {
        // (n + m)² - n², so that the sum of squares is right at every operator.
        total.together += operators * (2 * block.inStatement + operators);
        block.inStatement += operators;
        block.inBlock += operators;
        if (block.inStatement > MOST_OPERATORS)
            tooMuch(place, "this statement has more than " + MOST_OPERATORS + " operators");
        else if (total.together > MOST_TOGETHER)
            tooMuch(place, "the statements of this script have too many operators; long statements count most");
    }

    // A block inside an expression is part of that statement; the blocks of if and of rules have their own.
    private void close(int place) {
        Block inner = open.pop();
        Block outer = open.getFirst();
        if (outer.brackets > 0 || outer.isExpression) add(outer, inner.inBlock, place);
    }

    private void endOfLine(Block block, int next) {
        boolean goesOn = block.goesOn
                || block.brackets > 0
                || (solid(next) < code.length() && CONTINUES.indexOf(code.charAt(solid)) >= 0);
        if (!goesOn) endOfStatement(block);
    }

    // Empty lines are looked at once.
    private int solid(int from) {
        solid = Math.max(solid, from);
        while (solid < code.length() && Character.isWhitespace(code.charAt(solid))) solid++;
        return solid;
    }

    private static void endOfStatement(Block block) {
        block.inStatement = 0;
        block.isExpression = false;
    }

    private void tooMuch(int place, String message) {
        findings.error(
                ScriptCode.TOO_LARGE,
                findings.script().spanAt(place, 1),
                message,
                "give parts of it names, in indicators { … } or as locals");
    }
}

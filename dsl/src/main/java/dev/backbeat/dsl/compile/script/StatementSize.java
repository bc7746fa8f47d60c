package dev.backbeat.dsl.compile.script;

import dev.backbeat.engine.problem.ScriptCode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Bounds how many operators stand in one statement, and what all statements of a script take together: the time of
/// Groovy's parser grows with the square of a statement's operators, and minutes would go by without a message.
public final class StatementSize {
    private static final int MOST_OPERATORS = 100;
    private static final int MOST_TOGETHER = 40_000;
    private static final int MOST_OUTERMOST = 500;
    private static final int ARROW = 20;
    private static final Set<String> OPERATORS = Set.of("in", "as", "instanceof");
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
        private int outermost;

        /// How many functions stand inside blocks, with so many more.
        int functionsInBlocks(int more) {
            functionsInBlocks += more;
            return functionsInBlocks;
        }
    }

    /// One level of blocks { … }, with the statement that is read there.
    private static final class Block {
        private final Chains chains;
        private int inBlock;
        private int inStatement;
        private int brackets;
        private boolean isExpression;
        private boolean goesOn;
        private boolean inText;

        Block(boolean outermost) {
            chains = new Chains(outermost);
        }
    }

    /// Refuses the first statement that is too much.
    static void check(String code, Total total, Findings findings) {
        var size = new StatementSize(total, code, findings);
        size.open.push(new Block(true));
        Matcher token = TOKEN.matcher(code);
        int problems = findings.count();
        while (findings.count() == problems && token.find()) size.read(token);
    }

    private void read(Matcher token) {
        Block block = open.getFirst();
        char c = code.charAt(token.start());
        boolean sign = SIGNS.indexOf(c) >= 0;
        switch (c) {
            case '{' -> openBlock(block, token.start());
            case '}' -> close(token.start());
            case ';' -> {
                if (block.brackets == 0) endOfStatement(block);
            }
            case '(', '[' -> openBracket(block, token.start());
            case ')', ']' -> closeBracket(block);
            case ',' -> tooMuch(token.start(), block.chains.comma());
            case '\n' -> endOfLine(block, token.end());
            default -> {
                if (sign) operators(block, token);
                else word(block, token);
            }
        }
        if (c != '\n') block.goesOn = sign || c == ',';
    }

    private void openBlock(Block block, int place) {
        tooMuch(place, block.chains.bracket());
        open.push(new Block(false));
        open.getFirst().inText = place > 0 && code.charAt(place - 1) == '$';
    }

    private void openBracket(Block block, int place) {
        tooMuch(place, block.chains.bracket());
        block.brackets++;
    }

    private static void closeBracket(Block block) {
        block.chains.sign();
        block.brackets--;
    }

    private void word(Block block, Matcher token) {
        String word = token.group();
        if (block.brackets == 0) {
            if (open.size() == 1 && block.chains.begins() && !word.equals("else")) outermost(token.start());
            tooMuch(token.start(), block.chains.word(word));
        }
        tooMuch(token.start(), block.chains.dots(word));
        boolean argument = block.chains.isArgument(word);
        if (argument || OPERATORS.contains(word)) add(block, 1, token.start());
    }

    private void outermost(int place) {
        if (++total.outermost > MOST_OUTERMOST)
            tooMuch(
                    place,
                    Optional.of(new Chains.TooMuch(
                            "a script has at most " + MOST_OUTERMOST + " functions, rules and blocks",
                            "write one function for several of them")));
    }

    private void operators(Block block, Matcher token) {
        block.chains.sign();
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
        if (inner.inText || outer.brackets > 0 || outer.isExpression) add(outer, inner.inBlock, place);
        else outer.chains.blockEnds();
    }

    private void endOfLine(Block block, int next) {
        block.chains.sign();
        boolean goesOn = block.goesOn
                || block.brackets > 0
                || block.chains.isOpen()
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
        block.chains.ends();
    }

    private void tooMuch(int place, String message) {
        tooMuch(
                place,
                Optional.of(new Chains.TooMuch(message, "give parts of it names, in indicators { … } or as locals")));
    }

    private void tooMuch(int place, Optional<Chains.TooMuch> found) {
        found.ifPresent(one ->
                findings.error(ScriptCode.TOO_LARGE, findings.script().spanAt(place, 1), one.what(), one.advice()));
    }
}

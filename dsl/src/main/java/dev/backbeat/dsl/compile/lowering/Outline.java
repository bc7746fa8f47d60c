package dev.backbeat.dsl.compile.lowering;

import dev.backbeat.dsl.compile.script.Findings;
import dev.backbeat.dsl.compile.script.Span;
import dev.backbeat.dsl.language.Rule;
import dev.backbeat.dsl.language.Vocabulary;
import dev.backbeat.engine.problem.ScriptCode;
import dev.backbeat.engine.problem.Spelling;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.codehaus.groovy.ast.expr.BinaryExpression;
import org.codehaus.groovy.ast.expr.ClosureExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.MethodCallExpression;
import org.codehaus.groovy.ast.stmt.ExpressionStatement;
import org.codehaus.groovy.ast.stmt.Statement;

/// The top level of a script: its blocks by their words, its rules in their order, and the style they make.
final class Outline {
    private static final List<String> RULE_WORDS =
            Arrays.stream(Rule.Role.values()).map(Rule.Role::word).toList();

    private final Findings findings;
    private final Map<String, Call> blocks = new LinkedHashMap<>();
    private final List<Call> rules = new ArrayList<>();

    private Outline(Findings findings) {
        this.findings = findings;
    }

    static Outline of(List<Statement> statements, Findings findings) {
        var outline = new Outline(findings);
        statements.forEach(outline::sort);
        return outline;
    }

    private void sort(Statement statement) {
        if (statement instanceof ExpressionStatement one
                && one.getExpression() instanceof MethodCallExpression node
                && node.isImplicitThis()) sort(Call.of(node));
        else if (statement instanceof ExpressionStatement one) refuse(one.getExpression());
        else
            findings.error(
                    ScriptCode.WRONG_PLACE,
                    statement,
                    "this cannot stand outside a block",
                    "put it in onBar { … } or in a function");
    }

    private void refuse(Expression expression) {
        boolean assignment = expression instanceof BinaryExpression binary && Assignments.isAssignment(binary);
        findings.error(
                ScriptCode.WRONG_PLACE,
                expression,
                assignment ? "a name cannot be given a value outside a block" : "this cannot stand outside a block",
                assignment
                        ? "formulas go to indicators { … }, numbers to params { … }, what lasts from bar to bar to state { … }"
                        : "known blocks: " + String.join(", ", Vocabulary.BLOCKS));
    }

    private void sort(Call call) {
        if (RULE_WORDS.contains(call.word())) rules.add(call);
        else if (!Vocabulary.BLOCKS.contains(call.word())) unknown(call);
        else if (blocks.containsKey(call.word()))
            findings.error(
                    ScriptCode.DECLARED_TWICE,
                    call.span(),
                    "'" + call.word() + "' is there twice",
                    "put both into one block");
        else blocks.put(call.word(), call);
    }

    private void unknown(Call call) {
        String word = call.word();
        if (Vocabulary.LATER.contains(word)) {
            findings.error(
                    ScriptCode.NOT_BUILT_YET, call.span(), "'" + word + "' is not built yet", "leave it out for now");
            return;
        }
        Optional<String> meaning = Vocabulary.meaning(word);
        String near = Spelling.nearest(word, Vocabulary.BLOCKS)
                .map(block -> "did you mean '" + block + "'?")
                .orElse("known blocks: " + String.join(", ", Vocabulary.BLOCKS));
        findings.error(
                meaning.isPresent() ? ScriptCode.WRONG_PLACE : ScriptCode.UNKNOWN_WORD,
                call.span(),
                meaning.map(what -> "'" + word + "' is " + what + " and cannot stand outside a block")
                        .orElse("there is no block '" + word + "'"),
                meaning.isPresent() ? "it stands in a block, for instance indicators { … } or onBar { … }" : near);
    }

    /// The call of a word of the top level, if it is there.
    Optional<Call> find(String word) {
        return Optional.ofNullable(blocks.get(word));
    }

    List<Call> rules() {
        return rules;
    }

    /// The block behind a word; empty if the word is not there, or has something else behind it, which the findings
    /// then say.
    Optional<ClosureExpression> block(String word) {
        return find(word).flatMap(call -> {
            if (call.block().isPresent()
                    && call.positional().isEmpty()
                    && call.named().isEmpty()) return call.block();
            findings.error(
                    ScriptCode.WRONG_ARGUMENTS,
                    call.span(),
                    word + " is followed by a block",
                    "write " + word + " { … }");
            return Optional.empty();
        });
    }

    /// The style of the script, by the words it has.
    Style style() {
        Map<Style, Span> found = new LinkedHashMap<>();
        rules.stream().findFirst().ifPresent(call -> found.put(Style.RULES, call.span()));
        find("onBar").ifPresent(call -> found.put(Style.BARS, call.span()));
        find("rebalance").ifPresent(call -> found.put(Style.BOOK, call.span()));
        if (found.isEmpty()) return decidesNothing();
        refuseMixed(found);
        Style style = found.keySet().iterator().next();
        refuseForeign(style);
        return style;
    }

    private Style decidesNothing() {
        // A misspelt block is a better explanation than that there is none.
        if (findings.isEmpty())
            findings.error(
                    ScriptCode.DECIDES_NOTHING,
                    new Span(1, 1, 0),
                    "the script decides nothing",
                    "write rules (enterLong('tag') { … }), or onBar { … }, or rebalance(every: 1.week) { … }");
        return find("perSymbol").isPresent() ? Style.BOOK : find("state").isPresent() ? Style.BARS : Style.RULES;
    }

    private void refuseMixed(Map<Style, Span> found) {
        Style first = found.keySet().iterator().next();
        found.forEach((style, span) -> {
            if (style != first)
                findings.error(
                        ScriptCode.MIXED_STYLES,
                        span,
                        "the script has " + first.words() + " already, and now " + style.words(),
                        "one style per script: put one of them into a script of its own");
        });
    }

    private void refuseForeign(Style style) {
        boolean book = style == Style.BOOK;
        if (book) refuse("indicators", "a rebalance script has perSymbol", "write perSymbol { … } and it.name");
        else refuse("perSymbol", "perSymbol belongs to rebalance", "write indicators { … }");
        if (style != Style.BARS)
            refuse(
                    "state",
                    "only onBar can change state",
                    "use barsSince { … } or valueWhen(…) in indicators, or write onBar { … }");
        if (book) {
            for (String word : List.of("protect", "protectLong", "protectShort"))
                refuse(word, "a rebalance script holds weights and has no entries to protect", "leave it out");
        }
    }

    private void refuse(String word, String message, String advice) {
        find(word).ifPresent(call -> findings.error(ScriptCode.WRONG_PLACE, call.span(), message, advice));
    }
}

package dev.backbeat.dsl.compile.lowering;

import dev.backbeat.dsl.compile.script.Findings;
import dev.backbeat.dsl.compile.script.Span;
import dev.backbeat.dsl.language.Habits;
import dev.backbeat.dsl.language.Rule;
import dev.backbeat.dsl.language.Vocabulary;
import dev.backbeat.engine.problem.ScriptCode;
import dev.backbeat.engine.problem.Spelling;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.codehaus.groovy.ast.Parameter;
import org.codehaus.groovy.ast.expr.ClosureExpression;
import org.codehaus.groovy.ast.expr.ConstantExpression;
import org.codehaus.groovy.ast.expr.MethodCallExpression;
import org.codehaus.groovy.ast.stmt.BlockStatement;
import org.codehaus.groovy.ast.stmt.ExpressionStatement;
import org.codehaus.groovy.ast.stmt.Statement;

/// The top level of a script: its blocks by their words, its rules in their order, and the style they make.
final class Outline {
    private static final List<String> RULE_WORDS =
            Arrays.stream(Rule.Role.values()).map(Rule.Role::word).toList();

    private final Findings findings;
    private final Names names;
    private final Map<String, Call> blocks = new LinkedHashMap<>();
    private final List<Call> rules = new ArrayList<>();
    private final List<Call> plots = new ArrayList<>();
    private boolean clear;

    private Outline(Findings findings, Names names) {
        this.findings = findings;
        this.names = names;
    }

    /// @param names learns the names whose declaration outside a block is refused
    static Outline of(List<Statement> statements, Findings findings, Names names) {
        var outline = new Outline(findings, names);
        // Groovy makes a statement without a place for a script that has none.
        statements.stream().filter(statement -> statement.getLineNumber() > 0).forEach(outline::sort);
        return outline;
    }

    private void sort(Statement statement) {
        if (Labels.isRefused(statement, findings)) return;
        if (statement instanceof ExpressionStatement one
                && one.getExpression() instanceof MethodCallExpression node
                && node.isImplicitThis()) sort(Call.of(node));
        else new OutsideBlocks(findings, names).refuse(statement);
    }

    private void sort(Call call) {
        call.block().ifPresent(block -> refuseParameters(call.word(), block));
        if (RULE_WORDS.contains(call.word())) rules.add(call);
        else if (call.word().equals("include")) FunctionsOnly.check(call, findings);
        else if (call.word().equals("plot")) plots.add(call);
        else if (!Vocabulary.BLOCKS.contains(call.word())) unknown(call);
        else if (blocks.containsKey(call.word())) twice(call);
        else blocks.put(call.word(), call);
    }

    // What the second one declares is known from here on all the same: one mistake gives one message.
    private void twice(Call call) {
        findings.error(
                ScriptCode.DECLARED_TWICE,
                call.span(),
                "'" + call.word() + "' is there twice",
                Set.of("strategy", "sizing").contains(call.word()) ? "keep one of them" : "put both into one block");
        call.block().stream()
                .flatMap(block -> Blocks.statements(block).stream())
                .flatMap(one -> one instanceof ExpressionStatement said
                        ? OutsideBlocks.word(said.getExpression()).stream()
                        : Stream.empty())
                .filter(word -> Vocabulary.meaning(word).isEmpty())
                .forEach(names::refuse);
    }

    private void unknown(Call call) {
        String word = call.word();
        Optional<String> meaning = Vocabulary.meaning(word);
        String near =
                Habits.meant(word, Vocabulary.BLOCKS).orElse("known blocks: " + String.join(", ", Vocabulary.BLOCKS));
        findings.error(
                meaning.isPresent() ? ScriptCode.WRONG_PLACE : ScriptCode.UNKNOWN_WORD,
                call.span(),
                meaning.map(what -> "'" + word + "' is " + what + " and cannot stand outside a block")
                        .orElse("there is no block '" + word + "'"),
                meaning.isPresent() ? "it stands in a block, for instance indicators { … } or onBar { … }" : near);
        call.positional().forEach(value -> OutsideBlocks.word(value).ifPresent(names::refuse));
        // What it declares is known from here on all the same: one mistake gives one message.
        Spelling.nearest(word, Vocabulary.BLOCKS)
                .filter(block -> !blocks.containsKey(block))
                .ifPresent(block -> sort(call.as(block)));
    }

    // { x -> … }, and to Groovy { f = (x) -> … } too.
    private void refuseParameters(String word, ClosureExpression block) {
        if (block.getParameters() == null || block.getParameters().length == 0) return;
        findings.error(
                ScriptCode.NOT_IN_LANGUAGE,
                Span.of(block.getParameters()[0]),
                "-> has no place here",
                "leave it out with what stands before it; a function of your own is double f(double x) { … }");
        for (Parameter parameter : block.getParameters()) names.refuse(parameter.getName());
        BlockStatement nothing = new BlockStatement();
        if (RULE_WORDS.contains(word)) nothing.addStatement(Emit.run(new ConstantExpression(true)));
        block.setCode(nothing);
    }

    /// The call of a word of the top level, if it is there.
    Optional<Call> find(String word) {
        return Optional.ofNullable(blocks.get(word));
    }

    List<Call> rules() {
        return rules;
    }

    /// Plots of series.
    List<Call> plots() {
        return plots;
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
            clear = false;
            return Optional.empty();
        });
    }

    /// The style of the script, by the words it has.
    Style style() {
        int problems = findings.count();
        Style style = found();
        clear = findings.count() == problems && Vocabulary.BLOCKS.stream().noneMatch(names::isRefused);
        return style;
    }

    /// Whether the words of the script make one style; if not, nothing said about what is in its blocks would help.
    boolean isClear() {
        return clear;
    }

    private Style found() {
        Map<Style, Span> found = new LinkedHashMap<>();
        rules.stream().findFirst().ifPresent(call -> found.put(Style.RULES, call.span()));
        find("onBar").ifPresent(call -> found.put(Style.BARS, call.span()));
        find("rebalance").ifPresent(call -> found.put(Style.BOOK, call.span()));
        if (found.isEmpty()) return decidesNothing();
        Style style = found.keySet().iterator().next();
        if (found.size() > 1) refuseMixed(found);
        else refuseForeign(style);
        return style;
    }

    private Style decidesNothing() {
        findings.error(
                ScriptCode.DECIDES_NOTHING,
                new Span(1, 1, 0),
                blocks.isEmpty() ? "the script is empty" : "the script decides nothing",
                "write rules (enterLong('tag') { … }), or onBar { … }, or rebalance(every: 1.week) { … }");
        return find("perSymbol").isPresent() ? Style.BOOK : find("state").isPresent() ? Style.BARS : Style.RULES;
    }

    private void refuseMixed(Map<Style, Span> found) {
        List<Style> styles = List.copyOf(found.keySet());
        findings.error(
                ScriptCode.MIXED_STYLES,
                Objects.requireNonNull(found.get(styles.get(1))),
                "the script has " + styles.get(0).words() + " already, and now "
                        + styles.get(1).words(),
                "one style per script: put one of them into a script of its own");
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
            refuse("sizing", "the weights of a rebalance script say how much of each", "leave it out");
        }
    }

    private void refuse(String word, String message, String advice) {
        find(word).ifPresent(call -> findings.error(ScriptCode.WRONG_PLACE, call.span(), message, advice));
    }
}

package dev.backbeat.dsl.compile.lowering;

import dev.backbeat.dsl.compile.script.Findings;
import dev.backbeat.dsl.compile.script.Span;
import dev.backbeat.dsl.language.Kind;
import dev.backbeat.dsl.language.Vocabulary;
import dev.backbeat.engine.problem.ScriptCode;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.codehaus.groovy.ast.expr.BinaryExpression;
import org.codehaus.groovy.ast.expr.ClosureExpression;
import org.codehaus.groovy.ast.expr.EmptyExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.VariableExpression;
import org.codehaus.groovy.ast.stmt.ExpressionStatement;
import org.codehaus.groovy.ast.stmt.Statement;

/// Reads `indicators { trend = sma(close, 100) … }` and `perSymbol { … }` into named nodes of the graph.
final class SeriesBlock {
    private final Findings findings;
    private final Names names;
    private final SeriesTranslator translator;

    SeriesBlock(Findings findings, Names names) {
        this.findings = findings;
        this.names = names;
        this.translator = new SeriesTranslator(findings, names, name -> Optional.empty());
    }

    /// @param state the names of the script's state, which series do not see
    void read(ClosureExpression block, Collection<String> state) {
        Map<String, Names.Ahead> ahead = new HashMap<>();
        Blocks.statements(block).forEach(one -> name(one).ifPresent(name -> ahead.put(name, Names.Ahead.FURTHER_DOWN)));
        state.forEach(name -> ahead.put(name, Names.Ahead.STATE));
        for (Statement statement : Blocks.statements(block)) {
            name(statement).ifPresent(name -> ahead.put(name, Names.Ahead.ITSELF));
            names.ahead(ahead);
            read(statement);
        }
        names.ahead(Map.of());
    }

    /// The name that a statement gives a value; empty if it gives none.
    static Optional<String> name(Statement statement) {
        return statement instanceof ExpressionStatement one
                        && one.getExpression() instanceof BinaryExpression binary
                        && binary.getOperation().getText().equals("=")
                        && binary.getLeftExpression() instanceof VariableExpression variable
                ? Optional.of(variable.getName())
                : Optional.empty();
    }

    // A declaration (def trend = …) is a binary expression too, and as good.
    private void read(Statement statement) {
        if (Labels.isRefused(statement, findings)) {
            statement.getStatementLabels().forEach(names::refuse);
            return;
        }
        if (statement instanceof ExpressionStatement one
                && one.getExpression() instanceof BinaryExpression binary
                && binary.getOperation().getText().equals("=")
                && binary.getLeftExpression() instanceof VariableExpression variable
                && !(binary.getRightExpression() instanceof EmptyExpression)) {
            names.declare(variable.getName(), Span.of(variable), declared(binary.getRightExpression()));
        } else {
            Optional<String> word = statement instanceof ExpressionStatement one
                    ? OutsideBlocks.word(one.getExpression())
                    : Optional.empty();
            if (word.filter(Vocabulary.BLOCKS::contains).isPresent()) {
                ofItsOwn(word.get(), statement);
                return;
            }
            word.ifPresent(names::refuse);
            findings.error(
                    ScriptCode.WRONG_ARGUMENTS,
                    statement,
                    "this declares no indicator",
                    "write name = formula, for instance trend = sma(close, 100)");
        }
    }

    private void ofItsOwn(String word, Statement statement) {
        findings.error(
                ScriptCode.WRONG_PLACE,
                statement,
                "'" + word + "' cannot stand inside another block",
                "put it outside, on a line of its own");
    }

    private Declared declared(Expression formula) {
        Optional<Declared> several = translator.several(formula).map(Declared.Several::new);
        if (several.isPresent()) return several.get();
        Value value = translator.translate(formula);
        if (value.kind() == Kind.TEXT)
            findings.error(
                    ScriptCode.WRONG_KIND,
                    formula,
                    "an indicator is a series, but this is a text",
                    "put it into params { … } as a choice");
        return new Declared.Series(value.node(), value.kind());
    }
}

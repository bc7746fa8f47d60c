package dev.backbeat.dsl.compile.lowering;

import dev.backbeat.dsl.compile.script.Findings;
import dev.backbeat.dsl.compile.script.Span;
import dev.backbeat.dsl.language.Kind;
import dev.backbeat.engine.problem.ScriptCode;
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

    void read(ClosureExpression block) {
        Blocks.statements(block).forEach(this::read);
    }

    // A declaration (def trend = …) is a binary expression too, and as good.
    private void read(Statement statement) {
        if (Labels.isRefused(statement, findings)) return;
        if (statement instanceof ExpressionStatement one
                && one.getExpression() instanceof BinaryExpression binary
                && binary.getOperation().getText().equals("=")
                && binary.getLeftExpression() instanceof VariableExpression variable
                && !(binary.getRightExpression() instanceof EmptyExpression)) {
            names.declare(variable.getName(), Span.of(variable), declared(binary.getRightExpression()));
        } else {
            if (statement instanceof ExpressionStatement one && one.getExpression() instanceof BinaryExpression binary)
                names.refuse(binary.getLeftExpression().getText());
            findings.error(
                    ScriptCode.WRONG_ARGUMENTS,
                    statement,
                    "this declares no indicator",
                    "write name = formula, for instance trend = sma(close, 100)");
        }
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

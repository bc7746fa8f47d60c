package dev.backbeat.dsl.compile.lowering;

import dev.backbeat.dsl.compile.script.Findings;
import dev.backbeat.dsl.compile.script.Span;
import dev.backbeat.dsl.language.Kind;
import dev.backbeat.engine.problem.ScriptCode;
import java.util.Optional;
import org.codehaus.groovy.ast.expr.BinaryExpression;
import org.codehaus.groovy.ast.expr.ClosureExpression;
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
        if (statement instanceof ExpressionStatement one
                && one.getExpression() instanceof BinaryExpression binary
                && binary.getOperation().getText().equals("=")
                && binary.getLeftExpression() instanceof VariableExpression variable) {
            Value value = translator.translate(binary.getRightExpression());
            if (value.kind() == Kind.TEXT)
                findings.error(
                        ScriptCode.WRONG_KIND,
                        binary.getRightExpression(),
                        "an indicator is a series, but this is a text",
                        "put it into params { … } as a choice");
            names.declare(variable.getName(), Span.of(variable), new Declared.Series(value.node(), value.kind()));
        } else {
            findings.error(
                    ScriptCode.WRONG_ARGUMENTS,
                    statement,
                    "this declares no indicator",
                    "write name = formula, for instance trend = sma(close, 100)");
        }
    }
}

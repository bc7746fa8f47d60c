package dev.backbeat.dsl.compile.lowering;

import dev.backbeat.dsl.compile.script.Findings;
import dev.backbeat.dsl.compile.script.Span;
import dev.backbeat.dsl.language.Kind;
import dev.backbeat.engine.problem.ScriptCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.codehaus.groovy.ast.expr.BinaryExpression;
import org.codehaus.groovy.ast.expr.ClosureExpression;
import org.codehaus.groovy.ast.expr.DeclarationExpression;
import org.codehaus.groovy.ast.expr.EmptyExpression;
import org.codehaus.groovy.ast.expr.VariableExpression;
import org.codehaus.groovy.ast.stmt.ExpressionStatement;
import org.codehaus.groovy.ast.stmt.Statement;

/// Reads `state { pushes = 0 }`: variables with a first value, of the kind that this value has.
final class StateBlock {
    private static final Set<Kind> ALLOWED = Set.of(Kind.WHOLE, Kind.DECIMAL, Kind.FLAG, Kind.TEXT);

    private final Draft draft;
    private final Body body = new Body(BodyKind.PARAMETERS);
    private final Expressions expressions;
    private final List<Statement> firstValues = new ArrayList<>();

    StateBlock(Draft draft) {
        this.draft = draft;
        this.expressions = new Expressions(draft, body);
    }

    private Findings findings() {
        return draft.findings();
    }

    /// Declares the variables and their fields.
    void read(ClosureExpression block) {
        Blocks.statements(block).forEach(this::read);
    }

    private void read(Statement statement) {
        if (Labels.isRefused(statement, findings())) {
            for (String label : statement.getStatementLabels())
                draft.names().declare(label, Span.of(statement), new Declared.State(Kind.UNKNOWN));
            return;
        }
        if (statement instanceof ExpressionStatement one
                && one.getExpression() instanceof BinaryExpression binary
                && binary.getOperation().getText().equals("=")
                && binary.getLeftExpression() instanceof VariableExpression variable
                && !(binary.getRightExpression() instanceof EmptyExpression)) {
            declare(variable, binary);
        } else {
            findings()
                    .error(
                            ScriptCode.WRONG_ARGUMENTS,
                            statement,
                            "this declares no state",
                            "write name = first value, for instance pushes = 0");
        }
    }

    private void declare(VariableExpression variable, BinaryExpression binary) {
        Code value = expressions.lower(binary.getRightExpression());
        Optional<Kind> typed = binary instanceof DeclarationExpression
                ? new Assignments(expressions).typed(variable.getOriginType(), variable.isDynamicTyped(), variable)
                : Optional.empty();
        Kind kind = typed.orElse(value.kind());
        String name = variable.getName();
        boolean fits = expressions.kinds().fits(value.kind(), kind, "'" + name + "'", binary.getRightExpression());
        if (kind != Kind.UNKNOWN && !ALLOWED.contains(kind))
            findings()
                    .error(
                            ScriptCode.WRONG_KIND,
                            binary.getRightExpression(),
                            "state holds numbers, texts and yes or no, but this is " + kind.words(),
                            "keep what you need of it in numbers");
        draft.names().declare(name, Span.of(variable), new Declared.State(fits ? kind : Kind.UNKNOWN));
        String member = "state$" + name;
        draft.made().field(member, Emit.type(kind));
        Statement given =
                Emit.at(binary, Emit.assign(Emit.variable(member, Emit.type(kind)), Operations.as(kind, value)));
        if (kind != Kind.FLAG) {
            firstValues.add(given);
            return;
        }
        draft.made().field(FlagLocals.beside(member), Emit.type(kind));
        firstValues.addAll(new FlagLocals(expressions).given(member, given, value, false));
    }

    /// The method that gives the variables their first values, once parameters are known.
    void lower() {
        draft.made().override("begin", Emit.type(Kind.NOTHING), List.of(), firstValues);
    }

    Usage usage() {
        return body.usage();
    }
}

package dev.backbeat.dsl.compile.lowering;

import dev.backbeat.dsl.compile.script.Findings;
import dev.backbeat.dsl.compile.script.Span;
import dev.backbeat.dsl.language.Kind;
import dev.backbeat.dsl.language.Unit;
import dev.backbeat.dsl.language.Vocabulary;
import dev.backbeat.engine.problem.ScriptCode;
import dev.backbeat.engine.problem.Spelling;
import dev.backbeat.engine.strategy.Parameter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.codehaus.groovy.ast.expr.BinaryExpression;
import org.codehaus.groovy.ast.expr.ClosureExpression;
import org.codehaus.groovy.ast.expr.ConstantExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.MethodCallExpression;
import org.codehaus.groovy.ast.expr.VariableExpression;
import org.codehaus.groovy.ast.stmt.ExpressionStatement;
import org.codehaus.groovy.ast.stmt.Statement;

/// Reads `params { fast integer(20, min: 5, max: 60) … }`; never executed.
final class ParamsBlock {
    private final Findings findings;
    private final Names names;
    private final List<Parameter> parameters = new ArrayList<>();
    private final List<ClosureExpression> requirements = new ArrayList<>();

    ParamsBlock(Findings findings, Names names) {
        this.findings = findings;
        this.names = names;
    }

    List<Parameter> parameters() {
        return parameters;
    }

    List<ClosureExpression> requirements() {
        return requirements;
    }

    void read(ClosureExpression block) {
        Blocks.statements(block).forEach(this::read);
    }

    private void read(Statement statement) {
        if (Labels.isRefused(statement, findings)) {
            statement.getStatementLabels().forEach(names::refuse);
            return;
        }
        Expression expression = statement instanceof ExpressionStatement one ? one.getExpression() : null;
        if (expression instanceof MethodCallExpression node && node.isImplicitThis()) {
            Call call = Call.of(node);
            if (call.word().equals("require")) require(call);
            else if (call.positional().size() == 1
                    && call.named().isEmpty()
                    && call.block().isEmpty())
                declare(call.word(), call.span(), call.positional().getFirst());
            else shape(call);
        } else if (expression instanceof BinaryExpression binary
                && binary.getOperation().getText().equals("=")
                && binary.getLeftExpression() instanceof VariableExpression variable) {
            declare(variable.getName(), Span.of(variable), binary.getRightExpression());
        } else {
            Optional.ofNullable(expression).flatMap(OutsideBlocks::word).ifPresent(names::refuse);
            findings.error(ScriptCode.WRONG_ARGUMENTS, statement, "this declares no parameter", EXAMPLE);
        }
    }

    private static final String EXAMPLE = "write: fast integer(20, min: 5, max: 60)";

    // Known from here on all the same: one mistake gives one message.
    private void shape(Call call) {
        findings.error(ScriptCode.WRONG_ARGUMENTS, call.node(), "this declares no parameter", EXAMPLE);
        names.declare(call.word(), call.span(), new Declared.Param(Kind.UNKNOWN));
    }

    // fast = 20, as it should have been written.
    private static String example(String name, Expression value) {
        Object literal = value instanceof ConstantExpression constant ? constant.getValue() : null;
        return switch (literal) {
            case Integer whole -> "write: " + name + " integer(" + whole + ")";
            case BigDecimal decimal -> "write: " + name + " decimal(" + decimal + ")";
            case Boolean flag -> "write: " + name + " flag(" + flag + ")";
            case null, default -> EXAMPLE;
        };
    }

    private void require(Call call) {
        if (call.block().isPresent()
                && call.positional().isEmpty()
                && call.named().isEmpty()) requirements.add(call.block().get());
        else
            findings.error(
                    ScriptCode.WRONG_ARGUMENTS,
                    call.node(),
                    "require is followed by a condition in a block",
                    "write require { fast < slow }");
    }

    private void declare(String name, Span span, Expression written) {
        if (!(written instanceof MethodCallExpression node) || !node.isImplicitThis()) {
            findings.error(ScriptCode.WRONG_ARGUMENTS, written, "this declares no parameter", example(name, written));
            names.declare(name, span, new Declared.Param(Kind.UNKNOWN));
            return;
        }
        Call call = Call.of(node);
        int problems = findings.count();
        ParameterRange range = new ParameterRange(findings, call);
        Optional<Parameter> parameter = switch (call.word()) {
            case "integer" -> range.integer(name);
            case "decimal" -> range.decimal(name);
            case "flag" -> range.flag(name);
            case "choice" -> range.choice(name);
            default -> unknown(call);
        };
        refuseConfusing(name, span);
        names.declare(name, span, new Declared.Param(kind(call.word())));
        if (findings.count() == problems) parameter.ifPresent(parameters::add);
    }

    // Spans of time stand in every: only, so that days may well be the name of a number of days.
    private void refuseConfusing(String name, Span span) {
        boolean unit =
                Unit.find(name).filter(one -> one.isPlain() || one == Unit.R).isPresent();
        if (unit || Vocabulary.DECLARATIONS.containsKey(name))
            findings.error(
                    ScriptCode.RESERVED_WORD,
                    span,
                    "'" + name + "' is " + (unit ? "a unit" : "a word that declares parameters")
                            + " and cannot be the name of one",
                    "say what it counts, for instance '" + name + "OfTrend'");
    }

    private static Kind kind(String word) {
        return switch (word) {
            case "integer" -> Kind.WHOLE;
            case "decimal" -> Kind.DECIMAL;
            case "flag" -> Kind.FLAG;
            case "choice" -> Kind.TEXT;
            default -> Kind.UNKNOWN;
        };
    }

    private Optional<Parameter> unknown(Call call) {
        if (new WrongCall(findings, names).isType(call)) return Optional.empty();
        List<String> known = List.of("integer", "decimal", "flag", "choice");
        String near = Spelling.nearest(call.word(), known)
                .map(word -> "did you mean '" + word + "'? ")
                .orElse("");
        findings.error(
                ScriptCode.UNKNOWN_WORD,
                call.span(),
                "there is no kind of parameter '" + call.word() + "'",
                near + "known: " + String.join(", ", known));
        return Optional.empty();
    }
}

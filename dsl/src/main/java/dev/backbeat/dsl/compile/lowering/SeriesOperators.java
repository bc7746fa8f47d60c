package dev.backbeat.dsl.compile.lowering;

import dev.backbeat.dsl.compile.graph.Node;
import dev.backbeat.dsl.compile.graph.Op;
import dev.backbeat.dsl.compile.graph.Term;
import dev.backbeat.dsl.compile.script.Findings;
import dev.backbeat.dsl.compile.script.Span;
import dev.backbeat.dsl.language.Kind;
import dev.backbeat.engine.problem.ScriptCode;
import java.util.List;
import java.util.Optional;
import org.codehaus.groovy.ast.expr.BinaryExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.NotExpression;
import org.codehaus.groovy.ast.expr.TernaryExpression;
import org.codehaus.groovy.ast.expr.UnaryMinusExpression;

/// Translates operators over series, and look-backs.
final class SeriesOperators {
    private final Findings findings;
    private final SeriesTranslator translator;
    private final KindChecks kinds;

    SeriesOperators(Findings findings, SeriesTranslator translator) {
        this.findings = findings;
        this.translator = translator;
        this.kinds = new KindChecks(findings);
    }

    private static Value unknown(Expression expression) {
        return Value.unknown(Span.of(expression));
    }

    private Value error(ScriptCode code, Expression place, String message, String advice) {
        findings.error(code, place, message, advice);
        return unknown(place);
    }

    Value binary(BinaryExpression binary) {
        String sign = binary.getOperation().getText();
        if (sign.equals("[")) return back(binary);
        Optional<Operator> operator = Operator.find(sign);
        if (operator.isEmpty()) {
            kinds.noSuchOperator(sign, binary);
            return unknown(binary);
        }
        Value left = translator.translate(binary.getLeftExpression());
        Value right = translator.translate(binary.getRightExpression());
        Kind kind = kinds.result(
                operator.get(), left.kind(), right.kind(), binary.getLeftExpression(), binary.getRightExpression());
        if (left.kind() == Kind.TEXT && kind == Kind.TEXT)
            return error(ScriptCode.WRONG_KIND, binary, "texts are no series", "");
        return new Value(Node.apply(operator.get().op(), Span.of(binary), left.node(), right.node()), kind);
    }

    private Value back(BinaryExpression binary) {
        Value of = translator.translate(binary.getLeftExpression());
        Value bars = translator.translate(binary.getRightExpression());
        if (of.isUnknown() || bars.isUnknown()) return unknown(binary);
        if (of.kind() == Kind.TEXT)
            return error(ScriptCode.NOT_A_SERIES, binary.getLeftExpression(), "a text has no past", "");
        if (!LookBack.isPossible(binary.getRightExpression(), findings)) return unknown(binary);
        if (bars.isPerBar() || bars.kind() != Kind.WHOLE)
            return error(
                    ScriptCode.WRONG_KIND,
                    binary.getRightExpression(),
                    "how many bars to look back must be a whole number, the same on all bars",
                    "for instance close[1]");
        return new Value(new Node(new Term.Back(), List.of(of.node(), bars.node()), Span.of(binary)), of.kind());
    }

    Value not(NotExpression not) {
        Value value = translator.translate(not.getExpression());
        boolean fine = kinds.flag(value.kind(), not.getExpression());
        return new Value(Node.apply(Op.NOT, Span.of(not), value.node()), fine ? Kind.FLAG : Kind.UNKNOWN);
    }

    Value minus(UnaryMinusExpression minus) {
        Value value = translator.translate(minus.getExpression());
        boolean fine = kinds.number(value.kind(), minus.getExpression());
        return new Value(Node.apply(Op.NEGATE, Span.of(minus), value.node()), fine ? value.kind() : Kind.UNKNOWN);
    }

    Value ternary(TernaryExpression ternary) {
        Value condition = translator.translate(ternary.getBooleanExpression());
        Value yes = translator.translate(ternary.getTrueExpression());
        Value no = translator.translate(ternary.getFalseExpression());
        kinds.flag(condition.kind(), ternary.getBooleanExpression().getExpression());
        Kind kind = kinds.either(yes.kind(), no.kind(), ternary);
        if (kind == Kind.TEXT && condition.isPerBar())
            return error(ScriptCode.WRONG_KIND, ternary, "texts are no series", "");
        return new Value(Node.apply(Op.IF, Span.of(ternary), condition.node(), yes.node(), no.node()), kind);
    }
}

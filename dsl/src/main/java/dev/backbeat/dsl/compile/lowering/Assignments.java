package dev.backbeat.dsl.compile.lowering;

import dev.backbeat.dsl.compile.script.Span;
import dev.backbeat.dsl.language.Kind;
import dev.backbeat.dsl.language.Vocabulary;
import dev.backbeat.engine.problem.ScriptCode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.codehaus.groovy.ast.ClassHelper;
import org.codehaus.groovy.ast.ClassNode;
import org.codehaus.groovy.ast.expr.BinaryExpression;
import org.codehaus.groovy.ast.expr.ConstantExpression;
import org.codehaus.groovy.ast.expr.DeclarationExpression;
import org.codehaus.groovy.ast.expr.EmptyExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.VariableExpression;
import org.codehaus.groovy.ast.stmt.Statement;
import org.codehaus.groovy.syntax.Token;

/// Lowers declarations of locals, and assignments to locals, state and places in lists.
final class Assignments {
    private static final Set<String> SIGNS = Set.of("=", "+=", "-=", "*=", "/=", "%=");

    private final Expressions expressions;

    Assignments(Expressions expressions) {
        this.expressions = expressions;
    }

    static boolean isAssignment(BinaryExpression binary) {
        String sign = binary.getOperation().getText();
        return sign.endsWith("=")
                && !Set.of("==", "!=", "<=", ">=", "===", "!==").contains(sign);
    }

    List<Statement> declare(DeclarationExpression declaration) {
        if (!(declaration.getLeftExpression() instanceof VariableExpression variable)) {
            expressions.error(
                    ScriptCode.NOT_IN_LANGUAGE,
                    declaration,
                    "one local is declared at a time",
                    "write a line for each");
            return List.of();
        }
        Optional<Kind> typed = typed(variable.getOriginType(), variable.isDynamicTyped(), declaration);
        if (declaration.getRightExpression() instanceof EmptyExpression) {
            expressions.error(
                    ScriptCode.WRONG_KIND,
                    declaration,
                    "'" + variable.getName() + "' has no value",
                    "write " + variable.getName() + " = …");
            return List.of();
        }
        Code value = expressions.lower(declaration.getRightExpression());
        Kind kind = typed.orElse(value.kind());
        if (kind == Kind.NOTHING) return noValue(declaration.getRightExpression());
        expressions.kinds().fits(value.kind(), kind, "'" + variable.getName() + "'", declaration.getRightExpression());
        declareLocal(variable.getName(), kind, variable);
        return List.of(Emit.declare(Emit.variable(variable.getName(), Emit.type(kind)), Operations.as(kind, value)));
    }

    private List<Statement> noValue(Expression place) {
        expressions.error(ScriptCode.WRONG_KIND, place, "this gives no value", "");
        return List.of();
    }

    /// Makes a name known as a local, unless it is taken.
    void declareLocal(String name, Kind kind, Expression place) {
        Span span = Span.of(place);
        if (expressions.body().scope().find(name).isPresent())
            expressions
                    .findings()
                    .error(
                            ScriptCode.DECLARED_TWICE,
                            span,
                            "'" + name + "' is declared already, as a local",
                            "leave def out to give it a new value");
        else if (expressions.draft().names().isFree(name, span))
            expressions.body().scope().declare(name, kind);
    }

    /// The kind that a written type stands for; empty for def and var.
    Optional<Kind> typed(ClassNode type, boolean dynamic, Expression place) {
        if (dynamic || type.getName().equals("var")) return Optional.empty();
        Optional<Kind> kind = kind(type);
        if (kind.isEmpty())
            expressions.error(
                    ScriptCode.NOT_IN_LANGUAGE,
                    place,
                    "'" + type.getNameWithoutPackage() + "' is no type of the language",
                    TYPES);
        return kind.or(() -> Optional.of(Kind.UNKNOWN));
    }

    static final String TYPES = "write def, or double, int, boolean, String";

    static Optional<Kind> kind(ClassNode type) {
        if (ClassHelper.int_TYPE.equals(type)) return Optional.of(Kind.WHOLE);
        if (ClassHelper.double_TYPE.equals(type)) return Optional.of(Kind.DECIMAL);
        if (ClassHelper.boolean_TYPE.equals(type)) return Optional.of(Kind.FLAG);
        return type.getName().equals("String") || ClassHelper.STRING_TYPE.equals(type)
                ? Optional.of(Kind.TEXT)
                : Optional.empty();
    }

    List<Statement> assign(BinaryExpression binary) {
        String sign = binary.getOperation().getText();
        if (!SIGNS.contains(sign)) {
            expressions.kinds().noSuchOperator(sign, binary);
            return List.of();
        }
        Expression value = sign.equals("=")
                ? binary.getRightExpression()
                : combined(binary.getLeftExpression(), sign.substring(0, 1), binary.getRightExpression(), binary);
        return assign(binary.getLeftExpression(), value);
    }

    /// `n++` and the like: n = n + 1.
    List<Statement> step(Expression target, Token operation, Expression place) {
        var one = new ConstantExpression(1);
        one.setSourcePosition(place);
        return assign(target, combined(target, operation.getText().substring(0, 1), one, place));
    }

    private static Expression combined(Expression left, String sign, Expression right, Expression place) {
        Token token = Token.newSymbol(sign, place.getLineNumber(), place.getColumnNumber());
        return Emit.at(place, new BinaryExpression(left, token, right));
    }

    private List<Statement> assign(Expression target, Expression written) {
        if (target instanceof BinaryExpression place
                && place.getOperation().getText().equals("[")) return assignPlace(place, written);
        if (!(target instanceof VariableExpression variable)) {
            expressions.error(
                    ScriptCode.NOT_IN_LANGUAGE,
                    target,
                    "this cannot be given a value",
                    "locals, state and places in lists can");
            return List.of();
        }
        Optional<Target> found = target(variable);
        Code value = expressions.lower(written);
        if (found.isEmpty()) return List.of();
        Kind kind = found.get().kind();
        if (!expressions.kinds().fits(value.kind(), kind, "'" + variable.getName() + "'", written)) return List.of();
        return List.of(Emit.assign(Emit.variable(found.get().member(), Emit.type(kind)), Operations.as(kind, value)));
    }

    private record Target(String member, Kind kind) {}

    private Optional<Target> target(VariableExpression variable) {
        String name = variable.getName();
        Optional<Kind> local = expressions.body().scope().find(name);
        if (local.isPresent()) return Optional.of(new Target(name, local.get()));
        return switch (expressions.draft().names().find(name).orElse(null)) {
            case Declared.State state -> state(name, state, variable);
            case Declared.Param parameter ->
                no(
                        variable,
                        ScriptCode.NOT_PURE,
                        "'" + name + "' is a parameter and never changes",
                        "copy it to a local or to state");
            case Declared.Series _, Declared.Several _ ->
                no(
                        variable,
                        ScriptCode.NOT_PURE,
                        "'" + name + "' is an indicator and is worked out from its formula",
                        "use a local or state");
            case Declared.Function function ->
                no(variable, ScriptCode.NOT_PURE, "'" + name + "' is a function", "use a local or state");
            case null -> unknown(name, variable);
        };
    }

    private Optional<Target> state(String name, Declared.State state, VariableExpression variable) {
        if (!expressions.body().kind().acts())
            return no(
                    variable,
                    ScriptCode.NOT_PURE,
                    expressions.body().kind().words() + " may not change state",
                    "only onBar does");
        expressions.body().usage().note(Usage.Use.STATE);
        expressions.body().usage().note(Usage.Use.ACTS);
        return Optional.of(new Target("state$" + name, state.kind()));
    }

    private Optional<Target> unknown(String name, VariableExpression variable) {
        Optional<String> meaning = Vocabulary.meaning(name);
        if (meaning.isPresent())
            return no(
                    variable,
                    ScriptCode.RESERVED_WORD,
                    "'" + name + "' is " + meaning.get() + " and cannot be given a value",
                    "pick another name");
        String advice = expressions.body().kind().acts()
                ? "for this bar only: def " + name + " = …; to keep it from bar to bar: state { " + name + " = … }"
                : "declare it: def " + name + " = …";
        // Told once is enough: from here on it is a local.
        expressions.body().scope().declare(name, Kind.UNKNOWN);
        return no(variable, ScriptCode.UNKNOWN_NAME, "nothing is called '" + name + "'", advice);
    }

    private Optional<Target> no(Expression place, ScriptCode code, String message, String advice) {
        expressions.error(code, place, message, advice);
        return Optional.empty();
    }

    private List<Statement> assignPlace(BinaryExpression place, Expression written) {
        Code list = expressions.lower(place.getLeftExpression());
        Code position = expressions.whole(place.getRightExpression(), "the position in a list");
        Code value = expressions.number(written);
        if (list.isUnknown() || position.isUnknown() || value.isUnknown()) return List.of();
        if (list.kind() != Kind.LIST) {
            expressions.error(
                    ScriptCode.NOT_PURE,
                    place,
                    "only places in lists can be given a value, but this is "
                            + list.kind().words(),
                    "the past cannot be changed");
            return List.of();
        }
        return List.of(Emit.run(Emit.callOn(list.expression(), "set", position.expression(), value.expression())));
    }
}

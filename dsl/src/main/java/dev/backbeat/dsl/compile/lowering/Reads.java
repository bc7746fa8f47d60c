package dev.backbeat.dsl.compile.lowering;

import dev.backbeat.dsl.compile.script.Span;
import dev.backbeat.dsl.indicator.Catalogue;
import dev.backbeat.dsl.indicator.Indicator;
import dev.backbeat.dsl.language.Kind;
import dev.backbeat.dsl.language.Vocabulary;
import dev.backbeat.engine.problem.ScriptCode;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.codehaus.groovy.ast.expr.AttributeExpression;
import org.codehaus.groovy.ast.expr.BinaryExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.MethodCallExpression;
import org.codehaus.groovy.ast.expr.PropertyExpression;
import org.codehaus.groovy.ast.expr.VariableExpression;

/// Lowers what reads a value: names, and what stands behind a dot.
final class Reads {
    private static final Map<String, Object> CONSTANTS = Map.of(
            "Math.PI",
            Math.PI,
            "Math.E",
            Math.E,
            "Integer.MAX_VALUE",
            Integer.MAX_VALUE,
            "Integer.MIN_VALUE",
            Integer.MIN_VALUE,
            "Double.MAX_VALUE",
            Double.MAX_VALUE);

    private final Expressions expressions;
    private final AccountReads account;
    private final SeriesReads series;
    private final SymbolReads symbol;

    Reads(Expressions expressions) {
        this.expressions = expressions;
        this.account = new AccountReads(expressions);
        this.series = new SeriesReads(expressions);
        this.symbol = new SymbolReads(expressions);
    }

    AccountReads account() {
        return account;
    }

    SeriesReads series() {
        return series;
    }

    /// `series[n]`, `it.score[n]`, or a place in a list.
    Code lookBack(BinaryExpression binary) {
        if (symbol.owns(binary.getLeftExpression()))
            return symbol.value(
                    (PropertyExpression) binary.getLeftExpression(), Optional.of(binary.getRightExpression()));
        return series.lookBack(binary);
    }

    private Body body() {
        return expressions.body();
    }

    Code variable(VariableExpression variable) {
        String name = variable.getName();
        Optional<Scope.Local> local = body().scope().local(name);
        if (local.isPresent()) return local(variable, local.get());
        if (body().isSymbol(name))
            return wrongKind(
                    variable,
                    "'" + name + "' is a symbol, not a value",
                    "write " + name + ".close or " + name + ".name");
        return switch (expressions.draft().names().find(name).orElse(null)) {
            case Declared.Param parameter ->
                Code.sure(Emit.variable("param$" + name, Emit.type(parameter.kind())), parameter.kind());
            case Declared.State state -> state(name, state);
            case Declared.Series column -> series.now(name, new Value(column.node(), column.kind()), variable);
            case Declared.Several several -> series.hoistedNow(variable);
            case Declared.Function function ->
                wrongKind(variable, "'" + name + "' is a function", "call it: " + name + "(…)");
            case null -> word(variable);
        };
    }

    private Code local(VariableExpression variable, Scope.Local local) {
        String name = variable.getName();
        if (local.kind() == Kind.BLOCK)
            return wrongKind(variable, "'" + name + "' is a block, not a value", "call it: " + name + "(…)");
        if (local.kind() == Kind.ENTRY)
            return wrongKind(
                    variable,
                    "'" + name + "' is an entry of a map, not a value",
                    "write " + name + ".key or " + name + ".value");
        if (body().unassigned().isPossible(name)) {
            body().unassigned().assign(name);
            return wrongKind(
                    variable,
                    "'" + name + "' may have no value here",
                    "give it one where it is declared, or on every path");
        }
        return new FlagLocals(expressions)
                .read(name, local)
                .orElseGet(() -> Code.sure(Emit.variable(local.emitted(), Emit.type(local.kind())), local.kind()));
    }

    private Code state(String name, Declared.State state) {
        body().usage().note(Usage.Use.STATE);
        if (state.kind() == Kind.FLAG) return FlagLocals.read("state$" + name);
        return Code.sure(Emit.variable("state$" + name, Emit.type(state.kind())), state.kind());
    }

    private Code word(VariableExpression variable) {
        String name = variable.getName();
        if (Vocabulary.PRICES.contains(name)) return series.now(name, SeriesReads.price(name, variable), variable);
        return switch (name) {
            case "missing" -> Code.sure(Emit.constant(Double.NaN), Kind.DECIMAL);
            case "flat" -> account.flat(variable);
            case "position", "account" ->
                wrongKind(
                        variable,
                        "'" + name + "' is no value by itself",
                        name.equals("account")
                                ? "write account.equity"
                                : "ask flat, position.isLong(), position.quantity or position.barsHeld");
            case "universe" -> new BookCalls(expressions).universe(variable);
            default -> unknown(variable);
        };
    }

    private Code unknown(VariableExpression variable) {
        String name = variable.getName();
        if (Vocabulary.TYPES.contains(name)) {
            String advice = name.equals("long") || name.equals("short")
                    ? "ask position.isLong() or position.isShort()"
                    : "types stand in front of a local only: double x = …";
            return wrongKind(variable, "'" + name + "' is a type, not a value", advice);
        }
        if (name.equals("this") || name.equals("super"))
            return expressions.error(
                    ScriptCode.NOT_IN_LANGUAGE, variable, "'" + name + "' is not part of the language", "leave it out");
        if (Vocabulary.meaning(name).isPresent())
            return expressions.error(
                    ScriptCode.WRONG_PLACE,
                    variable,
                    "'" + name + "' is " + Vocabulary.meaning(name).get() + ", not a value",
                    "put what belongs to it in parentheses: "
                            + Catalogue.find(name).map(Indicator::signature).orElse(name + "(…)"));
        Set<String> also = new LinkedHashSet<>(body().scope().names());
        also.addAll(Vocabulary.PRICES);
        also.addAll(Vocabulary.VALUES);
        boolean meant = expressions.draft().names().meant(name, also).isPresent();
        if (Character.isUpperCase(name.charAt(0)) && !meant)
            return expressions.error(
                    ScriptCode.NOT_IN_LANGUAGE,
                    variable,
                    "'" + name + "' is not part of the language",
                    "a strategy has words and numbers, no classes; Math.abs(x) is written abs(x)");
        expressions.draft().names().unknown(name, Span.of(variable), also);
        return Code.unknown();
    }

    private Code wrongKind(Expression place, String message, String advice) {
        return expressions.error(ScriptCode.WRONG_KIND, place, message, advice);
    }

    Code property(PropertyExpression property) {
        if (property.isSafe())
            return expressions.error(
                    ScriptCode.NOT_IN_LANGUAGE,
                    property,
                    "?. is not part of the language",
                    "nothing is null here: write a plain dot");
        if (property instanceof AttributeExpression || property.isSafe() || property.isSpreadSafe())
            return refused(property);
        if (Literals.isQuantity(property))
            return new Literals(expressions.findings())
                    .plainQuantity(property)
                    .map(Expressions::code)
                    .orElseGet(Code::unknown);
        var places = new Places(expressions);
        if (places.isOne(property)) return places.read(property);
        Optional<Code> count = places.count(property);
        if (count.isPresent()) return count.get();
        Object constant = CONSTANTS.get(property.getText());
        if (constant != null)
            return Code.sure(Emit.constant(constant), constant instanceof Integer ? Kind.WHOLE : Kind.DECIMAL);
        if (symbol.owns(property)) return symbol.value(property, Optional.empty());
        if (series.isOutput(property) || SeriesTranslator.isOutputOfBack(property) || isOfNoWord(property))
            return series.hoistedNow(property);
        if (property.getObjectExpression() instanceof VariableExpression variable && account.owns(variable))
            return account.property(variable.getName(), property);
        return refused(property);
    }

    // bolinger(20).upper: what is meant is an indicator.
    private boolean isOfNoWord(PropertyExpression property) {
        if (!(property.getObjectExpression() instanceof MethodCallExpression call) || !call.isImplicitThis())
            return false;
        String word = String.valueOf(call.getMethodAsString());
        return Vocabulary.meaning(word).isEmpty()
                && expressions.draft().names().find(word).isEmpty()
                && body().scope().find(word).isEmpty();
    }

    private Code refused(PropertyExpression property) {
        if (property.getObjectExpression() instanceof MethodCallExpression call && call.isImplicitThis())
            return expressions.error(
                    ScriptCode.SYNTAX,
                    property,
                    "this cannot be read as one thing",
                    "put commas and colons between its parts: buy tag: 'x', stopAt: low");
        String name = String.valueOf(property.getPropertyAsString());
        String advice = SeriesTranslator.behindDot(property.getObjectExpression(), name);
        int problems = expressions.findings().count();
        boolean isMath = property.getObjectExpression().getText().equals("Math");
        if (property.getObjectExpression() instanceof VariableExpression variable && !isMath) variable(variable);
        if (expressions.findings().count() > problems) return Code.unknown();
        return expressions.error(
                ScriptCode.NOT_IN_LANGUAGE, property, "'." + name + "' is not part of the language here", advice);
    }
}

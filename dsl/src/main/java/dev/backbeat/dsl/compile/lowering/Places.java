package dev.backbeat.dsl.compile.lowering;

import dev.backbeat.dsl.language.Kind;
import dev.backbeat.engine.problem.ScriptCode;
import java.util.List;
import java.util.Optional;
import org.codehaus.groovy.ast.expr.BinaryExpression;
import org.codehaus.groovy.ast.expr.CastExpression;
import org.codehaus.groovy.ast.expr.ConstantExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.ListExpression;
import org.codehaus.groovy.ast.expr.MethodCallExpression;
import org.codehaus.groovy.ast.expr.PropertyExpression;
import org.codehaus.groovy.ast.expr.RangeExpression;
import org.codehaus.groovy.ast.expr.VariableExpression;
import org.codehaus.groovy.ast.stmt.Statement;

/// Lowers places in lists, maps and texts: `xs[0]`, `xs[1..3]`, `m['k']`, `m.k`, `'abc'[0]`.
record Places(Expressions expressions) {

    Code read(BinaryExpression place) {
        Expression of = place.getLeftExpression();
        Expression index = place.getRightExpression();
        Code owner = expressions.lower(of);
        if (owner.isUnknown()) return owner;
        if (owner.kind().isMap()) return new MapCalls(expressions, owner).value(index);
        boolean known = owner.kind() == Kind.TEXT || (owner.kind().isList() && owner.kind() != Kind.EMPTY_LIST);
        if (known) return index instanceof RangeExpression range ? part(owner, range) : one(owner, index);
        if (owner.kind() == Kind.EMPTY_LIST)
            return expressions.error(
                    ScriptCode.WRONG_KIND,
                    of,
                    "what this list holds is not known here",
                    "say it where it is declared: List<Double> xs = []");
        return expressions.error(
                ScriptCode.NOT_A_SERIES,
                of,
                "only series and lists can be followed by [n], but this is "
                        + owner.kind().words(),
                "give it a name in indicators { … } and look back on that");
    }

    private Code one(Code owner, Expression index) {
        Code position = expressions.whole(
                index, owner.kind() == Kind.TEXT ? "the position in a text" : "the position in a list");
        if (position.isUnknown()) return position;
        Kind element = owner.kind().element();
        return owner.kind() == Kind.TEXT
                ? Code.unsure(Emit.ofText("at", owner.expression(), position.expression()), Kind.TEXT)
                : new Code(
                        Walk.element(owner.expression(), element, position.expression()),
                        element,
                        owner.mayMiss() || position.mayMiss());
    }

    private Code part(Code owner, RangeExpression range) {
        Expression from = expressions.whole(range.getFrom(), "a range").expression();
        Expression to = expressions.whole(range.getTo(), "a range").expression();
        Expression open = Emit.constant(range.isExclusiveRight());
        Expression part = owner.kind() == Kind.TEXT
                ? Emit.ofText("slice", owner.expression(), from, to, open)
                : Emit.ofList("slice", owner.expression(), from, to, open);
        return Code.unsure(part, owner.kind());
    }

    /// `xs[0] = 1`, `m['k'] = 1`.
    List<Statement> write(BinaryExpression place, Expression written) {
        Code owner = expressions.lower(place.getLeftExpression());
        if (owner.isUnknown()) {
            expressions.lower(written);
            return List.of();
        }
        if (owner.kind().isMap()) return put(place.getLeftExpression(), owner, place.getRightExpression(), written);
        Code position = expressions.whole(place.getRightExpression(), "the position in a list");
        if (!owner.kind().isList()) {
            expressions.lower(written);
            expressions.error(
                    ScriptCode.NOT_PURE,
                    place,
                    "only places in lists can be given a value, but this is "
                            + owner.kind().words(),
                    owner.kind() == Kind.TEXT ? "make a new text" : "the past cannot be changed");
            return List.of();
        }
        Kind element = owner.kind().element();
        Code value = expressions.lowerAs(written, element);
        if (!expressions.kinds().fits(value.kind(), element, "what this list holds", written)
                || position.isUnknown()
                || value.isUnknown()) return List.of();
        Expression set = Emit.callOn(owner.expression(), "set", position.expression(), Operations.as(element, value));
        return List.of(Emit.run(set));
    }

    private List<Statement> put(Expression target, Code map, Expression key, Expression written) {
        Code put = new MapCalls(expressions, map).put(target, key, written);
        return put.isUnknown() ? List.of() : List.of(Emit.run(put.expression()));
    }

    /// Whether it is `m.k`, of a local that is a map or an entry, or `xs.length`.
    boolean isOne(PropertyExpression property) {
        return property.getObjectExpression() instanceof VariableExpression variable
                && expressions
                        .body()
                        .scope()
                        .find(variable.getName())
                        .filter(kind -> kind.isMap() || kind == Kind.ENTRY || kind.isList())
                        .isPresent();
    }

    /// `'a,b'.split(',').length`: how many there are in a list that has no name; empty if it is something else.
    Optional<Code> count(PropertyExpression property) {
        String name = String.valueOf(property.getPropertyAsString());
        Expression of = property.getObjectExpression();
        boolean possible = name.equals("length")
                && (of instanceof MethodCallExpression || of instanceof CastExpression || of instanceof ListExpression);
        if (!possible) return Optional.empty();
        Code list = expressions.lower(of);
        return list.kind().isList()
                ? Optional.of(Code.unsure(Emit.callOn(list.expression(), "size"), Kind.WHOLE))
                : Optional.empty();
    }

    /// `e.getKey()`, `e.getValue()`; empty if it is something else.
    Optional<Code> partOfEntry(Call call) {
        if (!(call.node().getObjectExpression() instanceof VariableExpression entry)) return Optional.empty();
        Scope scope = expressions.body().scope();
        String part = call.word().equals("getKey") ? "$key" : call.word().equals("getValue") ? "$value" : "";
        boolean possible = !part.isEmpty()
                && scope.find(entry.getName())
                        .filter(kind -> kind == Kind.ENTRY)
                        .isPresent();
        if (!possible || !expressions.calls().hasArguments(call, 0)) return Optional.empty();
        return scope.local(entry.getName() + part)
                .map(local -> Code.sure(Emit.variable(local.emitted(), Emit.type(local.kind())), local.kind()));
    }

    Code read(PropertyExpression property) {
        String name = String.valueOf(property.getPropertyAsString());
        String owner = property.getObjectExpression().getText();
        Scope scope = expressions.body().scope();
        Kind kind = scope.find(owner).orElse(Kind.UNKNOWN);
        if (kind == Kind.ENTRY)
            return scope.local(owner + "$" + name)
                    .map(local -> Code.sure(Emit.variable(local.emitted(), Emit.type(local.kind())), local.kind()))
                    .orElseGet(() -> expressions.error(
                            ScriptCode.UNKNOWN_NAME,
                            property,
                            "an entry has no '" + name + "'",
                            "write " + owner + ".key or " + owner + ".value"));
        Code value = expressions.lower(property.getObjectExpression());
        if (kind.isMap()) return new MapCalls(expressions, value).value(key(property));
        if (name.equals("length") || name.equals("size"))
            return Code.sure(Emit.callOn(value.expression(), "size"), Kind.WHOLE);
        return expressions.error(
                ScriptCode.NOT_IN_LANGUAGE,
                property,
                "'." + name + "' is not part of the language here",
                "lists have size(), sum(), min(), max()");
    }

    private static Expression key(PropertyExpression property) {
        return Emit.at(property.getProperty(), new ConstantExpression(String.valueOf(property.getPropertyAsString())));
    }

    /// `m.k = 1`.
    List<Statement> write(PropertyExpression property, Expression written) {
        Code map = expressions.lower(property.getObjectExpression());
        return put(property.getObjectExpression(), map, key(property), written);
    }

    /// Whether `m.k` can be given a value.
    boolean isWritable(PropertyExpression property) {
        return isOne(property)
                && expressions
                        .body()
                        .scope()
                        .find(property.getObjectExpression().getText())
                        .filter(Kind::isMap)
                        .isPresent();
    }
}

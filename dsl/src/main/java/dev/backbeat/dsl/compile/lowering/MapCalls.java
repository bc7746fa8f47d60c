package dev.backbeat.dsl.compile.lowering;

import dev.backbeat.dsl.language.Kind;
import dev.backbeat.engine.problem.ScriptCode;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.VariableExpression;

/// Lowers `map.word(…)` and what stands for a value of a map.
record MapCalls(Expressions expressions, Code map) {
    private static final String KNOWN =
            "m['k'], get(k), get(k, otherwise), put(k, v), containsKey(k), keySet(), values(), size(), isEmpty(), remove(k), each { k, v -> }";

    Code call(Call call) {
        return switch (call.word()) {
            case "size" -> plain(call, "size", Kind.WHOLE);
            case "isEmpty" -> plain(call, "isEmpty", Kind.FLAG);
            case "clear" -> plain(call, "clear", Kind.NOTHING);
            case "toString" ->
                expressions.calls().hasArguments(call, 0)
                        ? Code.unsure(Emit.ofText("of", map.expression()), Kind.TEXT)
                        : Code.unknown();
            case "put" ->
                expressions.calls().hasArguments(call, 2)
                        ? put(
                                call.node().getObjectExpression(),
                                call.positional().get(0),
                                call.positional().get(1))
                        : Code.unknown();
            default -> isKnown(call.node()) ? ofEntries(call) : Code.unknown();
        };
    }

    private boolean isKnown(Expression place) {
        if (map.kind() != Kind.EMPTY_MAP) return true;
        expressions.error(
                ScriptCode.WRONG_KIND,
                place,
                "what this map holds is not known here",
                "say it where it is declared: Map<String, Double> m = [:]");
        return false;
    }

    private Code ofEntries(Call call) {
        return switch (call.word()) {
            case "keySet" -> plain(call, "keys", Kind.listOf(map.kind().key()).orElseThrow());
            case "values" ->
                plain(call, "values", Kind.listOf(map.kind().element()).orElseThrow());
            case "entrySet" -> expressions.calls().hasArguments(call, 0) ? map : Code.unknown();
            case "get", "getAt", "getOrDefault" -> get(call);
            case "containsKey" -> withKey(call, "containsKey", Kind.FLAG);
            case "remove" -> withKey(call, "remove", Kind.NOTHING);
            default ->
                expressions.error(
                        ScriptCode.UNKNOWN_WORD, call.node(), "maps have no '" + call.word() + "'", "known: " + KNOWN);
        };
    }

    private Code plain(Call call, String method, Kind gives) {
        if (!expressions.calls().hasArguments(call, 0)) return Code.unknown();
        return Code.unsure(Emit.callOn(map.expression(), method), gives);
    }

    private Code withKey(Call call, String method, Kind gives) {
        if (!expressions.calls().hasArguments(call, 1)) return Code.unknown();
        return Code.unsure(
                Emit.callOn(map.expression(), method, key(call.positional().getFirst())), gives);
    }

    private Expression key(Expression written) {
        Code key = expressions.lower(written);
        expressions.kinds().fits(key.kind(), map.kind().key(), "a key of this map", written);
        return key.expression();
    }

    private Code get(Call call) {
        if (call.positional().size() == 2 && expressions.calls().hasArguments(call, 2))
            return orElse(call.positional().get(0), call.positional().get(1));
        return expressions.calls().hasArguments(call, 1)
                ? value(call.positional().getFirst())
                : Code.unknown();
    }

    /// `m[k]`: what it is for keys that are not there, ValueMap says.
    Code value(Expression written) {
        if (!isKnown(written)) return Code.unknown();
        Kind element = map.kind().element();
        return Code.unsure(Emit.callOn(map.expression(), Walk.getter(element), key(written)), element);
    }

    /// `m[k] ?: other`.
    Code orElse(Expression written, Expression other) {
        if (!isKnown(written)) return Code.unknown();
        Code otherwise = expressions.lowerAs(other, map.kind().element());
        Kind kind = expressions.kinds().either(map.kind().element(), otherwise.kind(), other);
        if (kind == Kind.UNKNOWN || otherwise.isUnknown()) return Code.unknown();
        String method = Walk.getter(kind) + "Or";
        return Code.unsure(Emit.callOn(map.expression(), method, key(written), Operations.as(kind, otherwise)), kind);
    }

    /// Whether there is such a key.
    Expression has(Expression written) {
        return Emit.callOn(map.expression(), "containsKey", key(written));
    }

    /// `m[k] = v`; what is put into an empty map first says what it holds from there on.
    Code put(Expression target, Expression writtenKey, Expression written) {
        Code key = expressions.lower(writtenKey);
        Code value = expressions.lowerAs(written, map.kind().element());
        if (key.isUnknown() || value.isUnknown()) return Code.unknown();
        Kind kind = map.kind() == Kind.EMPTY_MAP
                ? Kind.mapOf(key.kind(), value.kind()).orElse(map.kind())
                : map.kind();
        if (kind == Kind.EMPTY_MAP)
            return expressions.error(
                    ScriptCode.WRONG_KIND,
                    writtenKey,
                    "a map goes from texts or whole numbers to numbers, texts, or yes and no, not from "
                            + key.kind().words() + " to " + value.kind().words(),
                    "");
        if (map.kind() == Kind.EMPTY_MAP && target instanceof VariableExpression variable)
            expressions.body().scope().becomes(variable.getName(), kind);
        boolean fits = expressions.kinds().fits(key.kind(), kind.key(), "a key of this map", writtenKey);
        if (!expressions.kinds().fits(value.kind(), kind.element(), "what this map holds", written) || !fits)
            return Code.unknown();
        Expression put = Emit.callOn(map.expression(), "plus", key.expression(), Operations.as(kind.element(), value));
        return Code.unsure(put, Kind.NOTHING);
    }
}

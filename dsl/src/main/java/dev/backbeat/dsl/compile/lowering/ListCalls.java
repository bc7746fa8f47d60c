package dev.backbeat.dsl.compile.lowering;

import dev.backbeat.dsl.language.Kind;
import dev.backbeat.engine.problem.ScriptCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.codehaus.groovy.ast.expr.ConstantExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.VariableExpression;

/// Lowers `list.word(…)`.
final class ListCalls {
    private static final Set<String> MAKE_MAPS = Set.of("collectEntries", "groupBy", "countBy");

    /// Words that change a list or map, and have no value.
    static final Set<String> CHANGES =
            Set.of("add", "addAll", "leftShift", "set", "putAt", "remove", "removeAt", "clear", "put", "putAll");

    private static final String KNOWN =
            "add(x), size(), isEmpty(), sum(), min(), max(), average(), first(), last(), contains(x), indexOf(x), sort(), reverse(), "
                    + "take(n), drop(n), join(', '), collect { }, findAll { }, each { }; list[0]";

    // What other languages call it.
    private static final Map<String, String> OTHERS = Map.of(
            "map", "write collect { x -> x * 2 }",
            "filter", "write findAll { x -> x > 0 }",
            "reduce", "write inject(0.0) { sum, x -> sum + x }",
            "forEach", "write each { x -> … }",
            "append", "write add(x)",
            "push", "write add(x)",
            "avg", "write average()",
            "mean", "write average()");

    private final Expressions expressions;
    private final Code list;
    private final Call call;

    ListCalls(Expressions expressions, Code list, Call call) {
        this.expressions = expressions;
        this.list = list;
        this.call = call;
    }

    Code call() {
        return switch (call.word()) {
            case "size", "length" -> plain(Emit.callOn(list.expression(), "size"), Kind.WHOLE);
            case "isEmpty" -> plain(Emit.callOn(list.expression(), "isEmpty"), Kind.FLAG);
            case "toString" -> plain(Emit.ofText("of", list.expression()), Kind.TEXT);
            case "clear" -> plain(Emit.callOn(list.expression(), "clear"), Kind.NOTHING);
            case "add", "leftShift" -> add();
            case "addAll" -> withList("addAll", Kind.NOTHING);
            case "plus" -> plus();
            case "equals" -> withList("same", Kind.FLAG);
            default -> isKnown() ? ofElements() : Code.unknown();
        };
    }

    private boolean isKnown() {
        if (list.kind() != Kind.EMPTY_LIST) return true;
        expressions.error(
                ScriptCode.WRONG_KIND,
                call.node(),
                "what this list holds is not known here",
                "say it where it is declared: List<Double> xs = []");
        return false;
    }

    private Code ofElements() {
        return switch (call.word()) {
            case "get", "getAt" -> oneWhole() ? element(argument(0, Kind.WHOLE)) : Code.unknown();
            case "set", "putAt" -> set();
            case "removeAt", "remove", "pop" -> remove();
            case "first", "head" -> some(Emit.constant(0));
            case "last" -> some(Emit.constant(-1));
            case "contains", "indexOf" -> search();
            case "sum", "min", "max", "average" -> aggregate();
            case "sort", "toSorted" -> sort();
            case "reverse" -> work("reversed", list.kind());
            case "unique", "toUnique" -> work("unique", list.kind());
            case "toList", "collect" -> copy();
            case "take", "drop", "takeRight" ->
                oneWhole()
                        ? result(Emit.ofList(call.word(), list.expression(), argument(0, Kind.WHOLE)), list.kind())
                        : Code.unknown();
            case "tail" -> plain(Emit.ofList("drop", list.expression(), Emit.constant(1)), list.kind());
            case "subList" -> subList();
            case "join" -> join();
            default -> unknown();
        };
    }

    private Code unknown() {
        String advice = MAKE_MAPS.contains(call.word())
                ? "fill a map: def m = [:], then xs.each { x -> m[…] = … }"
                : Optional.ofNullable(OTHERS.get(call.word())).orElse("known: " + KNOWN);
        return expressions.error(ScriptCode.UNKNOWN_WORD, call.node(), "lists have no '" + call.word() + "'", advice);
    }

    private static Code result(Expression expression, Kind kind) {
        return Code.unsure(expression, kind);
    }

    private Code plain(Expression expression, Kind kind) {
        return expressions.calls().hasArguments(call, 0) ? new Code(expression, kind, list.mayMiss()) : Code.unknown();
    }

    private boolean oneWhole() {
        return expressions.calls().hasArguments(call, 1);
    }

    private Expression argument(int number, Kind wanted) {
        return argument(number, wanted, "what " + call.word() + " takes");
    }

    private Expression argument(int number, Kind wanted, String what) {
        Expression written = call.positional().get(number);
        Code value = expressions.lowerAs(written, wanted);
        expressions.kinds().fits(value.kind(), wanted, what, written);
        return Operations.as(wanted, value);
    }

    private Code element(Expression position) {
        return result(
                Walk.element(list.expression(), list.kind().element(), position),
                list.kind().element());
    }

    private Code add() {
        if (call.positional().size() == 2 && isKnown()) return insert();
        if (!expressions.calls().hasArguments(call, 1)) return Code.unknown();
        return add(
                expressions,
                call.node().getObjectExpression(),
                list,
                call.positional().getFirst());
    }

    private Code insert() {
        Kind element = list.kind().element();
        Expression one = Emit.callOn(Emit.call("list"), "plus", argument(1, element));
        return result(
                Emit.callOn(list.expression(), "insert", argument(0, Kind.WHOLE), one, Emit.constant(0)), Kind.NOTHING);
    }

    /// `list << x` and `list.add(x)`.
    static Code add(Expressions expressions, Expression target, Code list, Expression written) {
        Code value = expressions.lowerAs(written, list.kind().element());
        if (value.isUnknown()) return value;
        Kind holds = holds(expressions, target, list.kind(), value.kind(), written);
        if (holds == Kind.UNKNOWN) return Code.unknown();
        if (!expressions.kinds().fits(value.kind(), holds, "what this list holds", written)) return Code.unknown();
        return Code.unsure(Emit.callOn(list.expression(), "add", Operations.as(holds, value)), Kind.NOTHING);
    }

    // What is put into an empty list first says what it holds from there on.
    private static Kind holds(Expressions expressions, Expression target, Kind list, Kind value, Expression place) {
        if (list != Kind.EMPTY_LIST) return list.element();
        if (!value.isScalar()) {
            expressions.error(
                    ScriptCode.WRONG_KIND,
                    place,
                    "a list holds numbers, texts, or yes and no, but this is " + value.words(),
                    "");
            return Kind.UNKNOWN;
        }
        if (target instanceof VariableExpression variable)
            expressions
                    .body()
                    .scope()
                    .becomes(variable.getName(), Kind.listOf(value).orElseThrow());
        return value;
    }

    private Code withList(String function, Kind gives) {
        if (!expressions.calls().hasArguments(call, 1)) return Code.unknown();
        Expression other = argument(0, list.kind());
        return result(Emit.ofList(function, list.expression(), other), gives);
    }

    private Code plus() {
        if (!expressions.calls().hasArguments(call, 1)) return Code.unknown();
        return plus(
                expressions,
                list,
                expressions.lower(call.positional().getFirst()),
                call.positional().getFirst());
    }

    /// `list + x`, `list + list`: a new list.
    static Code plus(Expressions expressions, Code list, Code other, Expression place) {
        if (list.isUnknown() || other.isUnknown()) return Code.unknown();
        Kind added = other.kind().isScalar() ? Kind.listOf(other.kind()).orElseThrow() : other.kind();
        Kind kind = expressions.kinds().together(list.kind(), added, place);
        if (kind == Kind.UNKNOWN) return Code.unknown();
        Expression more = other.kind().isScalar()
                ? Emit.callOn(Emit.call("list"), "plus", Operations.as(kind.element(), other))
                : Operations.as(kind, other);
        return result(Emit.ofList("joined", Operations.as(kind, list), more), kind);
    }

    private Code set() {
        if (!expressions.calls().hasArguments(call, 2)) return Code.unknown();
        Expression value = argument(1, list.kind().element());
        return result(Emit.callOn(list.expression(), "set", argument(0, Kind.WHOLE), value), Kind.NOTHING);
    }

    private Code remove() {
        boolean last = call.word().equals("pop") || call.positional().isEmpty();
        if (!expressions.calls().hasArguments(call, last ? 0 : 1)) return Code.unknown();
        Expression position = last ? Emit.constant(-1) : argument(0, Kind.WHOLE);
        return result(Emit.callOn(list.expression(), "removeAt", position), Kind.NOTHING);
    }

    // The first, the last: missing in an empty list of decimals, a fault in others.
    private Code some(Expression position) {
        if (!expressions.calls().hasArguments(call, 0)) return Code.unknown();
        Kind element = list.kind().element();
        return result(Walk.element(some(), element, position), element);
    }

    private Expression some() {
        return list.kind() == Kind.DECIMALS
                ? Emit.ofList("orMissing", list.expression())
                : Emit.callOn(list.expression(), "some", Emit.constant(call.word()));
    }

    private Code search() {
        if (!expressions.calls().hasArguments(call, 1)) return Code.unknown();
        Kind element = list.kind().element();
        Expression place =
                Emit.ofList("indexOf", list.expression(), argument(0, element == Kind.WHOLE ? Kind.DECIMAL : element));
        return call.word().equals("indexOf") ? result(place, Kind.WHOLE) : result(isThere(place), Kind.FLAG);
    }

    static Expression isThere(Expression place) {
        return Emit.binary(place, org.codehaus.groovy.syntax.Types.COMPARE_GREATER_THAN_EQUAL, Emit.constant(0));
    }

    private Code aggregate() {
        if (!expressions.calls().hasArguments(call, 0)) return Code.unknown();
        Kind element = list.kind().element();
        boolean extreme = call.word().equals("max") || call.word().equals("min");
        if (extreme && element != Kind.FLAG) {
            int sign = call.word().equals("max") ? 1 : -1;
            if (element == Kind.DECIMAL) return result(Emit.ofList(call.word(), list.expression()), element);
            return result(Emit.callOn(some(), "most" + capital(Walk.getter(element)), Emit.constant(sign)), element);
        }
        if (!expressions.kinds().number(element, call.node())) return Code.unknown();
        Expression value = Emit.ofList(call.word(), list.expression());
        boolean whole = element == Kind.WHOLE && call.word().equals("sum");
        return result(whole ? Emit.arithmetic("whole", value) : value, whole ? Kind.WHOLE : Kind.DECIMAL);
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private Code sort() {
        boolean copies = call.positional().size() == 1
                && call.positional().getFirst() instanceof ConstantExpression constant
                && Boolean.FALSE.equals(constant.getValue());
        if (!copies && !expressions.calls().hasArguments(call, 0)) return Code.unknown();
        boolean inPlace = call.word().equals("sort") && !copies;
        return result(Emit.ofList(inPlace ? "sort" : "sorted", list.expression()), list.kind());
    }

    private Code work(String function, Kind gives) {
        return plain(Emit.ofList(function, list.expression()), gives);
    }

    private Code copy() {
        return plain(Emit.ofList("drop", list.expression(), Emit.constant(0)), list.kind());
    }

    private Code subList() {
        if (!expressions.calls().hasArguments(call, 2)) return Code.unknown();
        return result(
                Emit.ofList("part", list.expression(), argument(0, Kind.WHOLE), argument(1, Kind.WHOLE)), list.kind());
    }

    private Code join() {
        List<Expression> between = new ArrayList<>();
        if (call.positional().isEmpty()) between.add(Emit.constant(""));
        else if (expressions.calls().hasArguments(call, 1)) between.add(argument(0, Kind.TEXT));
        if (between.isEmpty()) return Code.unknown();
        return result(Emit.ofList("join", list.expression(), between.getFirst()), Kind.TEXT);
    }
}

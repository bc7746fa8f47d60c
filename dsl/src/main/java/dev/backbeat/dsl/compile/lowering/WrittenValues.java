package dev.backbeat.dsl.compile.lowering;

import dev.backbeat.dsl.language.Kind;
import dev.backbeat.engine.problem.ScriptCode;
import java.util.ArrayList;
import java.util.List;
import org.codehaus.groovy.ast.expr.ArrayExpression;
import org.codehaus.groovy.ast.expr.ConstantExpression;
import org.codehaus.groovy.ast.expr.ConstructorCallExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.ListExpression;
import org.codehaus.groovy.ast.expr.MapEntryExpression;
import org.codehaus.groovy.ast.expr.MapExpression;
import org.codehaus.groovy.ast.expr.RangeExpression;
import org.codehaus.groovy.ast.expr.SpreadExpression;
import org.codehaus.groovy.ast.expr.TupleExpression;

/// Lowers lists, maps and ranges that are written out: they hold values of one kind, whole numbers turn into decimals
/// among these.
record WrittenValues(Expressions expressions) {
    private static final int MOST_WRITTEN = 500;

    Code list(ListExpression list) {
        if (isTooLong(list, list.getExpressions().size())) return Code.unknown();
        List<Code> values = new ArrayList<>();
        Kind kind = Kind.EMPTY_LIST;
        for (Expression element : list.getExpressions()) {
            Code value = expressions.lower(element);
            kind = joined(kind, value, element);
            values.add(value);
        }
        if (kind == Kind.UNKNOWN) return Code.unknown();
        Expression made = Emit.call("list");
        for (Code value : values) made = Emit.callOn(made, "plus", Operations.as(kind.element(), value));
        return new Code(made, kind, values.stream().anyMatch(Code::mayMiss));
    }

    private boolean isTooLong(Expression place, int values) {
        if (values <= MOST_WRITTEN) return false;
        expressions.error(
                ScriptCode.TOO_LARGE,
                place,
                "at most " + MOST_WRITTEN + " values are written out in one list",
                "add the others later");
        return true;
    }

    private Kind joined(Kind list, Code value, Expression place) {
        if (value.isUnknown() || list == Kind.UNKNOWN) return Kind.UNKNOWN;
        if (!value.kind().isScalar() || place instanceof SpreadExpression) {
            expressions.error(
                    ScriptCode.WRONG_KIND,
                    place,
                    "a list holds numbers, texts, or yes and no, but this is "
                            + value.kind().words(),
                    value.kind().isList() ? "keep a list for each, or one list after another: i * width + j" : "");
            return Kind.UNKNOWN;
        }
        return expressions.kinds().together(list, Kind.listOf(value.kind()).orElseThrow(), place);
    }

    Code map(MapExpression map) {
        if (isTooLong(map, map.getMapEntryExpressions().size())) return Code.unknown();
        List<Code> keys = new ArrayList<>();
        List<Code> values = new ArrayList<>();
        Kind kind = Kind.EMPTY_MAP;
        for (MapEntryExpression entry : map.getMapEntryExpressions()) {
            Code key = expressions.lower(entry.getKeyExpression());
            Code value = expressions.lower(entry.getValueExpression());
            if (key.isUnknown() || value.isUnknown() || kind == Kind.UNKNOWN) return Code.unknown();
            kind = entry(kind, key.kind(), value.kind(), entry);
            keys.add(key);
            values.add(value);
        }
        if (kind == Kind.UNKNOWN) return Code.unknown();
        Expression made = Emit.call("map");
        for (int i = 0; i < keys.size(); i++)
            made = Emit.callOn(made, "plus", keys.get(i).expression(), Operations.as(kind.element(), values.get(i)));
        return Code.unsure(made, kind);
    }

    private Kind entry(Kind map, Kind key, Kind value, MapEntryExpression place) {
        Kind one = Kind.mapOf(key, value).orElse(Kind.UNKNOWN);
        if (one != Kind.UNKNOWN) return expressions.kinds().together(map, one, place.getValueExpression());
        boolean wrongKey = key != Kind.TEXT && key != Kind.WHOLE;
        expressions.error(
                ScriptCode.WRONG_KIND,
                wrongKey ? place.getKeyExpression() : place.getValueExpression(),
                wrongKey
                        ? "the keys of a map are texts or whole numbers, but this is " + key.words()
                        : "a map holds numbers, texts, or yes and no, but this is " + value.words(),
                "");
        return Kind.UNKNOWN;
    }

    /// A range as a list of its numbers.
    Code range(RangeExpression range) {
        Code from = expressions.whole(range.getFrom(), "a range");
        Code to = expressions.whole(range.getTo(), "a range");
        if (range.isExclusiveLeft())
            expressions.error(
                    ScriptCode.NOT_IN_LANGUAGE, range, "ranges include their first number", "write a..b or a..<b");
        if (from.isUnknown() || to.isUnknown()) return Code.unknown();
        if (isDownward(range)) {
            Expression end = range.isExclusiveRight() ? next(to) : to.expression();
            return Code.unsure(Emit.ofList("reversed", Emit.call("range", end, from.expression())), Kind.WHOLES);
        }
        Expression end = range.isExclusiveRight()
                ? Emit.arithmetic("minus", to.expression(), Emit.constant(1))
                : to.expression();
        return Code.unsure(Emit.call("range", from.expression(), end), Kind.WHOLES);
    }

    private static Expression next(Code end) {
        return Emit.arithmetic("plus", end.expression(), Emit.constant(1));
    }

    /// Whether it is written as counting down, with both ends written out: `5..1`.
    static boolean isDownward(RangeExpression range) {
        return range.getFrom() instanceof ConstantExpression from
                && range.getTo() instanceof ConstantExpression to
                && from.getValue() instanceof Integer first
                && to.getValue() instanceof Integer last
                && first > last;
    }

    /// `new ArrayList<Double>()`: an empty list or map; anything else is refused.
    Code made(ConstructorCallExpression made) {
        boolean nothing = made.getArguments() instanceof TupleExpression tuple
                && tuple.getExpressions().isEmpty();
        Kind kind = nothing && !made.isUsingAnonymousInnerClass()
                ? WrittenTypes.kind(made.getType()).orElse(Kind.UNKNOWN)
                : Kind.UNKNOWN;
        if (kind.isList()) return Code.sure(Emit.call("list"), kind);
        if (kind.isMap()) return Code.sure(Emit.call("map"), kind);
        new Refusals(expressions.findings()).refuse(made);
        return Code.unknown();
    }

    /// `new double[n]`: so many zeros.
    Code zeros(ArrayExpression array) {
        boolean numbers =
                Assignments.kind(array.getElementType()).filter(Kind::isNumber).isPresent();
        boolean plain = numbers
                && array.getSizeExpression() != null
                && array.getSizeExpression().size() == 1;
        if (!plain)
            return expressions.error(
                    ScriptCode.NOT_IN_LANGUAGE, array, "this is not part of the language", "write a list: [1, 2, 3]");
        Code count = expressions.whole(array.getSizeExpression().getFirst(), "the size");
        boolean whole = Assignments.kind(array.getElementType())
                .filter(kind -> kind == Kind.WHOLE)
                .isPresent();
        return Code.sure(
                Emit.call(whole ? "wholeZeros" : "zeros", count.expression()), whole ? Kind.WHOLES : Kind.DECIMALS);
    }
}

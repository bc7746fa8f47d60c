package dev.backbeat.dsl.compile.lowering;

import dev.backbeat.dsl.language.Kind;
import java.util.List;
import java.util.Optional;
import org.codehaus.groovy.ast.expr.Expression;

/// Lowers `number.word(…)`.
record NumberCalls(Expressions expressions) {

    /// Empty if numbers have no such word.
    Optional<Code> call(Code number, Call call) {
        return switch (call.word()) {
            case "toString" -> plain(call, new TextCalls(expressions).text(number), Kind.TEXT);
            case "intValue", "toInteger" ->
                ofNumber(number, call, number.kind() == Kind.WHOLE ? "abs" : "whole", Kind.WHOLE);
            case "doubleValue", "toDouble" -> ofNumber(number, call, "decimal", Kind.DECIMAL);
            case "abs" -> ofNumber(number, call, "abs", number.kind());
            case "intdiv" -> withWhole(number, call, Kind.WHOLE, "intdiv", Kind.WHOLE);
            case "round" -> round(number, call);
            default -> Optional.empty();
        };
    }

    private Optional<Code> plain(Call call, Expression value, Kind kind) {
        return Optional.of(expressions.calls().hasArguments(call, 0) ? Code.unsure(value, kind) : Code.unknown());
    }

    private Optional<Code> ofNumber(Code number, Call call, String function, Kind gives) {
        if (!number.kind().isNumber()) return Optional.empty();
        boolean already = number.kind() == Kind.WHOLE
                && gives == Kind.WHOLE
                && !call.word().equals("abs");
        Expression value = already ? number.expression() : Emit.arithmetic(function, number.expression());
        return plain(call, value, gives);
    }

    private Optional<Code> withWhole(Code number, Call call, Kind of, String function, Kind gives) {
        if (number.kind() != of) return Optional.empty();
        if (!expressions.calls().hasArguments(call, 1)) return Optional.of(Code.unknown());
        Code other = expressions.whole(call.positional().getFirst(), "what " + call.word() + " takes");
        if (other.isUnknown()) return Optional.of(other);
        return Optional.of(Code.unsure(Emit.arithmetic(function, number.expression(), other.expression()), gives));
    }

    private Optional<Code> round(Code number, Call call) {
        if (!List.of(Kind.WHOLE, Kind.DECIMAL).contains(number.kind())) return Optional.empty();
        Code decimal = Code.unsure(Operations.as(Kind.DECIMAL, number), Kind.DECIMAL);
        return call.positional().isEmpty()
                ? ofNumber(decimal, call, "wholeRound", Kind.WHOLE)
                : withWhole(decimal, call, Kind.DECIMAL, "round", Kind.DECIMAL);
    }
}

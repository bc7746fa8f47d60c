package dev.backbeat.dsl.compile.lowering;

import dev.backbeat.dsl.language.Kind;
import dev.backbeat.engine.problem.ScriptCode;
import java.util.ArrayList;
import java.util.List;
import org.codehaus.groovy.ast.expr.ClosureExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.stmt.Statement;

/// Lowers what a rebalance block says about symbols: `universe.where { … }.rankBy { … }.top(n).weights { … }`.
final class BookCalls {
    private final Expressions expressions;

    BookCalls(Expressions expressions) {
        this.expressions = expressions;
    }

    Code universe(Expression place) {
        if (expressions.body().kind() == BodyKind.BOOK) return Code.sure(Emit.call("universe"), Kind.PICKS);
        return expressions.error(
                ScriptCode.WRONG_PLACE,
                place,
                "'universe' is known in rebalance { … } only",
                "rules and onBar decide for one symbol at a time");
    }

    Code call(Code owner, Call call) {
        if (owner.kind() == Kind.PICKS) {
            return switch (call.word()) {
                case "where" -> withBlock(owner, call, Kind.FLAG, Kind.PICKS);
                case "rankBy" -> withBlock(owner, call, Kind.DECIMAL, Kind.PICKS);
                case "weights" -> withBlock(owner, call, Kind.DECIMAL, Kind.WEIGHTS);
                case "top", "bottom" -> withNumber(owner, call, Kind.WHOLE, Kind.PICKS);
                case "size" -> plain(owner, call, Kind.WHOLE);
                case "equalWeights" -> plain(owner, call, Kind.WEIGHTS);
                default ->
                    unknown(
                            call,
                            "a pick of symbols",
                            "where { }, rankBy { }, top(n), bottom(n), size(), weights { }, equalWeights()");
            };
        }
        return switch (call.word()) {
            case "normalizedTo", "capped", "times" -> withNumber(owner, call, Kind.DECIMAL, Kind.WEIGHTS);
            default -> unknown(call, "weights", "normalizedTo(total), capped(limit), times(factor), +");
        };
    }

    private Code unknown(Call call, String owner, String known) {
        expressions
                .findings()
                .error(
                        ScriptCode.UNKNOWN_WORD,
                        call.span(),
                        owner + " has no '" + call.word() + "'",
                        "known: " + known);
        return Code.unknown();
    }

    private Code plain(Code owner, Call call, Kind gives) {
        if (!expressions.calls().hasArguments(call, 0)) return Code.unknown();
        return Code.sure(Emit.callOn(owner.expression(), call.word()), gives);
    }

    private Code withNumber(Code owner, Call call, Kind wanted, Kind gives) {
        if (!expressions.calls().hasArguments(call, 1)) return Code.unknown();
        Expression written = call.positional().getFirst();
        Code value = expressions.lower(written);
        if (!expressions.kinds().fits(value.kind(), wanted, "what " + call.word() + " takes", written))
            return Code.unknown();
        return Code.sure(Emit.callOn(owner.expression(), call.word(), Operations.as(wanted, value)), gives);
    }

    private Code withBlock(Code owner, Call call, Kind wanted, Kind gives) {
        if (call.block().isEmpty()
                || !call.positional().isEmpty()
                || !call.named().isEmpty())
            return expressions.error(
                    ScriptCode.WRONG_ARGUMENTS,
                    call.node(),
                    call.word() + " takes a block about one symbol",
                    "write " + call.word() + " { it.name }");
        int number = expressions.draft().symbolBlocks().add(call.block().get(), wanted);
        return Code.sure(Emit.callOn(owner.expression(), call.word(), Emit.constant(number)), gives);
    }

    /// The name a block gives its symbol: `it`, or what stands before the arrow.
    static String symbolName(ClosureExpression block) {
        return block.getParameters() != null && block.getParameters().length == 1
                ? block.getParameters()[0].getName()
                : "it";
    }

    /// `hold weights`, or `hold weights, tag: 'x'`.
    List<Statement> hold(Call call) {
        expressions.body().usage().note(Usage.Use.ENTERS);
        var named = new ArrayList<>(call.named().keySet());
        named.remove("tag");
        if (call.positional().size() != 1 || !named.isEmpty() || call.block().isPresent()) {
            expressions.error(
                    ScriptCode.WRONG_ARGUMENTS,
                    call.node(),
                    "hold takes weights",
                    "write hold picks.weights { 1 } or hold picks.equalWeights(), tag: 'name'");
            return List.of();
        }
        Expression written = call.positional().getFirst();
        Code weights = expressions.lower(written);
        Expression tag = call.named().containsKey("tag")
                ? expressions.text(call.named().get("tag"), "tag").expression()
                : Emit.constant("rebalance");
        if (weights.kind() == Kind.PICKS) {
            expressions.error(
                    ScriptCode.WRONG_KIND,
                    written,
                    "hold needs weights, but this is a pick of symbols",
                    "write .equalWeights() or .weights { … } behind it");
            return List.of();
        }
        if (!expressions.kinds().fits(weights.kind(), Kind.WEIGHTS, "what is held", written)) return List.of();
        return List.of(Emit.at(
                call.node(), Emit.run(Emit.at(call.node(), Emit.call("hold", weights.expression(), tag)))));
    }
}

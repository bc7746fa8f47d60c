package dev.backbeat.dsl.compile.lowering;

import dev.backbeat.dsl.indicator.Catalogue;
import dev.backbeat.dsl.language.BuiltIn;
import dev.backbeat.dsl.language.Kind;
import dev.backbeat.dsl.language.Vocabulary;
import dev.backbeat.engine.problem.ScriptCode;
import java.util.ArrayList;
import java.util.List;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.VariableExpression;

/// Lowers calls that have a value: indicators (to columns), functions, questions about missing values, methods of
/// lists.
final class Calls {
    private final Expressions expressions;

    Calls(Expressions expressions) {
        this.expressions = expressions;
    }

    /// Whether a call stands for a column.
    static boolean isSeries(Call call) {
        return call.isBare()
                && (Catalogue.find(call.word()).isPresent() || call.word().equals("on"));
    }

    Code call(Call call) {
        if (call.node().isSafe() || call.node().isSpreadSafe() || call.word().isEmpty())
            return expressions.error(
                    ScriptCode.NOT_IN_LANGUAGE,
                    call.node(),
                    "only plain calls are part of the language",
                    "write word(…) or list.word(…)");
        if (!call.isBare()) return onReceiver(call);
        if (isSeries(call)) return expressions.reads().series().hoistedNow(call.node());
        var function = BuiltIn.find(call.word());
        if (function.isPresent()) return function(function.get(), call);
        return switch (call.word()) {
            case "isMissing" -> isMissing(call);
            case "orElse" -> orElse(call);
            default -> expressions.draft().functions().isDefined(call.word()) ? own(call) : unknown(call);
        };
    }

    private Code onReceiver(Call call) {
        Expression receiver = call.node().getObjectExpression();
        if (receiver instanceof VariableExpression variable
                && expressions.body().scope().find(variable.getName()).isEmpty()) {
            if (expressions.reads().account().owns(variable))
                return expressions.reads().account().question(variable, call.node());
            if (variable.getName().equals("Math")) return math(call);
        }
        Code owner = expressions.lower(receiver);
        return switch (owner.kind()) {
            case UNKNOWN -> Code.unknown();
            case LIST -> ofList(owner, call);
            case PICKS, WEIGHTS -> new BookCalls(expressions).call(owner, call);
            default -> notAnOwner(owner, call);
        };
    }

    // Two values side by side are a call of the first one to Groovy.
    private Code notAnOwner(Code owner, Call call) {
        boolean sideBySide = call.word().equals("call");
        return expressions.error(
                sideBySide ? ScriptCode.SYNTAX : ScriptCode.NOT_IN_LANGUAGE,
                call.node(),
                sideBySide ? "two values follow one another" : owner.kind().words() + " has no ." + call.word() + "()",
                sideBySide
                        ? "an operator or a comma between them is missing"
                        : SeriesTranslator.behindDot(call.node().getObjectExpression(), call.word()));
    }

    private Code math(Call call) {
        return BuiltIn.ofMath(call.word())
                .map(function -> function(function, call))
                .orElseGet(() -> expressions.error(
                        ScriptCode.UNKNOWN_WORD,
                        call.node(),
                        "there is no function 'Math." + call.word() + "'",
                        "functions: " + String.join(", ", BuiltIn.words())));
    }

    private Code function(BuiltIn function, Call call) {
        if (!hasArguments(call, function.arity())) return Code.unknown();
        List<Code> values = call.positional().stream().map(expressions::number).toList();
        if (values.stream().anyMatch(Code::isUnknown)) return Code.unknown();
        boolean whole = function.keepsWhole() && values.stream().allMatch(value -> value.kind() == Kind.WHOLE);
        Expression[] arguments = values.stream().map(Code::expression).toArray(Expression[]::new);
        return new Code(
                Emit.arithmetic(function.word(), arguments),
                whole ? Kind.WHOLE : Kind.DECIMAL,
                values.stream().anyMatch(Code::mayMiss));
    }

    boolean hasArguments(Call call, int count) {
        if (call.positional().size() == count
                && call.named().isEmpty()
                && call.block().isEmpty()) return true;
        String message = call.word() + " takes "
                + (count == 0 ? "nothing in its parentheses" : count == 1 ? "1 value" : count + " values");
        expressions.error(ScriptCode.WRONG_ARGUMENTS, call.node(), message, example(call, count));
        return false;
    }

    /// How a call that takes so many values is written, as advice; empty where that helps nobody.
    static String example(Call call, int count) {
        if (Vocabulary.meaning(call.word()).isEmpty()) return "";
        if (count == 2 && call.positional().size() > 2)
            return "two at a time: " + call.word() + "(a, " + call.word() + "(b, c))";
        return count == 0 ? "" : "write " + call.word() + (count == 1 ? "(x)" : "(a, b)");
    }

    private Code isMissing(Call call) {
        if (!hasArguments(call, 1)) return Code.unknown();
        Code value = expressions.lower(call.positional().getFirst());
        if (value.kind() == Kind.FLAG)
            return Code.sure(Emit.call("isMissing", Emit.call("mark"), value.expression()), Kind.FLAG);
        if (!expressions.kinds().number(value.kind(), call.positional().getFirst())) return Code.unknown();
        return new Code(Emit.call("isMissing", value.expression()), Kind.FLAG, value.mayMiss());
    }

    private Code orElse(Call call) {
        if (!hasArguments(call, 2)) return Code.unknown();
        Code value = expressions.lower(call.positional().get(0));
        Code otherwise = expressions.lower(call.positional().get(1));
        Kind kind = expressions.kinds().either(value.kind(), otherwise.kind(), call.node());
        if (kind == Kind.FLAG) {
            Expression either = Emit.call("orElse", Emit.call("mark"), value.expression(), otherwise.expression());
            return new Code(either, Kind.FLAG, otherwise.mayMiss());
        }
        if (!expressions.kinds().number(kind, call.node())) return Code.unknown();
        boolean mayMiss = value.mayMiss() || otherwise.mayMiss();
        return new Code(Emit.arithmetic("orElse", value.expression(), otherwise.expression()), Kind.DECIMAL, mayMiss);
    }

    /// A call of one of the script's own functions.
    Code own(Call call) {
        OwnFunctions.Signature signature = expressions.draft().functions().signature(call.word());
        expressions.body().usage().call(call.word(), call.span());
        if (!hasArguments(call, signature.parameters().size())) return Code.unknown();
        List<Expression> arguments = new ArrayList<>();
        if (expressions.draft().style() != Style.BOOK)
            arguments.add(expressions.body().kind().hasBar() ? Emit.whole(Body.BAR) : Emit.constant(-1));
        for (int i = 0; i < call.positional().size(); i++) {
            Expression written = call.positional().get(i);
            Code argument = expressions.lower(written);
            Kind wanted = signature.parameters().get(i);
            if (!expressions
                    .kinds()
                    .fits(argument.kind(), wanted, "argument " + (i + 1) + " of " + call.word(), written))
                return Code.unknown();
            arguments.add(Operations.as(wanted, argument));
        }
        return Code.unsure(Emit.call("own$" + call.word(), arguments.toArray(Expression[]::new)), signature.gives());
    }

    private Code ofList(Code list, Call call) {
        return switch (call.word()) {
            case "size" -> ofList(list, call, 0, Kind.WHOLE);
            case "isEmpty" -> ofList(list, call, 0, Kind.FLAG);
            case "sum", "min", "max" -> ofList(list, call, 0, Kind.DECIMAL);
            case "add" -> ofList(list, call, 1, Kind.NOTHING);
            default ->
                expressions.error(
                        ScriptCode.UNKNOWN_WORD,
                        call.node(),
                        "lists have no '" + call.word() + "'",
                        "known: add(x), size(), isEmpty(), sum(), min(), max(), list[0]");
        };
    }

    private Code ofList(Code list, Call call, int arguments, Kind gives) {
        if (!hasArguments(call, arguments)) return Code.unknown();
        List<Code> values = call.positional().stream().map(expressions::number).toList();
        Expression[] lowered = values.stream().map(Code::expression).toArray(Expression[]::new);
        return new Code(
                Emit.callOn(list.expression(), call.word(), lowered),
                gives,
                list.mayMiss() || values.stream().anyMatch(Code::mayMiss));
    }

    private Code unknown(Call call) {
        List<String> known = new ArrayList<>(Vocabulary.ACTIONS);
        if (expressions.body().kind() == BodyKind.PROTECTION) known.addAll(Vocabulary.PROTECTION);
        known.addAll(expressions.draft().functions().names());
        boolean isLocal = expressions.body().scope().find(call.word()).isPresent();
        new WrongCall(expressions.findings(), expressions.draft().names()).refuse(call, isLocal, known);
        return Code.unknown();
    }
}

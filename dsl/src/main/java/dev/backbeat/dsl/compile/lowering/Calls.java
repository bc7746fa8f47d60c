package dev.backbeat.dsl.compile.lowering;

import dev.backbeat.dsl.indicator.Catalogue;
import dev.backbeat.dsl.language.BuiltIn;
import dev.backbeat.dsl.language.Kind;
import dev.backbeat.dsl.language.Rule;
import dev.backbeat.dsl.language.Vocabulary;
import dev.backbeat.engine.problem.ScriptCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.codehaus.groovy.ast.expr.ClosureExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.VariableExpression;

/// Lowers calls that have a value: indicators (to columns), functions, questions about missing values, methods of
/// lists.
final class Calls {
    private static final String ARGUMENTS = "a, b, c, d, e, f, g, h";

    private final Expressions expressions;

    Calls(Expressions expressions) {
        this.expressions = expressions;
    }

    /// Whether a call stands for a column.
    static boolean isSeries(Call call) {
        return call.isBare() && (Catalogue.has(call.word()) || SeriesCalls.WORDS.contains(call.word()));
    }

    Code call(Call call) {
        if (call.node().isSafe() || call.node().isSpreadSafe() || call.word().isEmpty())
            return expressions.error(
                    ScriptCode.NOT_IN_LANGUAGE,
                    call.node(),
                    "only plain calls are part of the language",
                    "write word(…) or list.word(…)");
        if (!call.isBare()) return onReceiver(call);
        Optional<NamedBlock> named =
                expressions.body().scope().local(call.word()).flatMap(Scope.Local::block);
        if (named.isPresent()) return named(named.get(), call);
        if (isSeries(call)) return expressions.reads().series().hoistedNow(call.node());
        var function = BuiltIn.find(call.word());
        if (function.isPresent()) return function(function.get(), call);
        return switch (call.word()) {
            case "isMissing" -> isMissing(call);
            case "orElse" -> orElse(call);
            default -> expressions.draft().functions().isDefined(call.word()) ? own(call) : unknown(call);
        };
    }

    private Code named(NamedBlock block, Call call) {
        if (call.block().isEmpty() && call.named().isEmpty())
            return new BlockMethods(expressions).named(block, call.positional(), call.node());
        return expressions.error(
                ScriptCode.WRONG_ARGUMENTS, call.node(), "a block takes plain values", "write " + call.word() + "(x)");
    }

    // `{ … }.call()`, which is also what Groovy makes of a switch with arrows.
    private Code atOnce(ClosureExpression block, Call call) {
        if (!call.word().equals("call") || !hasArguments(call, 0)) return expressions.lower(block);
        var blocks = new BlockMethods(expressions);
        NamedBlock once = NamedBlock.of(block, expressions.body().scope(), Optional.empty());
        return blocks.named(once, List.of(), call.node());
    }

    private Code onReceiver(Call call) {
        Expression receiver = call.node().getObjectExpression();
        if (receiver instanceof ClosureExpression block) return atOnce(block, call);
        if (receiver instanceof VariableExpression variable) {
            Optional<NamedBlock> named =
                    expressions.body().scope().local(variable.getName()).flatMap(Scope.Local::block);
            if (named.isPresent() && call.word().equals("call")) return named(named.get(), call);
        }
        if (receiver instanceof VariableExpression variable
                && expressions.body().scope().find(variable.getName()).isEmpty()) {
            if (new WrongCall(expressions.findings(), expressions.draft().names()).isForeign(variable, call))
                return Code.unknown();
            if (expressions.reads().account().owns(variable))
                return expressions.reads().account().question(variable, call.node());
            if (variable.getName().equals("Math")) return math(call);
            if (variable.getName().equals("String") && call.word().equals("valueOf")) return shown(call);
        }
        Optional<Code> entry = new Places(expressions).partOfEntry(call);
        if (entry.isPresent()) return entry.get();
        Code owner = expressions.lower(receiver);
        return switch (owner.kind()) {
            case UNKNOWN -> Code.unknown();
            case PICKS, WEIGHTS -> new BookCalls(expressions).call(owner, call);
            case TEXT -> onText(owner, call);
            case WHOLE, DECIMAL, FLAG ->
                new NumberCalls(expressions).call(owner, call).orElseGet(() -> notAnOwner(owner, call));
            default -> onMany(owner, call);
        };
    }

    private Code onText(Code text, Call call) {
        return BlockCalls.isOne(expressions, call)
                ? onMany(Code.unsure(Emit.ofText("letters", text.expression()), Kind.TEXTS), call)
                : new TextCalls(expressions).call(text, call);
    }

    private Code onMany(Code owner, Call call) {
        if (!owner.kind().isList() && !owner.kind().isMap()) return notAnOwner(owner, call);
        if (EachCalls.isEach(call))
            return expressions.error(
                    ScriptCode.WRONG_PLACE,
                    call.node(),
                    call.word() + " does something and has no value",
                    "put it in a statement of its own, or write collect { … }");
        if (BlockCalls.isOne(expressions, call)) return new BlockCalls(expressions, owner, call).call();
        return owner.kind().isMap()
                ? new MapCalls(expressions, owner).call(call)
                : new ListCalls(expressions, owner, call).call();
    }

    private Code shown(Call call) {
        if (!hasArguments(call, 1)) return Code.unknown();
        Code value = expressions.lower(call.positional().getFirst());
        var texts = new TextCalls(expressions);
        return texts.isShown(value, call.positional().getFirst())
                ? Code.unsure(texts.text(value), Kind.TEXT)
                : Code.unknown();
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
        if (call.word().equals("round")) return wholeRound(call);
        return BuiltIn.ofMath(call.word())
                .map(function -> function(function, call))
                .orElseGet(() -> expressions.error(
                        ScriptCode.UNKNOWN_WORD,
                        call.node(),
                        "there is no function 'Math." + call.word() + "'",
                        "functions: " + String.join(", ", BuiltIn.words())));
    }

    // As in Java, a whole number, which cannot be missing; round(x) is decimal and can.
    private Code wholeRound(Call call) {
        if (!hasArguments(call, 1)) return Code.unknown();
        Code value = expressions.number(call.positional().getFirst());
        return value.isUnknown() ? value : Code.unsure(Emit.arithmetic("wholeRound", value.expression()), Kind.WHOLE);
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
        return call.block().isEmpty() ? hasArgumentsBesideBlock(call, count) : wrongCount(call, count);
    }

    boolean hasArgumentsBesideBlock(Call call, int count) {
        return (call.positional().size() == count && call.named().isEmpty()) || wrongCount(call, count);
    }

    private boolean wrongCount(Call call, int count) {
        String message = call.word() + " takes "
                + (count == 0 ? "nothing in its parentheses" : count == 1 ? "1 value" : count + " values");
        expressions.error(ScriptCode.WRONG_ARGUMENTS, call.node(), message, example(call, count));
        return false;
    }

    /// How a call that takes so many values is written, as advice; empty where that helps nobody.
    static String example(Call call, int count) {
        if (Vocabulary.meaning(call.word()).isEmpty())
            return count == 0
                    ? "write " + call.word() + "()"
                    : "write " + call.word() + "(" + ARGUMENTS.substring(0, Math.min(ARGUMENTS.length(), count * 3 - 2))
                            + ")";
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
        if (expressions.draft().names().isOutOfSight(call.word(), call.span())) return Code.unknown();
        OwnFunctions.Signature signature = expressions.draft().functions().signature(call.word());
        expressions.body().usage().call(call.word(), call.span());
        if (expressions.draft().functions().hasDefaults(call.word())) return Code.unknown();
        if (!hasArguments(call, signature.parameters().size())) return Code.unknown();
        List<Expression> arguments = new ArrayList<>();
        if (expressions.draft().style() != Style.BOOK)
            arguments.add(expressions.body().kind().hasBar() ? Emit.whole(Body.BAR) : Emit.constant(-1));
        for (int i = 0; i < call.positional().size(); i++) {
            Expression written = call.positional().get(i);
            Kind wanted = signature.parameters().get(i);
            Code argument = expressions.lowerAs(written, wanted);
            if (!expressions
                    .kinds()
                    .fits(argument.kind(), wanted, "argument " + (i + 1) + " of " + call.word(), written))
                return Code.unknown();
            Expression value = Operations.as(wanted, argument);
            arguments.add(wanted == Kind.FLAG ? FlagLocals.handedOver(value) : value);
        }
        return Code.unsure(Emit.call("own$" + call.word(), arguments.toArray(Expression[]::new)), signature.gives());
    }

    // Outside, it would make a second style of the script.
    private Code ruleInBars(Call call) {
        String action = switch (call.word()) {
            case "enterLong" -> "buy 'tag'";
            case "enterShort" -> "sell 'tag'";
            default -> "leave 'reason'";
        };
        return expressions.error(
                ScriptCode.WRONG_PLACE,
                call.node(),
                "'" + call.word() + "' is a block of its own and cannot stand inside another",
                "in onBar { … } write " + action + ", behind an if");
    }

    private Code unknown(Call call) {
        List<String> known = new ArrayList<>(Vocabulary.ACTIONS);
        if (expressions.body().kind() == BodyKind.PROTECTION) known.addAll(Vocabulary.PROTECTION);
        known.addAll(expressions.draft().functions().names());
        boolean isLocal = expressions.body().scope().find(call.word()).isPresent();
        if (expressions.body().acts() && Rule.Role.isWord(call.word())) return ruleInBars(call);
        new WrongCall(expressions.findings(), expressions.draft().names()).refuse(call, isLocal, known);
        return Code.unknown();
    }
}

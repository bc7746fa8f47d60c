package dev.backbeat.dsl.compile.lowering;

import dev.backbeat.dsl.compile.lowering.BlockMethods.Made;
import dev.backbeat.dsl.compile.lowering.BlockParameters.Handed;
import dev.backbeat.dsl.language.Kind;
import dev.backbeat.engine.problem.ScriptCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.codehaus.groovy.ast.Parameter;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.VariableExpression;
import org.codehaus.groovy.ast.stmt.Statement;

/// Lowers calls that hand a block to a list or map and give a value: `xs.collect { it * 2 }`.
///
/// Each becomes a method with a loop, which calls the method that the block became.
final class BlockCalls {
    /// Words that are followed by a block, and what the block gives: yes or no, a number, or anything.
    static final Set<String> CONDITIONS =
            Set.of("findAll", "find", "findIndexOf", "any", "every", "count", "takeWhile", "dropWhile");

    static final Set<String> VALUES = Set.of("collect", "sum", "average", "max", "min", "sort", "toSorted", "inject");

    private static final String SOURCE = "source$";
    static final String PLACE = "place$";
    static final VariableExpression FOUND = Emit.variable("found$", Emit.LIST);

    private final Expressions expressions;
    private final BlockMethods blocks;
    private final Code source;
    private final Call call;

    BlockCalls(Expressions expressions, Code source, Call call) {
        this.expressions = expressions;
        this.blocks = new BlockMethods(expressions);
        this.source = source;
        this.call = call;
    }

    /// Whether it hands on a block, written out or named.
    static boolean isOne(Expressions expressions, Call call) {
        boolean known = CONDITIONS.contains(call.word()) || VALUES.contains(call.word());
        return known && (call.block().isPresent() || named(expressions, call).isPresent());
    }

    private static Optional<NamedBlock> named(Expressions expressions, Call call) {
        if (call.positional().isEmpty() || !(call.positional().getLast() instanceof VariableExpression variable))
            return Optional.empty();
        return expressions.body().scope().local(variable.getName()).flatMap(Scope.Local::block);
    }

    Code call() {
        if (source.kind().element() == Kind.UNKNOWN) return nothingKnown();
        int besides = call.positional().size() - (call.block().isPresent() ? 0 : 1);
        if (besides != (call.word().equals("inject") ? 1 : 0)) return wrongArguments();
        if (call.word().equals("inject")) return inject();
        boolean compares = call.block()
                .filter(block -> block.getParameters() != null && block.getParameters().length == 2)
                .isPresent();
        if (compares && !source.kind().isMap() && Set.of("sort", "toSorted").contains(call.word()))
            return new ComparedSort(expressions, this, source.kind()).sort(call);
        return CONDITIONS.contains(call.word()) ? conditions() : values();
    }

    private Code nothingKnown() {
        return expressions.error(
                ScriptCode.WRONG_KIND,
                call.node(),
                "what this list or map holds is not known here",
                "say it where it is declared: List<Double> xs = []");
    }

    private Code wrongArguments() {
        String example =
                call.word().equals("inject") ? "xs.inject(0.0) { sum, x -> sum + x }" : "xs." + call.word() + " { … }";
        return expressions.error(
                ScriptCode.WRONG_ARGUMENTS, call.node(), call.word() + " takes a block", "write " + example);
    }

    Optional<Made> made(Handed handed, Optional<Kind> gives) {
        if (call.block().isPresent())
            return blocks.make("each", call.block().get(), expressions.body().scope(), handed, gives);
        return named(expressions, call)
                .flatMap(named -> blocks.method(named, handed))
                .filter(made -> gives.isEmpty()
                        || expressions.kinds().fits(made.gives(), gives.get(), "what the block gives", call.node()));
    }

    private Code conditions() {
        Optional<Made> made = made(Handed.of(source.kind()), Optional.of(Kind.FLAG));
        if (made.isEmpty()) return Code.unknown();
        Kind list = source.kind();
        Function<List<Expression>, Expression> holds =
                values -> Emit.call("holds", Emit.call("mark"), call(made.get(), values));
        return switch (call.word()) {
            case "findAll" -> gathered(made.get(), holds, list, where());
            case "count" -> gathered(made.get(), holds, Kind.WHOLE, Emit.ofList("count", FOUND));
            case "any" -> first(made.get(), holds, Kind.FLAG, Emit.constant(true), Emit.constant(false));
            case "every" -> first(made.get(), not(holds), Kind.FLAG, Emit.constant(false), Emit.constant(true));
            default -> list.isMap() ? notForMaps() : place(made.get(), holds);
        };
    }

    private Expression where() {
        return source.kind().isMap() ? Emit.callOn(source(), "where", FOUND) : Emit.ofList("where", source(), FOUND);
    }

    private Code place(Made made, Function<List<Expression>, Expression> holds) {
        Kind list = source.kind();
        Expression place = Emit.whole(PLACE);
        return switch (call.word()) {
            case "findIndexOf" -> first(made, holds, Kind.WHOLE, place, Emit.constant(-1));
            case "find" -> {
                Expression none = switch (list.element()) {
                    case DECIMAL -> Emit.constant(Double.NaN);
                    case TEXT -> Emit.constant("");
                    default ->
                        Walk.element(
                                Emit.callOn(Emit.call("list"), "some", Emit.constant("find")),
                                list.element(),
                                Emit.constant(0));
                };
                yield first(made, holds, list.element(), Walk.element(source(), list.element(), place), none);
            }
            case "takeWhile" ->
                first(
                        made,
                        not(holds),
                        list,
                        Emit.ofList("take", source(), place),
                        Emit.ofList("drop", source(), Emit.constant(0)));
            default ->
                first(
                        made,
                        not(holds),
                        list,
                        Emit.ofList("drop", source(), place),
                        Emit.ofList("take", source(), Emit.constant(0)));
        };
    }

    private Code notForMaps() {
        return expressions.error(
                ScriptCode.UNKNOWN_WORD, call.node(), "maps have no '" + call.word() + "'", "go over m.keySet()");
    }

    private static Function<List<Expression>, Expression> not(Function<List<Expression>, Expression> holds) {
        return values -> new org.codehaus.groovy.ast.expr.NotExpression(holds.apply(values));
    }

    private Code values() {
        Optional<Made> made = made(Handed.of(source.kind()), Optional.empty());
        if (made.isEmpty()) return Code.unknown();
        Kind gives = made.get().gives();
        Optional<Kind> list = Kind.listOf(gives);
        if (list.isEmpty()) return noScalar(gives);
        Function<List<Expression>, Expression> value = values -> call(made.get(), values);
        if (call.word().equals("collect")) return gathered(made.get(), value, list.get(), FOUND);
        boolean ordered = gives != Kind.FLAG
                && (gives.isNumber() || !Set.of("sum", "average").contains(call.word()));
        if (!ordered) return noScalar(gives);
        if (Set.of("sum", "average").contains(call.word())) {
            boolean whole = gives == Kind.WHOLE && call.word().equals("sum");
            Expression sum = Emit.ofList(call.word(), FOUND);
            return gathered(
                    made.get(), value, whole ? Kind.WHOLE : Kind.DECIMAL, whole ? Emit.arithmetic("whole", sum) : sum);
        }
        if (source.kind().isMap()) return notForMaps();
        Kind kind = source.kind();
        return switch (call.word()) {
            case "sort" -> gathered(made.get(), value, kind, Emit.callOn(source(), "become", sortedBy()));
            case "toSorted" -> gathered(made.get(), value, kind, sortedBy());
            default -> {
                Expression from = kind == Kind.DECIMALS
                        ? withMissing()
                        : Emit.callOn(source(), "some", Emit.constant(call.word()));
                Expression place = Emit.ofList(
                        "placeOfMost", FOUND, Emit.constant(call.word().equals("max") ? 1 : -1));
                yield gathered(made.get(), value, kind.element(), Walk.element(from, kind.element(), place));
            }
        };
    }

    // Of an empty list of decimals, the one that is found is missing.
    private Expression withMissing() {
        return Emit.ofList("orMissing", source());
    }

    private Expression sortedBy() {
        return Emit.ofList("sortedBy", source(), FOUND);
    }

    private Code noScalar(Kind gives) {
        return expressions.error(
                ScriptCode.WRONG_KIND,
                call.node(),
                "the block of " + call.word() + " gives " + gives.words() + ", which cannot be kept in a list here",
                "lists hold numbers, texts, yes or no");
    }

    VariableExpression source() {
        return Emit.variable(SOURCE, Emit.type(source.kind()));
    }

    private Expression call(Made made, List<Expression> values) {
        return blocks.call(made, values, Handed.of(source.kind()).kinds());
    }

    /// Puts what the block gives for each into a list, and goes on from there.
    private Code gathered(Made made, Function<List<Expression>, Expression> each, Kind gives, Expression end) {
        List<Statement> body = new ArrayList<>();
        body.add(Emit.declare(FOUND, Emit.call("list")));
        body.addAll(walk(values -> Emit.run(Emit.callOn(FOUND, "add", each.apply(values)))));
        body.add(Emit.giveBack(end));
        return method(made, gives, List.of(), List.of(), body);
    }

    /// Stops at the first for which a condition holds.
    private Code first(
            Made made,
            Function<List<Expression>, Expression> holds,
            Kind gives,
            Expression then,
            Expression otherwise) {
        List<Statement> body = new ArrayList<>(walk(values -> Emit.when(holds.apply(values), Emit.giveBack(then))));
        body.add(Emit.giveBack(otherwise));
        return method(made, gives, List.of(), List.of(), body);
    }

    List<Statement> walk(Function<List<Expression>, Statement> body) {
        return new Walk(SOURCE, source.kind(), PLACE).loop(body);
    }

    Code method(Made made, Kind gives, List<Parameter> besides, List<Expression> arguments, List<Statement> body) {
        String name = expressions.draft().made().unused("over");
        List<Parameter> taken = new ArrayList<>(besides);
        taken.addFirst(Emit.parameter(SOURCE, Emit.type(source.kind())));
        body.forEach(statement -> Emit.at(call.node(), statement));
        blocks.method(name, gives, taken, made.captured(), body);
        List<Expression> all = new ArrayList<>(arguments);
        all.addFirst(source.expression());
        return Code.unsure(blocks.call(name, all, made.captured()), gives);
    }

    private Code inject() {
        Code start = expressions.lower(call.positional().getFirst());
        if (start.isUnknown()) return start;
        Kind element = source.kind().element();
        Kind kind = start.kind() == Kind.WHOLE && element == Kind.DECIMAL ? element : start.kind();
        List<Kind> handed = new ArrayList<>(Handed.of(source.kind()).kinds());
        handed.addFirst(kind);
        Optional<Made> made = made(new Handed(handed, false), Optional.of(kind));
        if (made.isEmpty()) return Code.unknown();
        VariableExpression sum = Emit.variable("sum$", Emit.type(kind));
        List<Statement> body = new ArrayList<>(walk(values -> {
            List<Expression> all = new ArrayList<>(values);
            all.addFirst(sum);
            return Emit.assign(sum, blocks.call(made.get(), all, handed));
        }));
        body.add(Emit.giveBack(sum));
        List<Parameter> besides = List.of(Emit.parameter("sum$", Emit.type(kind)));
        return method(made.get(), kind, besides, List.of(Operations.as(kind, start)), body);
    }
}

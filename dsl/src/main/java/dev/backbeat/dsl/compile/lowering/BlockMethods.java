package dev.backbeat.dsl.compile.lowering;

import dev.backbeat.dsl.compile.lowering.BlockParameters.Handed;
import dev.backbeat.dsl.compile.script.Span;
import dev.backbeat.dsl.language.Kind;
import dev.backbeat.engine.problem.ScriptCode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.codehaus.groovy.ast.ClassHelper;
import org.codehaus.groovy.ast.Parameter;
import org.codehaus.groovy.ast.expr.ClosureExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.stmt.Statement;

/// Lowers blocks `{ x -> … }` that give a value: each becomes a method of the script's class, never an object.
///
/// The locals around it that a block reads are handed to the method in each call, with the value they have then.
record BlockMethods(Expressions expressions) {

    /// The method, what it takes from around it, what it takes besides, and what it gives.
    record Made(String method, Map<String, Scope.Local> captured, List<Scope.Local> parameters, Kind gives) {}

    /// @param prefix of the method's name; `own$` counts its calls
    /// @param gives empty to find it out
    Optional<Made> make(String prefix, ClosureExpression block, Scope seen, Handed handed, Optional<Kind> gives) {
        Unassigned unassigned = expressions.body().unassigned();
        Set<String> before = unassigned.now();
        Body body = expressions.body().ofBlock(seen);
        var inside = new Expressions(expressions.draft(), body);
        Optional<List<Scope.Local>> parameters = new BlockParameters(inside, block).declare(handed);
        if (parameters.isEmpty()) return Optional.empty();
        Statement lowered =
                new Statements(expressions.draft(), body).valueOf(Blocks.statements(block), gives, "the block", block);
        unassigned.backTo(before);
        Kind given = gives.orElseGet(body::given);
        if (given == Kind.NOTHING || given == Kind.UNKNOWN) return Optional.empty();
        String name = expressions.draft().made().unused(prefix);
        Map<String, Scope.Local> captured = new LinkedHashMap<>(body.scope().captured());
        parameters.get().forEach(parameter -> captured.remove(parameter.emitted()));
        var made = new Made(name, captured, parameters.get(), given);
        List<Parameter> taken = new ArrayList<>();
        parameters.get().forEach(local -> taken.add(Emit.parameter(local.emitted(), Emit.type(local.kind()))));
        method(name, given, taken, captured, List.of(lowered));
        return Optional.of(made);
    }

    /// A method that also knows the bar, and what is captured.
    void method(
            String name,
            Kind gives,
            List<Parameter> taken,
            Map<String, Scope.Local> captured,
            List<Statement> statements) {
        List<Parameter> parameters = new ArrayList<>();
        if (knowsBar()) parameters.add(Emit.parameter(Body.BAR, ClassHelper.int_TYPE));
        if (knowsSymbol()) parameters.add(Emit.parameter(Body.SYMBOL, ClassHelper.int_TYPE));
        parameters.addAll(taken);
        captured.values().forEach(local -> parameters.add(Emit.parameter(local.emitted(), Emit.type(local.kind()))));
        expressions.draft().made().method(name, Emit.type(gives), parameters, statements);
    }

    private boolean knowsBar() {
        return expressions.body().kind().hasBar();
    }

    private boolean knowsSymbol() {
        return expressions.body().kind() == BodyKind.SYMBOL;
    }

    /// A call of such a method, from where what is captured can be seen.
    Expression call(String method, List<Expression> arguments, Map<String, Scope.Local> captured) {
        List<Expression> all = new ArrayList<>();
        if (knowsBar()) all.add(Emit.whole(Body.BAR));
        if (knowsSymbol()) all.add(Emit.whole(Body.SYMBOL));
        all.addAll(arguments);
        captured.values().forEach(local -> {
            expressions.body().scope().use(local.emitted());
            all.add(Emit.variable(local.emitted(), Emit.type(local.kind())));
        });
        return Emit.call(method, all.toArray(Expression[]::new));
    }

    /// A call of a block with values of these kinds.
    Expression call(Made made, List<Expression> values, List<Kind> kinds) {
        List<Expression> arguments = new ArrayList<>();
        for (int i = 0; i < made.parameters.size(); i++)
            arguments.add(Operations.as(made.parameters.get(i).kind(), Code.unsure(values.get(i), kinds.get(i))));
        return call(made.method, arguments, made.captured);
    }

    /// A call of a local that names a block: `f(3)`, `f.call(3)`.
    Code named(NamedBlock named, List<Expression> written, Expression place) {
        List<Code> values = written.stream().map(expressions::lower).toList();
        List<Kind> kinds = values.stream().map(Code::kind).toList();
        if (kinds.contains(Kind.UNKNOWN)) return Code.unknown();
        Optional<Made> made = method(named, new Handed(kinds, false));
        if (made.isEmpty()) return Code.unknown();
        List<Expression> arguments = values.stream().map(Code::expression).toList();
        return Code.unsure(
                Emit.at(place, call(made.get(), arguments, kinds)), made.get().gives());
    }

    Optional<Made> method(NamedBlock named, Handed handed) {
        Made known = named.made().get(handed.kinds());
        if (known != null) return Optional.of(known);
        if (named.inProgress().getAndSet(true)) return callsItself(named);
        Optional<Made> made = expressions
                .draft()
                .columns()
                .decided(() -> make("own$block", named.block(), named.definedIn(), handed, named.gives()));
        named.inProgress().set(false);
        made.ifPresent(one -> named.made().put(handed.kinds(), one));
        return made;
    }

    private Optional<Made> callsItself(NamedBlock named) {
        expressions.error(
                ScriptCode.WRONG_KIND,
                named.block(),
                "this block calls itself",
                "write a function: double name(double x) { … }");
        return Optional.empty();
    }

    /// `def f = { … }`: nothing is made of it until it is called.
    void declare(String name, ClosureExpression block, Optional<Kind> gives, Expression place) {
        Scope scope = expressions.body().scope();
        boolean free = scope.find(name).isEmpty() && expressions.draft().names().isFree(name, Span.of(place));
        if (free) scope.declare(name, NamedBlock.of(block, scope, gives));
        else if (scope.find(name).isPresent())
            expressions.error(
                    ScriptCode.DECLARED_TWICE,
                    place,
                    "'" + name + "' is declared already, as a local",
                    "pick another name");
    }
}

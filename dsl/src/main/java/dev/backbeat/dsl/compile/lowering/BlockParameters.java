package dev.backbeat.dsl.compile.lowering;

import dev.backbeat.dsl.compile.script.Span;
import dev.backbeat.dsl.language.Kind;
import dev.backbeat.engine.problem.ScriptCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.codehaus.groovy.ast.Parameter;
import org.codehaus.groovy.ast.expr.ClosureExpression;
import org.codehaus.groovy.ast.expr.VariableExpression;

/// The names that a block gives to what it is handed: `it`, or what stands before its arrow.
record BlockParameters(Expressions expressions, ClosureExpression block) {
    private static final String IT = "it";

    /// What a block is handed.
    ///
    /// @param entry whether the two of them are the key and value of an entry, which one name may stand for
    record Handed(List<Kind> kinds, boolean entry) {
        static Handed one(Kind kind) {
            return new Handed(List.of(kind), false);
        }

        /// The values of a list, or the keys and values of a map.
        static Handed of(Kind source) {
            return source.isMap() ? new Handed(List.of(source.key(), source.element()), true) : one(source.element());
        }
    }

    /// Declares the names; empty if there are too many or too few, which the findings then say.
    Optional<List<Scope.Local>> declare(Handed handed) {
        Parameter[] written = block.getParameters();
        boolean implicit = written != null && written.length == 0;
        int names = implicit ? 1 : written == null ? 0 : written.length;
        if (names == 1 && handed.entry) return Optional.of(entry(implicit ? IT : written[0].getName(), handed));
        if (implicit) return it(handed);
        if (names != handed.kinds.size()) return wrongCount(handed);
        List<Scope.Local> locals = new ArrayList<>();
        for (int i = 0; i < names; i++) locals.add(named(written[i], handed.kinds.get(i)));
        return Optional.of(locals);
    }

    private Optional<List<Scope.Local>> it(Handed handed) {
        if (handed.kinds.isEmpty()) return Optional.of(List.of());
        if (handed.kinds.size() > 1) return wrongCount(handed);
        return Optional.of(List.of(local(IT, expressions.body().madeUp(IT), handed.kinds.getFirst())));
    }

    private List<Scope.Local> entry(String name, Handed handed) {
        String unique = expressions.body().madeUp(name);
        local(name, unique, Kind.ENTRY);
        return List.of(
                local(name + "$key", unique + "$key", handed.kinds.getFirst()),
                local(name + "$value", unique + "$value", handed.kinds.getLast()));
    }

    private Scope.Local local(String name, String emitted, Kind kind) {
        expressions.body().scope().declare(name, emitted, kind);
        return expressions.body().scope().local(name).orElseThrow();
    }

    private Scope.Local named(Parameter parameter, Kind kind) {
        var place = new VariableExpression(parameter.getName());
        place.setSourcePosition(parameter);
        if (parameter.hasInitialExpression())
            expressions.error(
                    ScriptCode.NOT_IN_LANGUAGE, place, "what a block is handed has no default value", "leave it out");
        var assignments = new Assignments(expressions);
        Optional<Kind> typed = assignments.typed(parameter.getOriginType(), parameter.isDynamicTyped(), place);
        typed.ifPresent(wanted -> expressions.kinds().fits(kind, wanted, "'" + parameter.getName() + "'", place));
        assignments.declareLocal(parameter.getName(), typed.orElse(kind), place);
        return expressions
                .body()
                .scope()
                .local(parameter.getName())
                .orElse(new Scope.Local(parameter.getName(), Kind.UNKNOWN, Optional.empty()));
    }

    private Optional<List<Scope.Local>> wrongCount(Handed handed) {
        int count = handed.kinds.size();
        String advice = count == 0 ? "write { -> … }" : count == 1 ? "write { x -> … }" : "write { a, b -> … }";
        String message = "this block is handed " + (count == 1 ? "1 value" : count + " values");
        expressions.findings().error(ScriptCode.WRONG_ARGUMENTS, Span.of(block), message, advice);
        return Optional.empty();
    }
}

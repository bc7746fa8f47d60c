package dev.backbeat.dsl.compile.lowering;

import dev.backbeat.dsl.compile.script.Span;
import dev.backbeat.dsl.language.Kind;
import dev.backbeat.engine.problem.ScriptCode;
import dev.backbeat.engine.strategy.Anatomy.Asked;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.codehaus.groovy.ast.ClassHelper;
import org.codehaus.groovy.ast.MethodNode;
import org.codehaus.groovy.ast.Parameter;
import org.codehaus.groovy.ast.expr.VariableExpression;
import org.codehaus.groovy.ast.stmt.Statement;

/// The functions that a script defines; a parameter or a result without a type is what its use shows, a number at
/// first.
final class OwnFunctions {
    private final Draft draft;
    private final Map<String, MethodNode> written = new LinkedHashMap<>();
    private final List<String> included;
    private final Map<String, Signature> signatures = new LinkedHashMap<>();
    private final Map<String, Usage> usages = new LinkedHashMap<>();
    private final Set<String> inProgress = new HashSet<>();

    /// What a function takes and gives.
    record Signature(List<Kind> parameters, Kind gives) {}

    OwnFunctions(Draft draft, List<MethodNode> methods) {
        this.draft = draft;
        for (MethodNode method : methods) written.putIfAbsent(method.getName(), method);
        this.included = written.values().stream()
                .filter(this::isIncluded)
                .map(MethodNode::getName)
                .toList();
    }

    boolean isDefined(String name) {
        return written.containsKey(name);
    }

    Set<String> names() {
        return written.keySet();
    }

    /// Those of included files.
    List<String> included() {
        return included;
    }

    private boolean isIncluded(MethodNode method) {
        return draft.findings().sources().isIncluded(method.getLineNumber());
    }

    private Draft draftOf(MethodNode method) {
        return isIncluded(method) ? draft.ofIncluded() : draft;
    }

    /// Lowers all of them into methods of the script's class.
    void lower() {
        written.forEach((name, method) -> {
            Signature signature = signature(name);
            Body body = new Body(BodyKind.functionOf(draft.style()));
            Statement lowered = body(method, signature.parameters(), body, Optional.of(signature.gives()));
            usages.put(name, body.usage());
            draft.made()
                    .method(
                            "own$" + name,
                            Emit.type(signature.gives()),
                            parameters(method, signature),
                            List.of(lowered));
        });
    }

    private List<Parameter> parameters(MethodNode method, Signature signature) {
        List<Parameter> parameters = new ArrayList<>();
        if (draft.style() != Style.BOOK) parameters.add(Emit.parameter(Body.BAR, ClassHelper.int_TYPE));
        for (int i = 0; i < method.getParameters().length; i++) {
            String name = method.getParameters()[i].getName();
            Kind kind = signature.parameters().get(i);
            parameters.add(kind == Kind.FLAG ? FlagLocals.handed(name) : Emit.parameter(name, Emit.type(kind)));
        }
        return parameters;
    }

    /// The signature of a function that is defined.
    Signature signature(String name) {
        Signature known = signatures.get(name);
        if (known != null) return known;
        MethodNode method = Objects.requireNonNull(written.get(name));
        List<Kind> parameters = kinds(method);
        Signature found = new Signature(parameters, gives(method, parameters));
        signatures.put(name, found);
        return found;
    }

    /// Whether a parameter of it has a default value, which was refused.
    boolean hasDefaults(String name) {
        return Arrays.stream(Objects.requireNonNull(written.get(name)).getParameters())
                .anyMatch(Parameter::hasInitialExpression);
    }

    private List<Kind> kinds(MethodNode method) {
        List<Kind> kinds = new ArrayList<>();
        for (Parameter parameter : method.getParameters()) {
            if (parameter.hasInitialExpression())
                error(
                        ScriptCode.NOT_IN_LANGUAGE,
                        Span.of(parameter),
                        "parameters of functions have no default values",
                        "pass the value in each call");
            Optional<Kind> kind = parameter.isDynamicTyped()
                    ? Optional.of(Kind.DECIMAL)
                    : Assignments.kind(parameter.getOriginType());
            if (kind.isEmpty())
                error(
                        ScriptCode.NOT_IN_LANGUAGE,
                        Span.of(parameter),
                        "'" + WrittenTypes.written(parameter.getOriginType()) + "' is no type of the language",
                        "write double, int, boolean, String, List<Double> or Map<String, Double>");
            kinds.add(kind.orElse(Kind.UNKNOWN));
        }
        return kinds;
    }

    private void error(ScriptCode code, Span span, String message, String advice) {
        draft.findings().error(code, span, message, advice);
    }

    private Kind gives(MethodNode method, List<Kind> parameters) {
        if (ClassHelper.VOID_TYPE.equals(method.getReturnType())) return Kind.NOTHING;
        if (!method.isDynamicReturnType()) {
            Optional<Kind> kind = Assignments.kind(method.getReturnType());
            if (kind.isEmpty())
                error(
                        ScriptCode.NOT_IN_LANGUAGE,
                        Span.of(method),
                        "'" + WrittenTypes.written(method.getReturnType()) + "' is no type of the language",
                        "write double, int, boolean, String, List<Double>, Map<String, Double> or void");
            return kind.orElse(Kind.UNKNOWN);
        }
        return found(method, parameters);
    }

    // def: lowers the body once to see what it gives back.
    private Kind found(MethodNode method, List<Kind> parameters) {
        if (!inProgress.add(method.getName())) {
            error(
                    ScriptCode.WRONG_KIND,
                    Span.of(method),
                    "what '" + method.getName() + "' gives back cannot be found out, because it calls itself",
                    "write its type: double " + method.getName() + "(…)");
            return Kind.UNKNOWN;
        }
        Body body = new Body(BodyKind.functionOf(draft.style()));
        if (givesValue(method, body)) body(method, parameters, body, Optional.empty());
        inProgress.remove(method.getName());
        return body.given();
    }

    private boolean givesValue(MethodNode method, Body body) {
        return new LastValue(new Statements(draftOf(method), body)).isIn(Blocks.statements(method.getCode()));
    }

    private Statement body(MethodNode method, List<Kind> parameters, Body body, Optional<Kind> gives) {
        Draft seen = draftOf(method);
        var expressions = new Expressions(seen, body);
        var assignments = new Assignments(expressions);
        List<Statement> first = new ArrayList<>();
        for (int i = 0; i < parameters.size(); i++) {
            var place = new VariableExpression(method.getParameters()[i].getName());
            place.setSourcePosition(method.getParameters()[i]);
            assignments.declareLocal(place.getName(), parameters.get(i), place);
            if (parameters.get(i) == Kind.FLAG) first.addAll(new FlagLocals(expressions).taken(place.getName()));
        }
        var statements = new Statements(seen, body);
        List<Statement> written = Blocks.statements(method.getCode());
        boolean nothing = gives.filter(kind -> kind == Kind.NOTHING).isPresent();
        first.add(
                nothing
                        ? statements.toDo(written)
                        : statements.valueOf(written, gives, "'" + method.getName() + "'", method));
        return Emit.block(first);
    }

    /// Whether a body makes use of something, itself or through the functions it calls.
    boolean uses(Usage usage, Usage.Use use) {
        return uses(usage, use, new HashSet<>());
    }

    private boolean uses(Usage usage, Usage.Use use, Set<String> seen) {
        if (usage.has(use)) return true;
        return usage.calls().stream()
                .map(Usage.FunctionCall::function)
                .filter(seen::add)
                .anyMatch(function -> usages.containsKey(function) && uses(usages.get(function), use, seen));
    }

    /// Everything that a body asks about position and account, itself and through the functions it calls.
    List<Asked> asked(Usage usage) {
        var all = new ArrayList<>(usage.asked());
        collectAsked(usage, new HashSet<>(), all);
        return all;
    }

    private void collectAsked(Usage usage, Set<String> seen, List<Asked> all) {
        for (Usage.FunctionCall call : usage.calls()) {
            Usage called = usages.get(call.function());
            if (called == null || !seen.add(call.function())) continue;
            called.asked().forEach(one -> all.add(new Asked(one.word(), one.line(), call.function())));
            collectAsked(called, seen, all);
        }
    }

    /// Whether any of them acts or writes state.
    boolean act() {
        return usages.values().stream().anyMatch(usage -> usage.has(Usage.Use.ACTS));
    }

    /// Refuses calls, from a body that may not do something, of functions that do it.
    void refuse(Usage usage, Usage.Use use, String place, String what) {
        for (Usage.FunctionCall call : usage.calls()) {
            Usage called = usages.getOrDefault(call.function(), new Usage());
            if (!uses(called, use)) continue;
            error(
                    ScriptCode.NOT_PURE,
                    call.span(),
                    "'" + call.function() + "' " + what + ", which is not possible in " + place,
                    "call it from onBar, or leave that part out of it");
        }
    }
}

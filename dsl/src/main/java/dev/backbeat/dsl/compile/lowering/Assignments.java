package dev.backbeat.dsl.compile.lowering;

import dev.backbeat.dsl.compile.script.Span;
import dev.backbeat.dsl.language.Kind;
import dev.backbeat.dsl.language.Vocabulary;
import dev.backbeat.engine.problem.ScriptCode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.codehaus.groovy.ast.ClassNode;
import org.codehaus.groovy.ast.expr.BinaryExpression;
import org.codehaus.groovy.ast.expr.ClosureExpression;
import org.codehaus.groovy.ast.expr.ConstantExpression;
import org.codehaus.groovy.ast.expr.DeclarationExpression;
import org.codehaus.groovy.ast.expr.EmptyExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.PropertyExpression;
import org.codehaus.groovy.ast.expr.TupleExpression;
import org.codehaus.groovy.ast.expr.VariableExpression;
import org.codehaus.groovy.ast.stmt.Statement;
import org.codehaus.groovy.syntax.Token;

/// Lowers declarations of locals, and assignments to locals, state and places in lists.
final class Assignments {
    private static final Set<String> SIGNS = Set.of("=", "+=", "-=", "*=", "/=", "%=");

    // What Groovy calls the subject of a switch with arrows.
    private static final Pattern SWITCH = Pattern.compile("__\\$\\$sev\\d+");

    private final Expressions expressions;

    Assignments(Expressions expressions) {
        this.expressions = expressions;
    }

    static boolean isAssignment(BinaryExpression binary) {
        String sign = binary.getOperation().getText();
        return sign.endsWith("=")
                && !Set.of("==", "!=", "<=", ">=", "===", "!==").contains(sign);
    }

    List<Statement> declare(DeclarationExpression declaration) {
        if (!(declaration.getLeftExpression() instanceof VariableExpression variable)) {
            expressions.error(
                    ScriptCode.NOT_IN_LANGUAGE,
                    declaration,
                    "one local is declared at a time",
                    "write a line for each");
            if (declaration.getLeftExpression() instanceof TupleExpression several)
                several.getExpressions()
                        .forEach(one -> expressions.body().scope().declare(one.getText(), Kind.UNKNOWN));
            return List.of();
        }
        if (declaration.getRightExpression() instanceof ClosureExpression block) return declare(variable, block);
        Optional<Kind> typed = typed(variable.getOriginType(), variable.isDynamicTyped(), declaration);
        if (declaration.getRightExpression() instanceof EmptyExpression)
            return withoutValue(variable, typed, declaration);
        Code value = expressions.lowerAs(declaration.getRightExpression(), typed.orElse(Kind.UNKNOWN));
        Kind kind = typed.filter(wanted -> !isOpen(wanted, value.kind())).orElse(value.kind());
        if (kind == Kind.NOTHING) return noValue(declaration.getRightExpression());
        expressions.kinds().fits(value.kind(), kind, "'" + variable.getName() + "'", declaration.getRightExpression());
        String name = variable.getName();
        declareLocal(name, kind, variable);
        Statement declared = Emit.declare(Emit.variable(name, Emit.type(kind)), Operations.as(kind, value));
        return kind == Kind.FLAG ? declared(name, declared, value) : List.of(declared);
    }

    private List<Statement> declared(String name, Statement declared, Code value) {
        var flags = new FlagLocals(expressions);
        flags.declare(name);
        return flags.given(name, declared, value, true);
    }

    // List xs = [1, 2] says no more than that it is a list.
    private static boolean isOpen(Kind wanted, Kind value) {
        return (wanted == Kind.EMPTY_LIST && value.isList()) || (wanted == Kind.EMPTY_MAP && value.isMap());
    }

    private List<Statement> declare(VariableExpression variable, ClosureExpression block) {
        ClassNode type = variable.getOriginType();
        boolean closure = type.getName().equals("Closure");
        if (!closure && !variable.isDynamicTyped() && !type.getName().equals("var")) {
            expressions.error(
                    ScriptCode.WRONG_KIND,
                    variable,
                    "'" + variable.getName() + "' is given a block",
                    "write def " + variable.getName() + " = { … }");
            return List.of();
        }
        Optional<Kind> gives = closure ? WrittenTypes.givenBy(type) : Optional.empty();
        new BlockMethods(expressions).declare(variable.getName(), block, gives, variable);
        return List.of();
    }

    // A value has to come on every path before it is used; until then it is only there for the compiler.
    private List<Statement> withoutValue(VariableExpression variable, Optional<Kind> typed, Expression place) {
        String name = variable.getName();
        Optional<ConstantExpression> blank = typed.flatMap(Emit::blank);
        if (blank.isEmpty()) {
            expressions.error(
                    ScriptCode.WRONG_KIND,
                    place,
                    "'" + name + "' has no value, and so no kind",
                    "write def " + name + " = …, or its type: double " + name);
            declareLocal(name, Kind.UNKNOWN, variable);
            return List.of();
        }
        declareLocal(name, typed.get(), variable);
        expressions.body().unassigned().declare(name);
        Statement declared = Emit.declare(Emit.variable(name, Emit.type(typed.get())), blank.get());
        return typed.get() == Kind.FLAG
                ? declared(name, declared, Code.sure(blank.get(), Kind.FLAG))
                : List.of(declared);
    }

    private List<Statement> noValue(Expression place) {
        expressions.error(ScriptCode.WRONG_KIND, place, "this gives no value", "");
        return List.of();
    }

    /// Makes a name known as a local, unless it is taken.
    void declareLocal(String name, Kind kind, Expression place) {
        Span span = Span.of(place);
        if (expressions.body().scope().find(name).isPresent())
            expressions
                    .findings()
                    .error(
                            ScriptCode.DECLARED_TWICE,
                            span,
                            "'" + name + "' is declared already, as a local",
                            "leave def out to give it a new value");
        else if (SWITCH.matcher(name).matches() || expressions.draft().names().isFree(name, span))
            expressions.body().scope().declare(name, kind);
    }

    /// The kind that a written type stands for; empty for def and var.
    Optional<Kind> typed(ClassNode type, boolean dynamic, Expression place) {
        if (dynamic || type.getName().equals("var")) return Optional.empty();
        Optional<Kind> kind = kind(type);
        if (kind.isEmpty())
            expressions.error(
                    ScriptCode.NOT_IN_LANGUAGE,
                    place,
                    "'" + WrittenTypes.written(type) + "' is no type of the language",
                    TYPES);
        return kind.or(() -> Optional.of(Kind.UNKNOWN));
    }

    static final String TYPES = "write def, or double, int, boolean, String, List<Double>, Map<String, Integer>";

    static Optional<Kind> kind(ClassNode type) {
        return WrittenTypes.kind(type);
    }

    List<Statement> assign(BinaryExpression binary) {
        String sign = binary.getOperation().getText();
        if (!SIGNS.contains(sign)) {
            expressions.kinds().noSuchOperator(sign, binary);
            return List.of();
        }
        Expression value = sign.equals("=")
                ? binary.getRightExpression()
                : combined(binary.getLeftExpression(), sign.substring(0, 1), binary.getRightExpression(), binary);
        return assign(binary.getLeftExpression(), value);
    }

    /// `n++` and the like: n = n + 1.
    List<Statement> step(Expression target, Token operation, Expression place) {
        var one = new ConstantExpression(1);
        one.setSourcePosition(place);
        return assign(target, combined(target, operation.getText().substring(0, 1), one, place));
    }

    private static Expression combined(Expression left, String sign, Expression right, Expression place) {
        Token token = Token.newSymbol(sign, place.getLineNumber(), place.getColumnNumber());
        return Emit.at(place, new BinaryExpression(left, token, right));
    }

    private List<Statement> assign(Expression target, Expression written) {
        if (target instanceof BinaryExpression place
                && place.getOperation().getText().equals("[")) return new Places(expressions).write(place, written);
        if (target instanceof PropertyExpression property && new Places(expressions).isWritable(property))
            return new Places(expressions).write(property, written);
        if (!(target instanceof VariableExpression variable)) {
            expressions.error(
                    ScriptCode.NOT_IN_LANGUAGE,
                    target,
                    "this cannot be given a value",
                    "locals, state and places in lists can");
            return List.of();
        }
        Optional<Target> found = target(variable);
        Code value = expressions.lowerAs(written, found.map(Target::kind).orElse(Kind.UNKNOWN));
        expressions.body().unassigned().assign(variable.getName());
        if (found.isEmpty()) return List.of();
        boolean opens = isOpen(found.get().kind(), value.kind());
        if (opens) expressions.body().scope().becomes(variable.getName(), value.kind());
        Kind kind = opens ? value.kind() : found.get().kind();
        if (!expressions.kinds().fits(value.kind(), kind, "'" + variable.getName() + "'", written)) return List.of();
        String member = found.get().member();
        Statement given = Emit.assign(Emit.variable(member, Emit.type(kind)), Operations.as(kind, value));
        var flags = new FlagLocals(expressions);
        return kind == Kind.FLAG && flags.keeps(variable.getName(), member)
                ? flags.given(member, given, value, false)
                : List.of(given);
    }

    private record Target(String member, Kind kind) {}

    private Optional<Target> target(VariableExpression variable) {
        String name = variable.getName();
        Optional<Scope.Local> local = expressions.body().scope().local(name);
        if (local.isPresent()) return local(variable, local.get());
        return switch (expressions.draft().names().find(name).orElse(null)) {
            case Declared.State state -> state(name, state, variable);
            case Declared.Param parameter ->
                no(
                        variable,
                        ScriptCode.NOT_PURE,
                        "'" + name + "' is a parameter and never changes",
                        "copy it to a local or to state");
            case Declared.Series _, Declared.Several _ ->
                no(
                        variable,
                        ScriptCode.NOT_PURE,
                        "'" + name + "' is an indicator and is worked out from its formula",
                        expressions.body().acts() ? "use a local or state" : "to compare, write ==");
            case Declared.Function function ->
                no(variable, ScriptCode.NOT_PURE, "'" + name + "' is a function", "use a local or state");
            case null -> unknown(name, variable);
        };
    }

    private Optional<Target> local(VariableExpression variable, Scope.Local local) {
        String name = variable.getName();
        if (local.kind() == Kind.BLOCK || local.kind() == Kind.ENTRY)
            return no(
                    variable,
                    ScriptCode.NOT_PURE,
                    "'" + name + "' is " + local.kind().words() + " and stays it",
                    "use another local");
        if (expressions.body().scope().isOutside(name))
            return no(
                    variable,
                    ScriptCode.NOT_PURE,
                    "'" + name + "' is declared outside of this block, which gives a value and changes nothing",
                    "only blocks of each, eachWithIndex, times, upto and downto change locals; or write a for loop, "
                            + "or xs.inject(0.0) { sum, x -> sum + x }");
        return Optional.of(new Target(local.emitted(), local.kind()));
    }

    private Optional<Target> state(String name, Declared.State state, VariableExpression variable) {
        if (!expressions.body().acts())
            return no(
                    variable,
                    ScriptCode.NOT_PURE,
                    expressions.body().words() + " may not change state",
                    "only onBar does");
        expressions.body().usage().note(Usage.Use.STATE);
        expressions.body().usage().note(Usage.Use.ACTS);
        return Optional.of(new Target("state$" + name, state.kind()));
    }

    private Optional<Target> unknown(String name, VariableExpression variable) {
        if (expressions.draft().names().isOutOfSight(name, Span.of(variable))) return Optional.empty();
        Optional<String> meaning = Vocabulary.meaning(name);
        if (meaning.isPresent())
            return no(
                    variable,
                    ScriptCode.RESERVED_WORD,
                    "'" + name + "' is " + meaning.get() + " and cannot be given a value",
                    instead(name));
        String advice = expressions.body().acts()
                ? "for this bar only: def " + name + " = …; to keep it from bar to bar: state { " + name + " = … }"
                : "declare it: def " + name + " = …";
        // Told once is enough: from here on it is a local.
        expressions.body().scope().declare(name, Kind.UNKNOWN);
        return no(variable, ScriptCode.UNKNOWN_NAME, "nothing is called '" + name + "'", advice);
    }

    private String instead(String name) {
        if (Vocabulary.PROTECTION.contains(name))
            return "leave the = out: " + name + (name.equals("holdMax") ? " 40.bars" : " …");
        return expressions.body().acts() ? "pick another name" : "to compare, write ==; else pick another name";
    }

    private Optional<Target> no(Expression place, ScriptCode code, String message, String advice) {
        expressions.error(code, place, message, advice);
        return Optional.empty();
    }
}

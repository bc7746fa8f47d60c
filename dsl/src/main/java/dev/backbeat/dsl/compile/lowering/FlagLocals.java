package dev.backbeat.dsl.compile.lowering;

import dev.backbeat.dsl.language.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.codehaus.groovy.ast.ClassHelper;
import org.codehaus.groovy.ast.Parameter;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.VariableExpression;
import org.codehaus.groovy.ast.stmt.Statement;
import org.codehaus.groovy.syntax.Types;

/// Yes-or-no variables of a script, which may be missing like the comparison they were given: that is kept beside them,
/// so that whoever asks for one later, or for its negation, has used something missing.
record FlagLocals(Expressions expressions) {
    private static final String MISSING = "$missing";
    private static final String HANDED = "$handed";

    /// What is kept beside a variable.
    static String beside(String member) {
        return member + MISSING;
    }

    private static VariableExpression isMissing(String member) {
        return Emit.variable(beside(member), ClassHelper.boolean_TYPE);
    }

    /// Makes known that something is kept beside a local.
    void declare(String name) {
        expressions.body().scope().declare(beside(name), Kind.FLAG);
    }

    /// A parameter of a function: a number, as that can be missing.
    static Parameter handed(String name) {
        return Emit.parameter(name + HANDED, ClassHelper.double_TYPE);
    }

    /// What is handed over for such a parameter.
    static Expression handedOver(Expression flag) {
        return Emit.call("number", Emit.call("mark"), flag);
    }

    /// Makes a local of such a parameter.
    List<Statement> taken(String name) {
        declare(name);
        VariableExpression handed = Emit.variable(name + HANDED, ClassHelper.double_TYPE);
        Expression yes = Emit.binary(handed, Types.COMPARE_EQUAL, Emit.constant(1.0));
        return List.of(
                Emit.declare(Emit.variable(name, ClassHelper.boolean_TYPE), yes),
                keep(name, Emit.call("isMissing", handed), true));
    }

    /// The local's value, if something is kept beside it.
    Optional<Code> read(String name, Scope.Local local) {
        boolean kept = local.kind() == Kind.FLAG
                && expressions.body().scope().find(beside(name)).isPresent();
        return kept ? Optional.of(read(local.emitted())) : Optional.empty();
    }

    /// The value of a variable beside which something is kept.
    static Code read(String member) {
        VariableExpression value = Emit.variable(member, ClassHelper.boolean_TYPE);
        return Code.unsure(Emit.call("known", value, isMissing(member)), Kind.FLAG);
    }

    /// Whether something is kept beside a local or state.
    boolean keeps(String name, String member) {
        return !member.equals(name)
                || expressions.body().scope().find(beside(name)).isPresent();
    }

    /// The statement that gives it a value, and what is kept beside it.
    ///
    /// @param declares whether it is declared by that
    List<Statement> given(String member, Statement given, Code value, boolean declares) {
        if (!value.mayMiss()) return List.of(given, keep(member, Emit.constant(false), declares));
        String mark = expressions.body().madeUp("mark");
        List<Statement> lowered = new ArrayList<>();
        lowered.add(Emit.declare(Emit.whole(mark), Emit.call("mark")));
        lowered.add(given);
        lowered.add(keep(
                member,
                Emit.call("isMissing", Emit.whole(mark), Emit.variable(member, ClassHelper.boolean_TYPE)),
                declares));
        return lowered;
    }

    private static Statement keep(String member, Expression value, boolean declares) {
        return declares ? Emit.declare(isMissing(member), value) : Emit.assign(isMissing(member), value);
    }
}

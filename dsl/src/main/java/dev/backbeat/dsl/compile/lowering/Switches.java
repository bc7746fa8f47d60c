package dev.backbeat.dsl.compile.lowering;

import dev.backbeat.dsl.language.Kind;
import dev.backbeat.engine.problem.ScriptCode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.codehaus.groovy.ast.expr.BinaryExpression;
import org.codehaus.groovy.ast.expr.ConstantExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.ListExpression;
import org.codehaus.groovy.ast.expr.RangeExpression;
import org.codehaus.groovy.ast.expr.VariableExpression;
import org.codehaus.groovy.ast.stmt.BreakStatement;
import org.codehaus.groovy.ast.stmt.CaseStatement;
import org.codehaus.groovy.ast.stmt.EmptyStatement;
import org.codehaus.groovy.ast.stmt.ExpressionStatement;
import org.codehaus.groovy.ast.stmt.ReturnStatement;
import org.codehaus.groovy.ast.stmt.Statement;
import org.codehaus.groovy.ast.stmt.SwitchStatement;
import org.codehaus.groovy.ast.stmt.WhileStatement;
import org.codehaus.groovy.syntax.Types;

/// Lowers `switch` on whole numbers and texts: the number of the case is found first, then the cases from there on
/// are gone through until one breaks off.
record Switches(Expressions expressions, Statements statements) {

    List<Statement> lower(SwitchStatement written) {
        Code subject = expressions.lower(written.getExpression());
        boolean possible = subject.kind() == Kind.WHOLE || subject.kind() == Kind.TEXT || subject.isUnknown();
        if (!possible)
            expressions.error(
                    ScriptCode.WRONG_KIND,
                    placed(written),
                    "switch goes by a whole number or a text, but this is "
                            + subject.kind().words(),
                    "write if (…) … else if (…) …");
        String name = expressions.body().madeUp("subject");
        String chosen = expressions.body().madeUp("case");
        List<CaseStatement> cases = written.getCaseStatements();
        List<Statement> lowered = new ArrayList<>();
        VariableExpression held = Emit.variable(name, Emit.type(subject.kind()));
        lowered.add(Emit.declare(held, subject.expression()));
        lowered.add(Emit.declare(Emit.whole(chosen), Emit.constant(cases.size())));
        refuseDoubles(cases);
        for (int i = 0; i < cases.size(); i++)
            if (possible) lowered.add(choose(held, subject.kind(), cases.get(i), chosen, i, cases.size()));
        lowered.add(gone(written, chosen));
        return lowered;
    }

    // Groovy gives one that is a value no place of its own, but its cases have theirs.
    private static Expression placed(SwitchStatement written) {
        Stream<Expression> cases = written.getCaseStatements().stream().map(CaseStatement::getExpression);
        return Stream.concat(Stream.of(written.getExpression()), cases)
                .filter(node -> node.getLineNumber() > 0)
                .findFirst()
                .orElse(written.getExpression());
    }

    private void refuseDoubles(List<CaseStatement> cases) {
        Set<Object> seen = new HashSet<>();
        for (CaseStatement one : cases) {
            boolean first = !(one.getExpression() instanceof ConstantExpression constant)
                    || constant.isNullExpression()
                    || seen.add(constant.getValue());
            if (!first)
                expressions.error(
                        ScriptCode.BAD_VALUE,
                        one.getExpression(),
                        "this case is there twice, and only the first one is reached",
                        "leave one of them out");
        }
    }

    private Statement choose(
            VariableExpression held, Kind kind, CaseStatement one, String chosen, int number, int last) {
        Expression open = Emit.binary(Emit.whole(chosen), Types.COMPARE_EQUAL, Emit.constant(last));
        Expression fits = Emit.binary(open, Types.LOGICAL_AND, fits(held, kind, one.getExpression()));
        return Emit.at(one, Emit.when(fits, Emit.assign(Emit.whole(chosen), Emit.constant(number))));
    }

    private Expression fits(VariableExpression held, Kind kind, Expression written) {
        Code subject = Code.sure(held, kind);
        if (written instanceof ListExpression || written instanceof RangeExpression)
            return new OtherOperators(expressions).in(subject, written, written).expression();
        Code value = expressions.lower(written);
        expressions.kinds().fits(value.kind(), kind, "a case here", written);
        return Emit.call("same", held, value.expression());
    }

    private Statement gone(SwitchStatement written, String chosen) {
        Unassigned unassigned = expressions.body().unassigned();
        Set<String> before = unassigned.now();
        boolean hasDefault = !(written.getDefaultStatement() instanceof EmptyStatement);
        String label = expressions.body().madeUp("switch");
        return expressions.body().jumps().choice(label, () -> {
            List<Statement> groups = new ArrayList<>();
            Set<String> fallen = new HashSet<>();
            boolean first = true;
            int number = 0;
            for (CaseStatement one : written.getCaseStatements()) {
                enter(unassigned, before, fallen, first);
                Statement group = statements.inner(one.getCode());
                Expression reached =
                        Emit.binary(Emit.whole(chosen), Types.COMPARE_LESS_THAN_EQUAL, Emit.constant(number++));
                groups.add(Emit.when(reached, group));
                fallen = new HashSet<>(unassigned.now());
                first = false;
            }
            enter(unassigned, before, fallen, first);
            if (hasDefault) groups.add(statements.inner(written.getDefaultStatement()));
            groups.add(new BreakStatement(label));
            return Emit.at(
                    written, (WhileStatement) Emit.repeatWhile(Emit.constant(true), groups.toArray(Statement[]::new)));
        });
    }

    private static void enter(Unassigned unassigned, Set<String> before, Set<String> fallen, boolean first) {
        unassigned.backTo(before);
        if (!first) unassigned.alsoFrom(fallen);
    }

    /// The same switch as the end of a body that gives a value: a case ends with its value, `break` behind it or not.
    static boolean givesBack(SwitchStatement written) {
        for (CaseStatement one : written.getCaseStatements()) giveBack(Blocks.statements(one.getCode()));
        if (written.getDefaultStatement() instanceof EmptyStatement) return false;
        List<Statement> last = Blocks.statements(written.getDefaultStatement());
        giveBack(last);
        return !last.isEmpty() && last.getLast() instanceof ReturnStatement;
    }

    private static void giveBack(List<Statement> statements) {
        if (!statements.isEmpty() && statements.getLast() instanceof BreakStatement) {
            if (statements.size() < 2 || !(statements.get(statements.size() - 2) instanceof ExpressionStatement))
                return;
            statements.removeLast();
        }
        if (statements.isEmpty() || !(statements.getLast() instanceof ExpressionStatement last)) return;
        boolean value = !(last.getExpression() instanceof BinaryExpression binary && Assignments.isAssignment(binary));
        if (value) statements.set(statements.size() - 1, Emit.at(last, new ReturnStatement(last.getExpression())));
    }
}

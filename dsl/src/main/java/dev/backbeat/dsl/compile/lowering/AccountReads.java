package dev.backbeat.dsl.compile.lowering;

import dev.backbeat.dsl.compile.script.Span;
import dev.backbeat.dsl.language.Habits;
import dev.backbeat.dsl.language.Kind;
import dev.backbeat.dsl.language.Vocabulary;
import dev.backbeat.engine.problem.ScriptCode;
import dev.backbeat.engine.problem.Spelling;
import java.util.List;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.MethodCallExpression;
import org.codehaus.groovy.ast.expr.PropertyExpression;
import org.codehaus.groovy.ast.expr.VariableExpression;

/// Lowers what asks about the position and the account: calls with the number of the bar, no objects.
final class AccountReads {
    private static final String NO_POSITION_YET = "protect plans an entry, so there is no position yet";

    private final Expressions expressions;

    AccountReads(Expressions expressions) {
        this.expressions = expressions;
    }

    boolean owns(VariableExpression variable) {
        return variable.getName().equals("position") || variable.getName().equals("account");
    }

    Code flat(Expression place) {
        return isAskedInPlace("flat", "flat", place) ? Code.sure(Emit.call("isFlat"), Kind.FLAG) : Code.unknown();
    }

    private boolean isAskedInPlace(String owner, String word, Expression place) {
        Body body = expressions.body();
        body.usage().ask(word, Span.of(place));
        boolean isAccount = owner.equals("account");
        if (!isAccount) body.usage().note(Usage.Use.POSITION);
        if (!isAccount && body.kind() == BodyKind.PROTECTION) {
            expressions.error(ScriptCode.WRONG_PLACE, place, NO_POSITION_YET, ProtectBlocks.DISTANCES);
            return false;
        }
        if (body.kind().hasBar() || (isAccount && body.kind() == BodyKind.BOOK)) return true;
        expressions.error(
                ScriptCode.WRONG_PLACE,
                place,
                body.kind().words() + " knows no " + (isAccount ? "account" : "position"),
                "ask in a rule or in onBar");
        return false;
    }

    Code property(String owner, PropertyExpression property) {
        String name = String.valueOf(property.getPropertyAsString());
        if (!isAskedInPlace(owner, owner + "." + name, property)) return Code.unknown();
        Expression bar = Emit.whole(Body.BAR);
        boolean inBook = expressions.body().kind() == BodyKind.BOOK;
        return switch (owner + "." + name) {
            case "position.quantity" -> Code.sure(Emit.call("quantity"), Kind.DECIMAL);
            case "position.entryPrice" -> Code.sure(Emit.call("entryPrice"), Kind.DECIMAL);
            case "position.barsHeld" -> Code.sure(Emit.call("barsHeld", bar), Kind.WHOLE);
            case "position.profit" -> Code.sure(Emit.call("profit", bar), Kind.DECIMAL);
            case "position.stop" -> Code.sure(Emit.call("stop"), Kind.DECIMAL);
            case "account.cash" -> Code.sure(Emit.call("cash"), Kind.DECIMAL);
            case "account.equity" -> Code.sure(inBook ? Emit.call("equity") : Emit.call("equity", bar), Kind.DECIMAL);
            default -> unknown(owner, name, property);
        };
    }

    Code question(VariableExpression owner, MethodCallExpression call) {
        String name = String.valueOf(call.getMethodAsString());
        if (!isAskedInPlace(owner.getName(), owner.getName() + "." + name + "()", call)) return Code.unknown();
        boolean asked = owner.getName().equals("position")
                && List.of("isLong", "isShort", "isFlat").contains(name);
        if (!asked || !Call.of(call).positional().isEmpty()) return unknown(owner.getName(), name, call);
        return Code.sure(Emit.call(name), Kind.FLAG);
    }

    private Code unknown(String owner, String name, Expression place) {
        List<String> known = owner.equals("position") ? Vocabulary.POSITION : Vocabulary.ACCOUNT;
        String advice = Habits.instead(owner + "." + name)
                .or(() -> Spelling.nearest(name, known).map(near -> "did you mean " + owner + "." + near + "?"))
                .orElse("known: " + owner + "." + String.join(", ", known));
        return expressions.error(ScriptCode.UNKNOWN_NAME, place, owner + " has no '" + name + "'", advice);
    }
}

package dev.backbeat.dsl.compile.lowering;

import dev.backbeat.dsl.language.Arithmetic;
import dev.backbeat.dsl.language.Kind;
import dev.backbeat.dsl.language.ListWork;
import dev.backbeat.dsl.language.Picks;
import dev.backbeat.dsl.language.Texts;
import dev.backbeat.dsl.language.ValueList;
import dev.backbeat.dsl.language.ValueMap;
import dev.backbeat.dsl.language.Weights;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.codehaus.groovy.ast.ASTNode;
import org.codehaus.groovy.ast.ClassHelper;
import org.codehaus.groovy.ast.ClassNode;
import org.codehaus.groovy.ast.Parameter;
import org.codehaus.groovy.ast.expr.ArgumentListExpression;
import org.codehaus.groovy.ast.expr.BinaryExpression;
import org.codehaus.groovy.ast.expr.BooleanExpression;
import org.codehaus.groovy.ast.expr.ConstantExpression;
import org.codehaus.groovy.ast.expr.DeclarationExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.MethodCallExpression;
import org.codehaus.groovy.ast.expr.StaticMethodCallExpression;
import org.codehaus.groovy.ast.expr.VariableExpression;
import org.codehaus.groovy.ast.stmt.BlockStatement;
import org.codehaus.groovy.ast.stmt.EmptyStatement;
import org.codehaus.groovy.ast.stmt.ExpressionStatement;
import org.codehaus.groovy.ast.stmt.IfStatement;
import org.codehaus.groovy.ast.stmt.ReturnStatement;
import org.codehaus.groovy.ast.stmt.Statement;
import org.codehaus.groovy.ast.stmt.WhileStatement;
import org.codehaus.groovy.syntax.Token;
import org.codehaus.groovy.syntax.Types;

/// Makes the pieces of the class a script is lowered to.
///
/// Names that it makes up have a `$` in them, which no name in a script has.
final class Emit {
    static final ClassNode DOUBLES = ClassHelper.double_TYPE.makeArray();
    static final ClassNode LONGS = ClassHelper.long_TYPE.makeArray();
    private static final ClassNode ARITHMETIC = ClassHelper.make(Arithmetic.class);
    static final ClassNode LIST = ClassHelper.make(ValueList.class);
    static final ClassNode MAP = ClassHelper.make(ValueMap.class);
    private static final ClassNode LIST_WORK = ClassHelper.make(ListWork.class);
    private static final ClassNode TEXTS = ClassHelper.make(Texts.class);
    private static final ClassNode PICKS = ClassHelper.make(Picks.class);
    private static final ClassNode WEIGHTS = ClassHelper.make(Weights.class);

    private Emit() {}

    static ClassNode type(Kind kind) {
        return switch (kind) {
            case WHOLE -> ClassHelper.int_TYPE;
            case DECIMAL, BLOCK, ENTRY, UNKNOWN -> ClassHelper.double_TYPE;
            case FLAG -> ClassHelper.boolean_TYPE;
            case TEXT -> ClassHelper.STRING_TYPE;
            case WHOLES, DECIMALS, FLAGS, TEXTS, EMPTY_LIST -> LIST;
            case TEXT_WHOLES,
                    TEXT_DECIMALS,
                    TEXT_FLAGS,
                    TEXT_TEXTS,
                    WHOLE_WHOLES,
                    WHOLE_DECIMALS,
                    WHOLE_FLAGS,
                    WHOLE_TEXTS,
                    EMPTY_MAP -> MAP;
            case PICKS -> PICKS;
            case WEIGHTS -> WEIGHTS;
            case NOTHING -> ClassHelper.VOID_TYPE;
        };
    }

    /// A value of a kind that stands for none; empty for kinds that have no such constant.
    static Optional<ConstantExpression> blank(Kind kind) {
        return switch (kind) {
            case WHOLE -> Optional.of(constant(0));
            case DECIMAL -> Optional.of(constant(Double.NaN));
            case FLAG -> Optional.of(constant(false));
            case TEXT -> Optional.of(constant(""));
            default -> Optional.empty();
        };
    }

    static ConstantExpression constant(Object value) {
        return new ConstantExpression(value, true);
    }

    static VariableExpression variable(String name, ClassNode type) {
        return new VariableExpression(name, type);
    }

    static VariableExpression whole(String name) {
        return variable(name, ClassHelper.int_TYPE);
    }

    static Parameter parameter(String name, ClassNode type) {
        return new Parameter(type, name);
    }

    /// `method(arguments)` of the script's own class.
    static MethodCallExpression call(String method, Expression... arguments) {
        var call = new MethodCallExpression(
                VariableExpression.THIS_EXPRESSION, method, new ArgumentListExpression(List.of(arguments)));
        // Said outright, or a local of that name would be what is called.
        call.setImplicitThis(false);
        return call;
    }

    /// `receiver.method(arguments)`.
    static MethodCallExpression callOn(Expression receiver, String method, Expression... arguments) {
        var call = new MethodCallExpression(receiver, method, new ArgumentListExpression(List.of(arguments)));
        call.setImplicitThis(false);
        return call;
    }

    static Expression arithmetic(String function, Expression... arguments) {
        return new StaticMethodCallExpression(ARITHMETIC, function, new ArgumentListExpression(List.of(arguments)));
    }

    /// A function of lists.
    static Expression ofList(String function, Expression... arguments) {
        return new StaticMethodCallExpression(LIST_WORK, function, new ArgumentListExpression(List.of(arguments)));
    }

    /// A function of texts that needs to know no script.
    static Expression ofTexts(String function, Expression... arguments) {
        return new StaticMethodCallExpression(TEXTS, function, new ArgumentListExpression(List.of(arguments)));
    }

    /// A function of texts, which is told what script it works for.
    static Expression ofText(String function, Expression... arguments) {
        List<Expression> all = new ArrayList<>(List.of(arguments));
        all.addFirst(new VariableExpression("this"));
        return new StaticMethodCallExpression(TEXTS, function, new ArgumentListExpression(all));
    }

    static Expression binary(Expression left, int operator, Expression right) {
        return new BinaryExpression(left, Token.newSymbol(operator, -1, -1), right);
    }

    static Statement assign(Expression target, Expression value) {
        return run(binary(target, Types.EQUAL, value));
    }

    static Statement declare(VariableExpression variable, Expression value) {
        return run(new DeclarationExpression(variable, Token.newSymbol(Types.EQUAL, -1, -1), value));
    }

    static Statement increment(String name) {
        return assign(whole(name), binary(whole(name), Types.PLUS, constant(1)));
    }

    static Statement run(Expression expression) {
        return new ExpressionStatement(expression);
    }

    static Statement giveBack(Expression value) {
        return new ReturnStatement(value);
    }

    static Statement when(Expression condition, Statement then) {
        return new IfStatement(new BooleanExpression(condition), then, EmptyStatement.INSTANCE);
    }

    static Statement repeatWhile(Expression condition, Statement... body) {
        return new WhileStatement(new BooleanExpression(condition), block(body));
    }

    static BlockStatement block(Statement... statements) {
        return block(List.of(statements));
    }

    static BlockStatement block(List<Statement> statements) {
        var block = new BlockStatement();
        statements.forEach(block::addStatement);
        return block;
    }

    /// The new node stands where the old one stood: faults and line numbers point there.
    static <N extends ASTNode> N at(ASTNode old, N made) {
        made.setSourcePosition(old);
        return made;
    }
}

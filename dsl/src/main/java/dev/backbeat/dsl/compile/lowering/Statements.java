package dev.backbeat.dsl.compile.lowering;

import dev.backbeat.dsl.compile.script.Span;
import dev.backbeat.dsl.language.Kind;
import dev.backbeat.dsl.language.Vocabulary;
import dev.backbeat.engine.problem.ScriptCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.codehaus.groovy.ast.ASTNode;
import org.codehaus.groovy.ast.expr.BinaryExpression;
import org.codehaus.groovy.ast.expr.BooleanExpression;
import org.codehaus.groovy.ast.expr.ClosureExpression;
import org.codehaus.groovy.ast.expr.DeclarationExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.MethodCallExpression;
import org.codehaus.groovy.ast.expr.PostfixExpression;
import org.codehaus.groovy.ast.expr.PrefixExpression;
import org.codehaus.groovy.ast.stmt.BlockStatement;
import org.codehaus.groovy.ast.stmt.BreakStatement;
import org.codehaus.groovy.ast.stmt.ContinueStatement;
import org.codehaus.groovy.ast.stmt.DoWhileStatement;
import org.codehaus.groovy.ast.stmt.EmptyStatement;
import org.codehaus.groovy.ast.stmt.ExpressionStatement;
import org.codehaus.groovy.ast.stmt.ForStatement;
import org.codehaus.groovy.ast.stmt.IfStatement;
import org.codehaus.groovy.ast.stmt.ReturnStatement;
import org.codehaus.groovy.ast.stmt.Statement;
import org.codehaus.groovy.ast.stmt.SwitchStatement;
import org.codehaus.groovy.ast.stmt.WhileStatement;

/// Lowers the statements of one body.
final class Statements {
    private final Draft draft;
    private final Body body;
    private final Expressions expressions;
    private final Assignments assignments;
    private final Loops loops;
    private final Switches switches;
    private final Actions actions;
    private final Returns returns;

    Statements(Draft draft, Body body) {
        this.draft = draft;
        this.body = body;
        this.expressions = new Expressions(draft, body);
        this.returns = new Returns(expressions);
        this.assignments = new Assignments(expressions);
        this.loops = new Loops(expressions, assignments, this);
        this.switches = new Switches(expressions, this);
        this.actions = new Actions(expressions);
    }

    /// A body that does things and gives nothing back.
    Statement toDo(List<Statement> statements) {
        return inner(statements);
    }

    /// A body that gives back a value: what it returns, or its last expression.
    Statement valueOf(ClosureExpression block, Kind kind, String what) {
        return valueOf(Blocks.statements(block), Optional.of(kind), what, block);
    }

    /// @param kind empty to find it out: [Body#given] knows it afterwards
    Statement valueOf(List<Statement> statements, Optional<Kind> kind, String what, ASTNode place) {
        returns.want(kind);
        if (statements.isEmpty())
            draft.findings().error(ScriptCode.WRONG_KIND, place, what + " is empty", "write what it is");
        boolean rule = body.isItself(BodyKind.RULE);
        BlockStatement lowered = Emit.block();
        body.within(() -> tail(statements, what).forEach(lowered::addStatement));
        if (rule) lowered.addStatement(Emit.giveBack(Emit.constant(false)));
        returns.settle();
        return lowered;
    }

    private List<Statement> tail(List<Statement> statements, String what) {
        Unreached.refuse(statements, draft.findings());
        List<Statement> lowered = new ArrayList<>();
        for (int i = 0; i < statements.size(); i++) {
            boolean last = i == statements.size() - 1;
            lowered.addAll(last ? tail(statements.get(i), what) : lower(statements.get(i)));
        }
        return lowered;
    }

    private List<Statement> tail(Statement last, String what) {
        if (Labels.isRefused(last, draft.findings())) return List.of();
        return switch (last) {
            case BlockStatement block -> List.of(innerTail(block, what));
            case IfStatement choice
            when body.isItself(BodyKind.RULE) || !(choice.getElseBlock() instanceof EmptyStatement) -> {
                BooleanExpression condition = new BooleanExpression(
                        expressions.condition(choice.getBooleanExpression().getExpression()));
                Set<String> before = body.unassigned().now();
                Statement then = innerTail(choice.getIfBlock(), what);
                body.unassigned().backTo(before);
                Statement otherwise = choice.getElseBlock() instanceof EmptyStatement empty
                        ? empty
                        : innerTail(choice.getElseBlock(), what);
                yield List.of(Emit.at(last, new IfStatement(condition, then, otherwise)));
            }
            case ExpressionStatement statement
            when isValue(statement.getExpression()) ->
                List.of(Emit.at(last, returns.giveBack(statement.getExpression())));
            case ReturnStatement back -> lower(back);
            case SwitchStatement choice
            when Switches.givesBack(choice) -> {
                List<Statement> lowered = new ArrayList<>(lower(choice));
                // Never reached; the compiler wants an end.
                returns.unreached().ifPresent(lowered::add);
                yield lowered;
            }
            default -> {
                int problems = draft.findings().count();
                List<Statement> lowered = lower(last);
                if (draft.findings().count() > problems) yield lowered;
                draft.findings()
                        .error(
                                ScriptCode.WRONG_KIND,
                                last,
                                what + " has no value at its end",
                                "end it with the value, on every path");
                yield lowered;
            }
        };
    }

    private Statement innerTail(Statement statement, String what) {
        BlockStatement lowered = Emit.block();
        body.within(() -> tail(Blocks.statements(statement), what).forEach(lowered::addStatement));
        return lowered;
    }

    /// Whether a statement of this expression has a value that could be given back.
    boolean isValue(Expression expression) {
        return switch (expression) {
            case DeclarationExpression declaration -> false;
            case BinaryExpression binary -> !Assignments.isAssignment(binary);
            case PostfixExpression step -> false;
            case PrefixExpression step -> false;
            case MethodCallExpression call -> isValue(Call.of(call));
            default -> true;
        };
    }

    private boolean isValue(Call call) {
        if (!call.isBare()) return !ListCalls.CHANGES.contains(call.word()) && !EachCalls.isEach(call);
        if (draft.functions().isDefined(call.word()))
            return draft.functions().signature(call.word()).gives() != Kind.NOTHING;
        return !isToDo(call.word());
    }

    private static boolean isToDo(String word) {
        return Vocabulary.ACTIONS.contains(word)
                || Vocabulary.PROTECTION.contains(word)
                || Vocabulary.SHOWING.contains(word)
                || word.equals("hold");
    }

    BlockStatement inner(List<Statement> statements) {
        Unreached.refuse(statements, draft.findings());
        BlockStatement block = Emit.block();
        body.within(() -> statements.forEach(statement -> lower(statement).forEach(block::addStatement)));
        return block;
    }

    BlockStatement inner(Statement statement) {
        return inner(Blocks.statements(statement));
    }

    private List<Statement> lower(Statement statement) {
        if (Labels.isRefused(statement, draft.findings())) return List.of();
        List<Statement> lowered = switch (statement) {
            case EmptyStatement empty -> List.of();
            case BlockStatement block -> List.of(inner(block));
            case ExpressionStatement one -> expression(one.getExpression());
            case IfStatement choice -> List.of(choice(choice));
            case DoWhileStatement loop -> List.of(Emit.block(loops.doLoop(loop)));
            case WhileStatement loop -> List.of(loops.whileLoop(loop));
            case ForStatement loop -> loops.forLoop(loop);
            case ReturnStatement back -> List.of(returns.back(back));
            case BreakStatement stop
            when stop.getLabel() == null -> jump(body.jumps().leave(), stop);
            case ContinueStatement next
            when next.getLabel() == null -> jump(body.jumps().goOn(), next);
            case SwitchStatement choice -> switches.lower(choice);
            default -> refused(statement);
        };
        lowered.forEach(one -> {
            if (one.getLineNumber() < 1) Emit.at(statement, one);
        });
        return lowered;
    }

    private List<Statement> jump(Optional<Statement> jump, Statement written) {
        if (jump.isEmpty())
            draft.findings()
                    .error(
                            ScriptCode.WRONG_PLACE,
                            written,
                            "a block { … } cannot be left this way",
                            "return goes on to the next turn of each; write a for loop to break it off");
        return jump.stream().toList();
    }

    private List<Statement> refused(Statement statement) {
        new Refusals(draft.findings()).refuse(statement);
        return List.of();
    }

    private Statement choice(IfStatement choice) {
        Expression condition =
                expressions.condition(choice.getBooleanExpression().getExpression());
        Set<String> before = body.unassigned().now();
        Statement then = inner(choice.getIfBlock());
        Set<String> after = body.unassigned().now();
        body.unassigned().backTo(before);
        Statement otherwise =
                choice.getElseBlock() instanceof EmptyStatement empty ? empty : inner(choice.getElseBlock());
        body.unassigned().alsoFrom(after);
        return new IfStatement(new BooleanExpression(condition), then, otherwise);
    }

    private List<Statement> expression(Expression expression) {
        return switch (expression) {
            case BinaryExpression binary when binary.getOperation().getText().equals("<<") -> added(binary);
            case DeclarationExpression declaration -> assignments.declare(declaration);
            case BinaryExpression binary when Assignments.isAssignment(binary) -> assignments.assign(binary);
            case PostfixExpression step -> assignments.step(step.getExpression(), step.getOperation(), step);
            case PrefixExpression step -> assignments.step(step.getExpression(), step.getOperation(), step);
            case MethodCallExpression call -> call(Call.of(call));
            default -> unused(expression);
        };
    }

    // xs << a << b
    private List<Statement> added(BinaryExpression binary) {
        List<Statement> lowered = new ArrayList<>();
        Expression left = binary.getLeftExpression();
        boolean more = left instanceof BinaryExpression before
                && before.getOperation().getText().equals("<<");
        if (more) lowered.addAll(added((BinaryExpression) left));
        while (left instanceof BinaryExpression before
                && before.getOperation().getText().equals("<<")) left = before.getLeftExpression();
        Code list = expressions.lower(left);
        if (list.isUnknown()) return lowered;
        if (!list.kind().isList()) {
            expressions.kinds().noSuchOperator("<<", binary);
            return lowered;
        }
        Code add = ListCalls.add(expressions, left, list, binary.getRightExpression());
        if (!add.isUnknown()) lowered.add(Emit.run(add.expression()));
        return lowered;
    }

    private List<Statement> call(Call call) {
        if (EachCalls.isEach(call) && !isBook(call)) return new EachCalls(expressions, loops, this).each(call);
        if (ShowingWords.isOne(call)) return new ShowingWords(expressions).lower(call);
        if (call.isBare() && isToDo(call.word())) return actions.lower(call);
        if (isValue(call.node())) {
            boolean own = (call.isBare() && isOwn(call.word())) || MAY_BE_UNUSED.contains(call.word());
            return own ? List.of(Emit.run(expressions.lower(call.node()).expression())) : unused(call.node());
        }
        return List.of(Emit.run(expressions.lower(call.node()).expression()));
    }

    // Words with a value that also change what they are called on.
    private static final Set<String> MAY_BE_UNUSED = Set.of("sort", "call");

    private boolean isOwn(String word) {
        return draft.functions().isDefined(word)
                || body.scope().find(word).filter(kind -> kind == Kind.BLOCK).isPresent();
    }

    private static boolean isBook(Call call) {
        return call.node().getObjectExpression().getText().equals("universe");
    }

    private List<Statement> unused(Expression expression) {
        int problems = draft.findings().count();
        boolean refusedBefore = expressions.lower(expression).isUnknown();
        if (draft.findings().count() == problems && !refusedBefore) {
            String advice = expression instanceof BinaryExpression binary
                            && binary.getOperation().getText().equals("==")
                    ? "to give something a value, write ="
                    : "leave it out, or do something with it";
            draft.findings().error(ScriptCode.WRONG_PLACE, Span.of(expression), "this value is not used", advice);
        }
        return List.of();
    }
}

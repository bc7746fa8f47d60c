package dev.backbeat.dsl.compile.lowering;

import dev.backbeat.dsl.language.Kind;
import dev.backbeat.dsl.language.Unit;
import dev.backbeat.dsl.language.Vocabulary;
import dev.backbeat.engine.problem.ScriptCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.codehaus.groovy.ast.ClassHelper;
import org.codehaus.groovy.ast.expr.ConstantExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.UnaryMinusExpression;
import org.codehaus.groovy.ast.expr.VariableExpression;
import org.codehaus.groovy.ast.stmt.Statement;

/// Lowers what does something: buy, sell, leave, adjust, hold, and the words of protection.
///
/// Each becomes a few typed calls, one for each thing said; nothing is packed into a map.
final class Actions {
    private static final String NEXT_OPEN = "there are no limit or stop entries: entries fill at the next open; ";

    // What people say behind buy who think of orders.
    private static final Map<String, String> ENTRY_ORDERS = Map.of(
            "limit", NEXT_OPEN + "leave it out, or guard the entry with an if",
            "price", NEXT_OPEN + "leave it out, or guard the entry with an if",
            "at", NEXT_OPEN + "leave it out, or guard the entry with an if",
            "stop", NEXT_OPEN + "what ends the trade is stopBy (a distance from the fill) or stopAt (a price)");

    private final Expressions expressions;

    Actions(Expressions expressions) {
        this.expressions = expressions;
    }

    List<Statement> lower(Call call) {
        if (!isInPlace(call)) return List.of();
        List<Statement> lowered = switch (call.word()) {
            case "buy" -> enter(call, "Long");
            case "sell" -> enter(call, "Short");
            case "leave" -> leave(call);
            case "adjust" -> adjust(call);
            case "hold" -> new BookCalls(expressions).hold(call);
            default -> protect(call);
        };
        lowered.forEach(statement -> Emit.at(call.node(), statement));
        return lowered;
    }

    private boolean isInPlace(Call call) {
        BodyKind kind = expressions.body().kind();
        boolean isAction = Vocabulary.ACTIONS.contains(call.word());
        boolean isHold = call.word().equals("hold");
        Body body = expressions.body();
        boolean right = isAction ? body.acts() : body.isItself(isHold ? BodyKind.BOOK : BodyKind.PROTECTION);
        if (right) {
            if (isAction) expressions.body().usage().note(Usage.Use.ACTS);
            return true;
        }
        String advice = isAction
                ? "rules say when, with enterLong('tag') { … }; onBar { … } does things"
                : isHold
                        ? "it stands in rebalance { … }"
                        : "it stands in protect { … }, or behind buy: buy " + call.word() + ": …";
        ScriptCode code = isAction && kind != BodyKind.BOOK && kind != BodyKind.SYMBOL
                ? ScriptCode.NOT_PURE
                : ScriptCode.WRONG_PLACE;
        expressions.error(code, call.node(), "'" + call.word() + "' is not possible in " + body.words(), advice);
        return false;
    }

    private List<Statement> enter(Call call, String side) {
        expressions.body().usage().note(Usage.Use.ENTERS);
        Expression tag = text(call, "tag");
        List<Statement> lowered = plan(call);
        if (expressions.draft().protects()) lowered.add(1, Emit.run(Emit.call("protect" + side, Emit.whole(Body.BAR))));
        lowered.add(act(Emit.call("enter" + side, tag)));
        return lowered;
    }

    private List<Statement> leave(Call call) {
        call.refuseOthers(expressions.findings(), List.of("reason"));
        return List.of(act(Emit.call("leave", text(call, "reason"))));
    }

    private List<Statement> adjust(Call call) {
        if (!call.positional().isEmpty() || call.named().isEmpty())
            expressions.error(
                    ScriptCode.WRONG_ARGUMENTS,
                    call.node(),
                    "adjust says what to change",
                    "for instance adjust stopAt: close - range");
        List<Statement> lowered = plan(call);
        lowered.add(act(Emit.call("adjust")));
        return lowered;
    }

    // That something was asked for is a local of onBar: so the compiler sees that the way on to the next bar, which
    // must be fast, is one without any call in it.
    private Statement act(Expression action) {
        if (expressions.body().kind() != BodyKind.BAR) return Emit.run(action);
        return Emit.when(action, Emit.assign(acted(), Emit.constant(true)));
    }

    static VariableExpression acted() {
        return Emit.variable(Body.ACTED, ClassHelper.boolean_TYPE);
    }

    // The tag or reason: the one positional argument, or the one of that name, or the word itself.
    private Expression text(Call call, String name) {
        if (call.positional().size() > 1 || call.block().isPresent())
            expressions.error(
                    ScriptCode.WRONG_ARGUMENTS,
                    call.node(),
                    call.word() + " takes one " + name,
                    "write " + call.word() + " '" + name + "'");
        Optional<Expression> written = call.positional().stream()
                .findFirst()
                .or(() -> Optional.ofNullable(call.named().get(name)));
        return written.map(text -> text(call, text, name)).orElseGet(() -> Emit.constant(call.word()));
    }

    // buy 100: how much is no matter of the entry.
    private Expression text(Call call, Expression written, String name) {
        Code text = expressions.lowerAs(written, Kind.TEXT);
        if (text.kind().isNumber() && !text.isUnknown())
            return expressions
                    .error(
                            ScriptCode.WRONG_KIND,
                            written,
                            name + " is a text, but this is " + text.kind().words(),
                            (name.equals("tag") ? "how much is bought says sizing fixedQuantity(100), outside; " : "")
                                    + "write " + call.word() + " '" + name + "'")
                    .expression();
        return expressions.kinds().fits(text.kind(), Kind.TEXT, name, written)
                ? text.expression()
                : Code.unknown().expression();
    }

    private List<Statement> plan(Call call) {
        List<String> known = new ArrayList<>(Vocabulary.PROTECTION);
        known.add("after");
        if (!call.word().equals("adjust")) known.addFirst("tag");
        call.refuseOthers(expressions.findings(), known, name -> Optional.ofNullable(ENTRY_ORDERS.get(name)));
        refuseBoth(call, "stopBy", "stopAt");
        refuseBoth(call, "targetBy", "targetAt");
        List<Statement> lowered = new ArrayList<>();
        lowered.add(Emit.run(Emit.call("plan")));
        for (Map.Entry<String, Expression> said : call.named().entrySet()) {
            if (Vocabulary.PROTECTION.contains(said.getKey()))
                lowered.add(said(
                        said.getKey(),
                        said.getValue(),
                        Optional.ofNullable(call.named().get("after"))));
        }
        if (call.named().containsKey("after") && !call.named().containsKey("trailBy"))
            expressions.error(
                    ScriptCode.WRONG_ARGUMENTS,
                    call.named().get("after"),
                    "after belongs to trailBy",
                    "write trailBy: …, after: 1.R");
        return lowered;
    }

    private void refuseBoth(Call call, String one, String other) {
        if (call.named().containsKey(one) && call.named().containsKey(other))
            expressions.error(
                    ScriptCode.WRONG_ARGUMENTS,
                    call.named().get(other),
                    one + " and " + other + " are two ways to say one thing",
                    "keep one of them");
    }

    /// `stopBy 3 * range` as a statement of a protect block.
    private List<Statement> protect(Call call) {
        boolean trails = call.word().equals("trailBy");
        boolean named = call.named().keySet().stream().allMatch(name -> trails && name.equals("after"));
        if (call.positional().size() != 1 || !named || call.block().isPresent()) {
            String example = call.word()
                    + (trails ? " 2 * range, after: 1.R" : call.word().equals("holdMax") ? " 40.bars" : " 2 * range");
            expressions.error(
                    ScriptCode.WRONG_ARGUMENTS, call.node(), call.word() + " takes one value", "write " + example);
            return List.of();
        }
        return List.of(said(
                call.word(),
                call.positional().getFirst(),
                Optional.ofNullable(call.named().get("after"))));
    }

    private Statement said(String word, Expression value, Optional<Expression> after) {
        refuseShare(word, value);
        if (isText(value)) return notWritten(word, value);
        if (word.equals("holdMax") && isShare(value)) return notBars(value);
        refuseNotPositive(word, value);
        if (word.equals("holdMax"))
            return Emit.run(Emit.call(word, expressions.whole(value, "holdMax").expression()));
        Expression number = expressions.number(value).expression();
        if (!word.equals("trailBy")) return Emit.run(Emit.call(word, number));
        return Emit.run(Emit.call(
                word, number, Emit.constant(after.map(this::multiplesOfR).orElse(Double.NaN))));
    }

    private static boolean isText(Expression value) {
        return value instanceof ConstantExpression constant && constant.getValue() instanceof String;
    }

    // stopBy '5%'
    private Statement notWritten(String word, Expression text) {
        expressions.error(
                ScriptCode.WRONG_KIND,
                text,
                "a number is needed here, but this is a text",
                "write " + word
                        + (word.equals("holdMax")
                                ? " 40.bars"
                                : word.endsWith("At") ? " close * 0.95" : " close * 5.percent"));
        return Emit.block();
    }

    private double multiplesOfR(Expression written) {
        if (Literals.isQuantity(written)) {
            Optional<Literals.Quantity> quantity = new Literals(expressions.findings()).quantity(written);
            if (quantity.isEmpty()) return Double.NaN;
            if (quantity.get().unit() == Unit.R && quantity.get().plain() >= 0)
                return quantity.get().plain();
        }
        expressions.error(
                ScriptCode.UNIT, written, "after takes multiples of the first stop's distance", "write after: 1.R");
        return Double.NaN;
    }

    // What is worked out may be 0 or less on a bar, which is told there; what is written out never guards.
    private void refuseNotPositive(String word, Expression value) {
        OptionalDouble number = WrittenNumber.of(value, expressions.findings());
        if (number.isEmpty() || number.getAsDouble() > 0) return;
        boolean price = word.endsWith("At");
        String what = word.equals("holdMax") ? "a number of bars" : price ? "a price" : "a distance";
        String advice = word.equals("holdMax")
                ? "write holdMax 40.bars"
                : price
                        ? "write " + word + " close * 0.95"
                        : "write " + word + " close * 0.05; a price has a word of its own: stopAt, targetAt";
        expressions.error(ScriptCode.BAD_VALUE, value, word + " is " + what + ", and so above 0", advice);
    }

    private boolean isShare(Expression value) {
        return Literals.isQuantity(value)
                && new Literals(expressions.findings())
                        .quantity(value)
                        .filter(quantity -> quantity.unit() == Unit.PERCENT || quantity.unit() == Unit.BASIS_POINTS)
                        .isPresent();
    }

    private Statement notBars(Expression value) {
        expressions.error(ScriptCode.UNIT, value, "holdMax is a number of bars, not a share", "write holdMax 40.bars");
        return Emit.block();
    }

    // 5.percent is 0.05, and nobody who writes it means a distance of five hundredths.
    private void refuseShare(String word, Expression value) {
        Expression bare = value instanceof UnaryMinusExpression minus ? minus.getExpression() : value;
        if (!Literals.isQuantity(bare) || word.equals("holdMax")) return;
        new Literals(expressions.findings())
                .quantity(bare)
                .filter(quantity -> quantity.unit() == Unit.PERCENT || quantity.unit() == Unit.BASIS_POINTS)
                .ifPresent(quantity -> expressions.error(
                        ScriptCode.UNIT,
                        value,
                        word + " is " + (word.endsWith("By") ? "a distance in" : "a price, in")
                                + " the currency of the prices, not a share",
                        "write " + word + " close * " + bare.getText()));
    }
}

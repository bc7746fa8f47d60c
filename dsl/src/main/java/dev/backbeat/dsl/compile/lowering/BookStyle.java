package dev.backbeat.dsl.compile.lowering;

import dev.backbeat.dsl.compile.script.Findings;
import dev.backbeat.dsl.language.Unit;
import dev.backbeat.engine.problem.ScriptCode;
import dev.backbeat.engine.strategy.BookDecider.Schedule;
import java.util.List;
import java.util.Optional;
import org.codehaus.groovy.ast.ClassHelper;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.stmt.Statement;

/// Lowers `rebalance(every: 1.week) { … }` to a method, and reads its schedule.
final class BookStyle {
    private static final int MOST = 1000;

    private final Draft draft;

    BookStyle(Draft draft) {
        this.draft = draft;
    }

    private Findings findings() {
        return draft.findings();
    }

    Optional<Schedule> lower(Call call) {
        if (call.block().isEmpty() || !call.positional().isEmpty()) {
            findings()
                    .error(
                            ScriptCode.WRONG_ARGUMENTS,
                            call.span(),
                            "rebalance is followed by its schedule and a block",
                            "write rebalance(every: 1.week) { … }");
            return Optional.empty();
        }
        Body body = new Body(BodyKind.BOOK);
        Statement lowered =
                new Statements(draft, body).toDo(Blocks.statements(call.block().get()));
        draft.made().override("rebalance", ClassHelper.VOID_TYPE, List.of(), List.of(lowered));
        draft.functions().lower();
        if (findings().isEmpty() && !draft.functions().uses(body.usage(), Usage.Use.ENTERS))
            findings()
                    .error(
                            ScriptCode.DECIDES_NOTHING,
                            call.span(),
                            "rebalance never holds anything",
                            "end it with hold and the weights, such as hold universe.equalWeights()");
        draft.symbolBlocks().dispatch();
        return schedule(call);
    }

    private Optional<Schedule> schedule(Call call) {
        Expression every = call.named().get("every");
        if (every == null || call.named().size() > 1) return wrong(call.node());
        if (!Literals.isQuantity(every)) return wrong(every);
        Optional<Literals.Quantity> quantity = new Literals(findings()).quantity(every);
        if (quantity.isEmpty()) return Optional.empty();
        Optional<Schedule.Unit> unit = unit(quantity.get().unit());
        boolean countable = quantity.get().isWhole()
                && quantity.get().plain() >= 1
                && quantity.get().plain() <= MOST;
        if (unit.isEmpty() || !countable) return wrong(every);
        return Optional.of(new Schedule((int) quantity.get().plain(), unit.get()));
    }

    private static Optional<Schedule.Unit> unit(Unit unit) {
        return switch (unit) {
            case BARS -> Optional.of(Schedule.Unit.BAR);
            case DAYS -> Optional.of(Schedule.Unit.DAY);
            case WEEKS -> Optional.of(Schedule.Unit.WEEK);
            case MONTHS -> Optional.of(Schedule.Unit.MONTH);
            case MINUTES, HOURS, PERCENT, BASIS_POINTS, R -> Optional.empty();
        };
    }

    private Optional<Schedule> wrong(Expression place) {
        findings()
                .error(
                        ScriptCode.UNIT,
                        place,
                        "rebalance needs a schedule in bars, days, weeks or months",
                        "write rebalance(every: 1.week) { … }");
        return Optional.empty();
    }
}

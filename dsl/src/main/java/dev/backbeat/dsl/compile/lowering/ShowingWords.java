package dev.backbeat.dsl.compile.lowering;

import dev.backbeat.dsl.language.Kind;
import dev.backbeat.dsl.language.Vocabulary;
import dev.backbeat.engine.problem.ScriptCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.stmt.Statement;

/// Lowers `plot 'name', value` and `note 'text', value` in onBar, rebalance and their functions.
///
/// Both only show something: no column they read is waited for, and nothing missing in them keeps a condition from
/// holding.
record ShowingWords(Expressions expressions) {

    static boolean isOne(Call call) {
        return call.isBare() && Vocabulary.SHOWING.contains(call.word());
    }

    List<Statement> lower(Call call) {
        if (!isInPlace(call)) return List.of();
        expressions.body().usage().note(Usage.Use.SHOWS);
        Optional<Statement> lowered =
                expressions.draft().columns().shown(() -> call.word().equals("plot") ? plot(call) : note(call));
        lowered.ifPresent(statement -> Emit.at(call.node(), statement));
        return lowered.stream().toList();
    }

    private boolean isInPlace(Call call) {
        BodyKind kind = expressions.body().kind();
        boolean plot = call.word().equals("plot");
        boolean ofBars = kind == BodyKind.BAR || kind == BodyKind.BAR_FUNCTION;
        if (ofBars || (!plot && (kind == BodyKind.BOOK || kind == BodyKind.BOOK_FUNCTION))) return true;
        expressions.error(
                ScriptCode.WRONG_PLACE,
                call.node(),
                "'" + call.word() + "' is not possible in " + expressions.body().words(),
                plot
                        ? "write it outside the blocks, over series: plot 'spread', fast - slow"
                        : "it stands in onBar { … } and rebalance { … }; elsewhere, plot shows a series");
        return false;
    }

    private Optional<Statement> plot(Call call) {
        Optional<Integer> number = expressions.draft().plots().ofBars(call);
        if (number.isEmpty()) return Optional.empty();
        return value(call.positional().get(1), "a plot")
                .map(value -> Emit.run(Emit.call("plot", Emit.call("mark"), Emit.constant(number.get()), value)));
    }

    private Optional<Statement> note(Call call) {
        call.refuseOthers(expressions.findings(), List.of());
        boolean shape = !call.positional().isEmpty()
                && call.positional().size() <= 2
                && call.block().isEmpty();
        if (!shape) {
            expressions.error(
                    ScriptCode.WRONG_ARGUMENTS,
                    call.node(),
                    "note takes a text and, if there is one, a value",
                    "write note 'third push', close - stop");
            return Optional.empty();
        }
        List<Expression> arguments = new ArrayList<>(List.of(Emit.call("mark")));
        arguments.add(said(call.positional().getFirst()));
        Optional<Expression> value = call.positional().size() == 1
                ? Optional.of(Emit.constant(Double.NaN))
                : value(call.positional().get(1), "the value of a note");
        return value.map(number -> {
            arguments.add(number);
            return Emit.run(Emit.call("note", arguments.toArray(Expression[]::new)));
        });
    }

    private Expression said(Expression written) {
        Code text = expressions.lowerAs(written, Kind.TEXT);
        if (text.kind() == Kind.TEXT || text.isUnknown()) return text.expression();
        return expressions
                .error(
                        ScriptCode.WRONG_KIND,
                        written,
                        "the text of a note is a text, but this is "
                                + text.kind().words(),
                        "write note 'text', value")
                .expression();
    }

    private Optional<Expression> value(Expression written, String what) {
        Code code = expressions.lower(written);
        if (code.isUnknown()) return Optional.empty();
        if (code.kind().isNumber() || code.kind() == Kind.FLAG) return Optional.of(code.expression());
        expressions.error(
                ScriptCode.WRONG_KIND,
                written,
                what + " is a number, or yes or no, but this is " + code.kind().words(),
                "put texts into a note's text: note \"went $direction\", close");
        return Optional.empty();
    }
}

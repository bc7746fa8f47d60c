package dev.backbeat.dsl.compile.lowering;

import dev.backbeat.dsl.compile.script.Findings;
import dev.backbeat.dsl.language.Kind;
import dev.backbeat.dsl.language.Unit;
import dev.backbeat.engine.problem.ScriptCode;
import dev.backbeat.engine.problem.Spelling;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.codehaus.groovy.ast.expr.ConstantExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.MethodCallExpression;

/// Reads `sizing volatilityTarget(12.percent, lookback: 60)` into the settings that an experiment would have; never
/// executed.
final class SizingWord {
    private static final List<String> MODELS = List.of("fixedQuantity", "percentOfEquity", "volatilityTarget");

    private final Findings findings;
    private final Literals literals;
    private final Map<String, String> settings = new LinkedHashMap<>();

    private SizingWord(Findings findings) {
        this.findings = findings;
        this.literals = new Literals(findings);
    }

    static Map<String, String> read(Optional<Call> sizing, Findings findings) {
        var word = new SizingWord(findings);
        sizing.ifPresent(word::read);
        return word.settings;
    }

    private void read(Call sizing) {
        boolean one = sizing.positional().size() == 1
                && sizing.named().isEmpty()
                && sizing.block().isEmpty();
        if (one && sizing.positional().getFirst() instanceof MethodCallExpression node && node.isImplicitThis())
            model(Call.of(node));
        else wrong(sizing.node(), "sizing is followed by a model", "write sizing percentOfEquity(95.percent)");
    }

    private void model(Call call) {
        if (call.positional().size() != 1 && MODELS.contains(call.word())) {
            wrong(call.node(), call.word() + " takes one value", "write " + example(call.word()));
            return;
        }
        switch (call.word()) {
            case "fixedQuantity" -> {
                call.refuseOthers(findings, List.of());
                settings.put("model", "fixed");
                settings.put("value", number(call.positional().getFirst(), call.word()));
            }
            case "percentOfEquity" -> {
                call.refuseOthers(findings, List.of("price"));
                settings.put("model", "percent-of-equity");
                settings.put("value", percent(call.positional().getFirst(), call.word()));
                price(call);
            }
            case "volatilityTarget" -> {
                call.refuseOthers(findings, List.of("lookback", "maxWeight", "price"));
                settings.put("model", "volatility-target");
                settings.put("value", percent(call.positional().getFirst(), call.word()) + "/year");
                Optional.ofNullable(call.named().get("lookback"))
                        .ifPresent(bars -> settings.put("lookback", bars(bars)));
                Optional.ofNullable(call.named().get("maxWeight"))
                        .ifPresent(share -> settings.put("max-weight", percent(share, "maxWeight")));
                price(call);
            }
            default -> unknown(call);
        }
    }

    private void unknown(Call call) {
        String near = Spelling.nearest(call.word(), MODELS)
                .map(word -> "did you mean '" + word + "'? ")
                .orElse("");
        findings.error(
                ScriptCode.UNKNOWN_WORD,
                call.span(),
                "there is no sizing model '" + call.word() + "'",
                near + "known: " + String.join(", ", MODELS));
    }

    private static String example(String model) {
        return switch (model) {
            case "fixedQuantity" -> "fixedQuantity(100)";
            case "percentOfEquity" -> "percentOfEquity(95.percent)";
            default -> "volatilityTarget(12.percent, lookback: 60)";
        };
    }

    private void price(Call call) {
        Expression written = call.named().get("price");
        if (written == null) return;
        if (written instanceof ConstantExpression constant
                && ("decision".equals(constant.getValue()) || "fill".equals(constant.getValue())))
            settings.put("price", constant.getText());
        else wrong(written, "price is 'decision' or 'fill'", "write price: 'fill'");
    }

    private String number(Expression written, String word) {
        Optional<Literals.Literal> value = written instanceof ConstantExpression constant
                ? literals.constant(constant).filter(literal -> literal.kind().isNumber())
                : Optional.empty();
        if (value.isPresent() && value.get().number() > 0) return plain(new BigDecimal(written.getText()));
        wrong(written, word + " takes a number above 0, written out", "write " + example(word));
        return "";
    }

    private String percent(Expression written, String word) {
        if (Literals.isQuantity(written)) {
            Optional<Literals.Quantity> quantity = literals.quantity(written);
            boolean share = quantity.filter(
                            q -> q.unit() == Unit.PERCENT && q.number().signum() > 0)
                    .isPresent();
            if (share) return plain(quantity.get().number()) + "%";
        }
        wrong(written, word + " takes a percentage above 0, written out", "write " + example(word));
        return "";
    }

    private String bars(Expression written) {
        Optional<Literals.Literal> value = Literals.isQuantity(written)
                ? literals.plainQuantity(written)
                : written instanceof ConstantExpression constant ? literals.constant(constant) : Optional.empty();
        if (value.isPresent() && value.get().kind() == Kind.WHOLE && value.get().number() >= 2)
            return value.get().value() + " bars";
        wrong(written, "lookback is a number of bars, 2 or more, written out", "write lookback: 60");
        return "";
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private void wrong(Expression place, String message, String advice) {
        findings.error(ScriptCode.WRONG_ARGUMENTS, place, message, advice);
    }
}

package dev.backbeat.dsl.compile.lowering;

import dev.backbeat.dsl.compile.script.Findings;
import dev.backbeat.dsl.language.Kind;
import dev.backbeat.dsl.language.Said;
import dev.backbeat.engine.problem.ScriptCode;
import dev.backbeat.engine.strategy.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.codehaus.groovy.ast.expr.ConstantExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.ListExpression;
import org.codehaus.groovy.ast.expr.UnaryMinusExpression;

/// Reads what a parameter may be: `integer(20, min: 5, max: 60, step: 5)`; all of it literals.
final class ParameterRange {
    private static final String DESCRIPTION = "description";

    private final Findings findings;
    private final Call call;
    private final Literals literals;

    ParameterRange(Findings findings, Call call) {
        this.findings = findings;
        this.call = call;
        this.literals = new Literals(findings);
    }

    Optional<Parameter> integer(String name) {
        call.refuseOthers(findings, List.of("min", "max", "step", DESCRIPTION));
        long min = (long) bound("min", Kind.WHOLE, Integer.MIN_VALUE);
        long max = (long) bound("max", Kind.WHOLE, Integer.MAX_VALUE);
        long step = (long) bound("step", Kind.WHOLE, 1);
        return initial(Kind.WHOLE)
                .map(value -> inside(
                        new Parameter.OfInteger(name, (long) value.number(), min, max, step, description()),
                        min > max,
                        step < 1));
    }

    Optional<Parameter> decimal(String name) {
        call.refuseOthers(findings, List.of("min", "max", "step", DESCRIPTION));
        double min = bound("min", Kind.DECIMAL, -Double.MAX_VALUE);
        double max = bound("max", Kind.DECIMAL, Double.MAX_VALUE);
        double step = bound("step", Kind.DECIMAL, 0);
        return initial(Kind.DECIMAL)
                .map(value -> inside(
                        new Parameter.OfDecimal(name, value.number(), min, max, step, description()),
                        min > max,
                        step < 0));
    }

    Optional<Parameter> flag(String name) {
        call.refuseOthers(findings, List.of(DESCRIPTION));
        return initial(Kind.FLAG).map(value -> new Parameter.OfFlag(name, (Boolean) value.value(), description()));
    }

    Optional<Parameter> choice(String name) {
        call.refuseOthers(findings, List.of("of", DESCRIPTION));
        Expression written = call.positional().size() == 2
                ? call.positional().get(1)
                : call.named().get("of");
        if (!(written instanceof ListExpression list)) {
            wrong(
                    call.node(),
                    "choice names its default and all there are",
                    "write " + name + " choice('sma', of: ['sma', 'ema'])");
            return Optional.empty();
        }
        int problems = findings.count();
        List<String> choices = new ArrayList<>();
        for (Expression element : list.getExpressions())
            if (findings.count() == problems)
                literal(element, Kind.TEXT).ifPresent(text -> choices.add(fit((String) text.value(), element)));
        if (findings.count() > problems) return Optional.empty();
        Optional<Literals.Literal> value = call.positional().isEmpty()
                ? Optional.empty()
                : literal(call.positional().getFirst(), Kind.TEXT);
        if (value.isPresent() && !choices.contains((String) value.get().value()))
            findings.error(
                    ScriptCode.BAD_VALUE,
                    call.positional().getFirst(),
                    "the default is not among the choices",
                    "choices: " + String.join(", ", choices));
        return value.map(text -> new Parameter.OfChoice(name, (String) text.value(), choices, description()));
    }

    private String description() {
        Expression written = call.named().get(DESCRIPTION);
        if (written == null) return "";
        String text =
                literal(written, Kind.TEXT).map(one -> (String) one.value()).orElse("");
        if (Parameter.isDescription(text)) return text;
        findings.error(
                ScriptCode.BAD_VALUE,
                written,
                "a description is one line of at most " + Parameter.LONGEST_DESCRIPTION + " printable characters",
                "say it in fewer words");
        return "";
    }

    // What is chosen is written to YAML, and has to be read from it again.
    private String fit(String choice, Expression place) {
        if (!Said.isFit(choice) || choice.contains("${"))
            findings.error(
                    ScriptCode.BAD_VALUE,
                    place,
                    "a choice has at most " + Said.LONGEST + " printable characters, and no ${",
                    "write a word");
        return choice;
    }

    private Parameter inside(Parameter parameter, boolean swapped, boolean badStep) {
        if (swapped) wrong(call.node(), "min is above max", "swap them");
        else
            parameter
                    .refusal(parameter.defaultValue())
                    .ifPresent(refusal -> findings.error(
                            ScriptCode.BAD_VALUE,
                            call.positional().getFirst(),
                            "the default " + parameter.defaultValue() + " " + refusal,
                            "change the default or the bounds"));
        if (badStep)
            wrong(
                    call.named().getOrDefault("step", call.node()),
                    "a step is above 0",
                    "write step: 1, or leave it out");
        return parameter;
    }

    private Optional<Literals.Literal> initial(Kind kind) {
        if (call.positional().size() == 1) return literal(call.positional().getFirst(), kind);
        wrong(
                call.node(),
                call.word() + " takes its default first",
                "write " + call.word() + "(" + example(kind) + ")");
        return Optional.empty();
    }

    private static String example(Kind kind) {
        return switch (kind) {
            case WHOLE -> "20, min: 5, max: 60";
            case DECIMAL -> "2.5, min: 1, max: 6";
            default -> "true";
        };
    }

    private double bound(String name, Kind kind, double otherwise) {
        Expression written = call.named().get(name);
        if (written == null) return otherwise;
        return literal(written, kind).map(Literals.Literal::number).orElse(otherwise);
    }

    private Optional<Literals.Literal> literal(Expression expression, Kind kind) {
        Optional<Literals.Literal> value = switch (expression) {
            case ConstantExpression constant -> literals.constant(constant);
            case UnaryMinusExpression minus
            when minus.getExpression() instanceof ConstantExpression constant ->
                literals.constant(constant)
                        .filter(number -> number.kind().isNumber())
                        .map(ParameterRange::negated);
            case Expression quantity when Literals.isQuantity(quantity) -> literals.plainQuantity(quantity);
            default -> Optional.empty();
        };
        if (value.isPresent() && value.get().kind().fits(kind)) return value;
        wrong(
                expression,
                kind.words() + " written out is needed here",
                value.map(literal -> instead(literal, kind)).orElse("parameters are declared with literals only"));
        return Optional.empty();
    }

    private static String instead(Literals.Literal written, Kind kind) {
        return switch (kind) {
            case FLAG -> "write flag(true) or flag(false)";
            case TEXT -> "choices are texts: choice('a', of: ['a', 'b']); numbers are integer(20)";
            case WHOLE ->
                written.kind() != Kind.DECIMAL
                        ? "write integer(20)"
                        : written.number() > Integer.MAX_VALUE
                                ? "at most " + Integer.MAX_VALUE
                                : "write decimal(" + written.number() + "), or a number without decimals";
            default -> "write decimal(2.5)";
        };
    }

    private static Literals.Literal negated(Literals.Literal number) {
        return number.value() instanceof Integer whole
                ? new Literals.Literal(-whole, Kind.WHOLE)
                : new Literals.Literal(-number.number(), Kind.DECIMAL);
    }

    private void wrong(Expression place, String message, String advice) {
        findings.error(ScriptCode.WRONG_ARGUMENTS, place, message, advice);
    }
}

package dev.backbeat.engine.experiment;

import dev.backbeat.engine.experiment.schema.Decimals;
import dev.backbeat.engine.experiment.yaml.Findings;
import dev.backbeat.engine.experiment.yaml.Node;
import dev.backbeat.engine.experiment.yaml.Quoted;
import dev.backbeat.engine.problem.ConfigCode;
import dev.backbeat.engine.problem.Place;
import dev.backbeat.engine.problem.Spelling;
import dev.backbeat.engine.strategy.Parameter;
import dev.backbeat.engine.strategy.Parameters;
import dev.backbeat.engine.strategy.Strategy;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Holds the values a file gives for parameters against what the script declares.
final class ParameterValues {
    /// How far a decimal may be off its step, as a share of the step: 0.1 has no exact double.
    private static final double STEP_TOLERANCE = 1e-6;

    private final Strategy strategy;
    private final Findings findings;
    private final Map<String, Object> values = new LinkedHashMap<>();

    private ParameterValues(Strategy strategy, Findings findings) {
        this.strategy = strategy;
        this.findings = findings;
        values.putAll(Parameters.defaults(strategy.parameters()).values());
    }

    /// All parameters, those not given as declared; empty if some are refused, which are then among the findings.
    static Optional<Parameters> of(Strategy strategy, List<Node.Entry> given, Place place, Findings findings) {
        int before = findings.errors().size();
        var checked = new ParameterValues(strategy, findings);
        given.forEach(checked::take);
        if (findings.errors().size() > before) return Optional.empty();
        var parameters = new Parameters(checked.values);
        Optional<String> refusal = strategy.refusal(parameters);
        refusal.ifPresent(why ->
                findings.error(ConfigCode.CONTRADICTION, place, "the parameters do not go together: " + why, ""));
        return refusal.isPresent() ? Optional.empty() : Optional.of(parameters);
    }

    private void take(Node.Entry entry) {
        String name = entry.key().text();
        Optional<Parameter> declared = strategy.parameters().stream()
                .filter(p -> p.name().equals(name))
                .findFirst();
        if (declared.isPresent()) take(declared.get(), entry.value());
        else
            findings.error(
                    ConfigCode.UNKNOWN_PARAMETER,
                    entry.key().place(),
                    "unknown parameter " + Quoted.of(name),
                    adviceFor(name));
    }

    private String adviceFor(String name) {
        List<String> names = strategy.parameters().stream().map(Parameter::name).toList();
        if (names.isEmpty()) return "the script declares no parameters";
        return Spelling.advice(name, names, "declared by the script");
    }

    private void take(Parameter parameter, Node node) {
        Optional<Object> value = node instanceof Node.Scalar scalar ? parsed(parameter, scalar) : Optional.empty();
        if (value.isEmpty()) {
            refuse(parameter, node, beyondAll(parameter, node).orElse("must be " + parameter.kind()));
            return;
        }
        Optional<String> refusal = parameter.refusal(value.get()).or(() -> offStep(parameter, value.get()));
        refusal.ifPresentOrElse(why -> refuse(parameter, node, why), () -> values.put(parameter.name(), value.get()));
    }

    private void refuse(Parameter parameter, Node node, String why) {
        String said = switch (node) {
            case Node.Scalar s when s.isEmpty() -> " has no value: it ";
            case Node.Scalar s -> " " + Quoted.of(s.text()) + " ";
            case Node.Sequence _, Node.Mapping _ -> " is " + node.kind() + ": it ";
        };
        findings.error(
                ConfigCode.BAD_PARAMETER,
                node.place(),
                StrategyKeys.PARAMS.path() + "." + parameter.name() + said + why,
                described(parameter) + "the script's own value is " + parameter.defaultValue());
    }

    private static String described(Parameter parameter) {
        String description = parameter.description();
        return description.isEmpty() ? "" : parameter.name() + " is: " + description + "; ";
    }

    /// More digits than any number here has are out of bounds, and no other kind of thing.
    private static Optional<String> beyondAll(Parameter parameter, Node node) {
        boolean isWhole = parameter instanceof Parameter.OfInteger
                && node instanceof Node.Scalar scalar
                && !scalar.quoted()
                && scalar.text().matches("[-+]?[0-9]+");
        if (!isWhole) return Optional.empty();
        boolean negative = ((Node.Scalar) node).text().startsWith("-");
        return parameter.refusal(negative ? Long.MIN_VALUE : Long.MAX_VALUE);
    }

    /// Quotes make a text of what could be a number or a flag.
    private static Optional<Object> parsed(Parameter parameter, Node.Scalar scalar) {
        boolean text = parameter instanceof Parameter.OfChoice;
        if (!text && (scalar.quoted() || !scalar.text().matches("[A-Za-z]{4,5}|[-+.0-9][-+.0-9eE]{0,39}")))
            return Optional.empty();
        return parameter.parse(scalar.text());
    }

    /// Steps count from the least value, or from the script's own where there is none; its own is always fine.
    private static Optional<String> offStep(Parameter parameter, Object value) {
        return switch (parameter) {
            case Parameter.OfInteger p -> {
                long start = p.min() <= Integer.MIN_VALUE ? p.value() : p.min();
                boolean fine = p.step() <= 0
                        || (Long) value == p.value()
                        || Math.floorMod((Long) value, p.step()) == Math.floorMod(start, p.step());
                yield fine ? Optional.empty() : steps(p.step() + "", start + "");
            }
            case Parameter.OfDecimal p -> {
                double start = Math.abs(p.min()) < 1e15 ? p.min() : p.value();
                double steps = ((Double) value - start) / p.step();
                boolean fine = p.step() <= 0
                        || (Double) value == p.value()
                        || Math.abs(steps - Math.rint(steps)) <= STEP_TOLERANCE;
                yield fine ? Optional.empty() : steps(Decimals.write(p.step()), Decimals.write(start));
            }
            case Parameter.OfFlag _, Parameter.OfChoice _ -> Optional.empty();
        };
    }

    private static Optional<String> steps(String step, String start) {
        return Optional.of("must go in steps of " + step + " from " + start);
    }
}

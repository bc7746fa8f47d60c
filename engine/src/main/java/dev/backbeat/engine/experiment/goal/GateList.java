package dev.backbeat.engine.experiment.goal;

import static java.util.stream.Collectors.joining;

import dev.backbeat.engine.experiment.schema.BarCount;
import dev.backbeat.engine.experiment.schema.Json;
import dev.backbeat.engine.experiment.schema.Kind;
import dev.backbeat.engine.experiment.yaml.Findings;
import dev.backbeat.engine.experiment.yaml.Node;
import dev.backbeat.engine.experiment.yaml.Quoted;
import dev.backbeat.engine.experiment.yaml.YamlText;
import dev.backbeat.engine.problem.ConfigCode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A list of different gates; a single one may stand alone.
public record GateList() implements Kind<List<Gate>> {
    private static final int MOST = 100;

    @Override
    public Optional<List<Gate>> read(String path, Node node, Findings findings) {
        List<Node> items = node instanceof Node.Sequence list ? list.items() : List.of(node);
        if (items.size() > MOST) {
            findings.error(
                    ConfigCode.TOO_LARGE,
                    node.place(),
                    path + " has " + items.size() + " entries; at most " + MOST + " are allowed",
                    "keep those that decide");
            return Optional.empty();
        }
        var gates = new ArrayList<Gate>();
        for (Node item : items) gate(item, findings).ifPresent(gate -> add(gate, item, gates, findings));
        return gates.size() == items.size() ? Optional.of(List.copyOf(gates)) : Optional.empty();
    }

    private static Optional<Gate> gate(Node item, Findings findings) {
        if (item instanceof Node.Scalar scalar) return GateText.read(scalar, findings);
        // In a list, `first_trade_within: 20 bars` is a map of one key.
        if (item instanceof Node.Mapping map && map.entries().size() == 1)
            return GateText.read(map.entries().getFirst(), findings);
        findings.error(
                ConfigCode.WRONG_TYPE,
                item.place(),
                "gates: " + item.kind() + " is no gate",
                "write a list of gates: [sharpe >= 1, traded]");
        return Optional.empty();
    }

    private static void add(Gate gate, Node item, List<Gate> gates, Findings findings) {
        if (!gates.contains(gate)) gates.add(gate);
        else
            findings.error(
                    ConfigCode.DUPLICATE_KEY,
                    item.place(),
                    "gates: " + Quoted.of(gate.text()) + " is given twice",
                    "keep one of the two");
    }

    @Override
    public String write(List<Gate> value) {
        return YamlText.list(value.stream().map(g -> YamlText.of(g.text())).toList());
    }

    @Override
    public Map<String, Object> json() {
        String comparison =
                Arrays.stream(Comparison.values()).map(Comparison::symbol).collect(joining("|", " *(?:", ") *"));
        String compared = Arrays.stream(Metric.values())
                .map(metric -> metric.id() + comparison + Measure.pattern(metric))
                .collect(joining("|"));
        String within = Gate.FIRST_TRADE_WITHIN + ": *[+]?[0-9]+ ?bars?";
        Map<String, Object> gate = Json.any(
                Json.text(" *(?:" + String.join("|", Gate.TRADED, Gate.CASH_POSITIVE, Gate.CAUSAL, within, compared)
                        + ") *"),
                Map.of(
                        "type",
                        "object",
                        "additionalProperties",
                        false,
                        "minProperties",
                        1,
                        "properties",
                        Map.of(Gate.FIRST_TRADE_WITHIN, new BarCount(1, Integer.MAX_VALUE).json())));
        String reference = "[^$]*" + Json.REFERENCE + "[^$]*";
        Map<String, Object> item = Json.any(gate, Json.text(reference));
        return Json.any(item, Map.of("type", "array", "uniqueItems", true, "items", item));
    }

    @Override
    public String type() {
        return "list of gates";
    }

    @Override
    public String unit() {
        return "that of the metric";
    }
}

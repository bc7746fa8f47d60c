package dev.backbeat.engine.experiment;

import dev.backbeat.engine.experiment.composition.KeyPath;
import dev.backbeat.engine.experiment.yaml.Findings;
import dev.backbeat.engine.experiment.yaml.Node;
import dev.backbeat.engine.experiment.yaml.NodeReader;
import dev.backbeat.engine.experiment.yaml.SourceText;
import dev.backbeat.engine.problem.ConfigCode;
import dev.backbeat.engine.problem.Place;
import java.util.List;
import java.util.Optional;

/// Flags as pieces of a file: `--set costs.slippage=5 bps` is `costs: {slippage: 5 bps}`.
final class SettingNodes {
    private final Setting setting;
    private final SourceText source;
    private final Findings findings;

    private SettingNodes(Setting setting, Findings findings) {
        this.setting = setting;
        this.source = SourceText.flag(setting.flag());
        this.findings = findings;
    }

    /// The piece, or empty if the flag makes none, which is then among the findings.
    static Optional<Node.Mapping> of(Setting setting, Findings findings) {
        return new SettingNodes(setting, findings).mapping();
    }

    private Optional<Node.Mapping> mapping() {
        List<String> keys = KeyPath.of(setting.path()).names();
        if (setting.form() == Setting.Form.NOTHING || keys.stream().anyMatch(String::isBlank)) {
            findings.error(
                    ConfigCode.BAD_FLAG,
                    place(setting.pathAt(), setting.flag().length() - setting.pathAt()),
                    source.shownAs() + " sets nothing",
                    "write --set section.key=value, or -p parameter=value");
            return Optional.empty();
        }
        return value().map(value -> nested(keys, value));
    }

    private Optional<Node> value() {
        return switch (setting.form()) {
            case YAML -> yaml(setting.values().getFirst());
            case TEXT -> Optional.of(scalar(setting.values().getFirst()));
            case LIST ->
                Optional.of(new Node.Sequence(
                        setting.values().stream().<Node>map(v -> scalar(v)).toList(), valuePlace()));
            case NOTHING -> Optional.empty();
        };
    }

    /// Only brackets and quotes ask for YAML; anything else is one value, whatever characters it has.
    private Optional<Node> yaml(String text) {
        String stripped = text.strip();
        boolean asks = !stripped.isEmpty() && "[{\"'".indexOf(stripped.charAt(0)) >= 0;
        if (!asks) return Optional.of(scalar(stripped));
        return NodeReader.readWithin(source, setting.valueAt(), findings);
    }

    private Node.Scalar scalar(String text) {
        int at = text.isEmpty() ? -1 : setting.flag().indexOf(text, setting.valueAt());
        return new Node.Scalar(text, false, at < 0 ? valuePlace() : place(at, text.length()));
    }

    private Node.Mapping nested(List<String> keys, Node value) {
        Place keyPlace = place(setting.pathAt(), Math.max(1, setting.valueAt() - 1 - setting.pathAt()));
        Node node = value;
        for (String key : keys.reversed()) {
            var entry = new Node.Entry(new Node.Scalar(key, false, keyPlace), node);
            node = new Node.Mapping(List.of(entry), keyPlace);
        }
        return (Node.Mapping) node;
    }

    private Place valuePlace() {
        return place(setting.valueAt(), setting.flag().length() - setting.valueAt());
    }

    /// @param at which of the flag's chars, from 0
    private Place place(int at, int length) {
        String flag = setting.flag();
        int end = Math.min(flag.length(), at + length);
        return source.place(1, flag.codePointCount(0, at) + 1, flag.codePointCount(at, end));
    }
}

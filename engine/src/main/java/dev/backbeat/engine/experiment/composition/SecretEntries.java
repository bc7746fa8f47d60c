package dev.backbeat.engine.experiment.composition;

import dev.backbeat.engine.experiment.yaml.Findings;
import dev.backbeat.engine.experiment.yaml.Node;
import dev.backbeat.engine.experiment.yaml.Quoted;
import dev.backbeat.engine.experiment.yaml.Secrets;
import dev.backbeat.engine.problem.ConfigCode;
import java.util.List;
import java.util.Optional;

/// Refuses what looks like a password, wherever it stands; what is refused is looked at no further, and so not shown.
record SecretEntries(Findings findings) {
    private static final String TRACKING = "tracking";

    /// The tree without entries that hold secrets, which are then among the findings.
    static Node.Mapping refused(Node.Mapping tree, Findings findings) {
        return new SecretEntries(findings).section(tree, false);
    }

    private Node.Mapping section(Node.Mapping section, boolean tracking) {
        List<Node.Entry> entries = section.entries().stream()
                .flatMap(e -> entry(e, tracking).stream())
                .toList();
        return entries.equals(section.entries()) ? section : new Node.Mapping(entries, section.place());
    }

    private Optional<Node.Entry> entry(Node.Entry entry, boolean tracking) {
        Node.Scalar key = entry.key();
        if (Secrets.isName(key.text()) && !(tracking && asksEnvironment(entry.value()))) {
            String where = tracking ? "write ${env:NAME}" : "only 'tracking' takes one, as ${env:NAME}";
            findings.error(
                    ConfigCode.SECRET,
                    key.place(),
                    Quoted.of(key.text()) + " looks like a password, which belongs into no file",
                    where + "; another name if it is none");
            return Optional.empty();
        }
        return value(entry.value(), tracking || key.text().equals(TRACKING)).map(v -> new Node.Entry(key, v));
    }

    private Optional<Node> value(Node value, boolean tracking) {
        return switch (value) {
            case Node.Mapping section -> Optional.of(section(section, tracking));
            case Node.Sequence list ->
                list.items().stream().allMatch(item -> value(item, tracking).isPresent())
                        ? Optional.of(list)
                        : Optional.empty();
            case Node.Scalar scalar -> scalar(scalar);
        };
    }

    private Optional<Node> scalar(Node.Scalar scalar) {
        if (!Secrets.isAddress(scalar.text())) return Optional.of(scalar);
        findings.error(
                ConfigCode.SECRET,
                scalar.place(),
                "an address with a password in it belongs into no file",
                "leave name and password out of it");
        return Optional.empty();
    }

    /// With a default it would stand in the file all the same.
    private static boolean asksEnvironment(Node value) {
        return value instanceof Node.Scalar scalar && scalar.text().matches("\\$\\{env:[A-Za-z_][A-Za-z0-9_]*}");
    }
}

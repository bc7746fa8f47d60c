package dev.backbeat.engine.experiment.composition;

import dev.backbeat.engine.experiment.schema.Schema;
import dev.backbeat.engine.experiment.yaml.Findings;
import dev.backbeat.engine.experiment.yaml.Node;
import dev.backbeat.engine.experiment.yaml.Quoted;
import dev.backbeat.engine.problem.ConfigCode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Puts values in the place of `${section.key}` and `${env:NAME}`, after all layers are laid.
///
/// What a value must be is checked afterwards, where its key is read.
public final class References {
    static final int DEEPEST = 20;

    private final Node.Mapping tree;
    private final Schema schema;
    private final Function<String, Optional<Node>> otherwise;
    private final Map<String, String> environment;
    private final Findings findings;
    private final Map<String, Optional<Node>> done = new HashMap<>();
    private final Set<String> broken = new HashSet<>();
    private final List<String> open = new ArrayList<>();

    /// @param otherwise what holds at a path that the tree says nothing of
    public References(
            Node.Mapping tree,
            Schema schema,
            Function<String, Optional<Node>> otherwise,
            Map<String, String> environment,
            Findings findings) {
        this.tree = tree;
        this.schema = schema;
        this.otherwise = otherwise;
        this.environment = environment;
        this.findings = findings;
    }

    /// The tree without references; what cannot be resolved is left out, and among the findings.
    public Node.Mapping resolved() {
        return section("", tree);
    }

    /// The paths of values that could not be resolved.
    public Set<String> broken() {
        return Set.copyOf(broken);
    }

    private Node.Mapping section(String path, Node.Mapping section) {
        List<Node.Entry> entries = section.entries().stream()
                .flatMap(e -> entry(
                        path.isEmpty() ? e.key().text() : path + "." + e.key().text(), e)
                        .stream())
                .toList();
        return new Node.Mapping(entries, section.place());
    }

    private Optional<Node.Entry> entry(String path, Node.Entry entry) {
        if (entry.key().text().contains("${")) {
            findings.error(
                    ConfigCode.BAD_REFERENCE,
                    entry.key().place(),
                    "a key cannot hold a reference: " + Quoted.of(entry.key().text()),
                    "write the key itself");
            return Optional.empty();
        }
        Optional<Node> value = at(path, entry.value());
        if (value.isEmpty()) broken.add(path);
        return value.map(v -> new Node.Entry(entry.key(), v));
    }

    private Optional<Node> at(String path, Node node) {
        return switch (node) {
            case Node.Mapping mapping -> Optional.of(section(path, mapping));
            case Node.Sequence list -> list(path, list);
            case Node.Scalar scalar -> value(path, scalar);
        };
    }

    /// A list cannot stand in a list, so nothing grows here but texts.
    private Optional<Node> list(String path, Node.Sequence list) {
        List<Node> items = list.items().stream()
                .flatMap(i -> (i instanceof Node.Scalar scalar ? text(path, scalar) : at(path, i)).stream())
                .toList();
        return items.size() == list.items().size()
                ? Optional.of(new Node.Sequence(items, list.place()))
                : Optional.empty();
    }

    private Optional<Node> value(String path, Node.Scalar scalar) {
        if (!scalar.text().contains("${")) return Optional.of(scalar);
        Optional<Node> known = done.get(path);
        if (known != null) return known;
        open.add(path);
        Optional<Node> value = text(path, scalar);
        open.removeLast();
        done.put(path, value);
        return value;
    }

    private Optional<Node> text(String path, Node.Scalar scalar) {
        if (!scalar.text().contains("${")) return Optional.of(scalar);
        return new Substitution(this, path, scalar).value();
    }

    /// What a reference stands for; empty if it cannot be told, which is then among the findings.
    Optional<Node> target(String written, Node.Scalar from) {
        KeyPath key = KeyPath.of(written);
        String path = key.text();
        if (open.contains(path)) return circle(path, from);
        if (open.size() >= DEEPEST)
            return refused(from, "is more than " + DEEPEST + " references away from a value", "write the value");
        Optional<Node> node = key.in(written(key)).or(() -> otherwise.apply(path));
        if (node.isEmpty()) return unknown(written, path, from);
        return switch (node.get()) {
            case Node.Mapping section ->
                refused(from, "refers to a section: " + Quoted.of(written), "refer to one of its keys");
            case Node.Sequence list -> list(path, list);
            case Node.Scalar scalar -> value(path, scalar).flatMap(v -> revealed(v, from));
        };
    }

    /// The tree, with short forms on the way to the key written out.
    private Node.Mapping written(KeyPath key) {
        for (int i = 1; i < key.names().size(); i++) {
            var section = new KeyPath(key.names().subList(0, i));
            var form = schema.shortForm(section.text());
            if (form.isPresent() && section.in(tree).orElse(tree) instanceof Node.Scalar scalar) {
                return section.holding(form.get().writtenOut(section.text(), scalar, new Findings()));
            }
        }
        return tree;
    }

    private Optional<Node> revealed(Node node, Node.Scalar from) {
        if (!(node instanceof Node.Scalar scalar && scalar.isHidden())) return Optional.of(node);
        return refused(
                from,
                "refers to a value that comes from the environment",
                "write " + scalar.written() + " itself, where it is allowed");
    }

    private Optional<Node> circle(String path, Node.Scalar from) {
        List<String> round = open.subList(open.indexOf(path), open.size());
        findings.error(
                ConfigCode.CIRCLE,
                from.place(),
                "the value refers to itself: " + String.join(" → ", round) + " → " + path,
                "write one of the values");
        return Optional.empty();
    }

    private Optional<Node> unknown(String written, String path, Node.Scalar from) {
        return refused(from, "refers to " + Quoted.of(written) + ", which has no value", advice(path));
    }

    private String advice(String path) {
        if (path.equals("symbol")) return "write {symbol}, without the $";
        boolean known = !schema.variants(path).isEmpty() || schema.isSection(path);
        int dot = path.lastIndexOf('.');
        String section = dot < 0 ? "" : path.substring(0, dot);
        if (known || !schema.variants(section).isEmpty()) return "give it, or write the value here";
        return schema.isSection(section) || section.isEmpty()
                ? schema.adviceFor(section, path.substring(dot + 1))
                : schema.meantBy(section, path.substring(dot + 1))
                        .map(meant -> "did you mean '" + meant + "'?")
                        .orElseGet(() -> schema.adviceFor("", path));
    }

    <T> Optional<T> refused(Node.Scalar from, String what, String advice) {
        findings.error(ConfigCode.BAD_REFERENCE, from.place(), Quoted.of(from.text()) + " " + what, advice);
        return Optional.empty();
    }

    Optional<String> environment(String name) {
        return Optional.ofNullable(environment.get(name)).filter(v -> !v.isEmpty());
    }
}

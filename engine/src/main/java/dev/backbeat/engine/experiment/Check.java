package dev.backbeat.engine.experiment;

import dev.backbeat.engine.experiment.schema.Key;
import dev.backbeat.engine.experiment.schema.Schema;
import dev.backbeat.engine.experiment.yaml.Findings;
import dev.backbeat.engine.experiment.yaml.Node;
import dev.backbeat.engine.experiment.yaml.Quoted;
import dev.backbeat.engine.problem.ConfigCode;
import dev.backbeat.engine.problem.Place;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads every value of a file by the schema: unknown keys, wrong values and missing ones are told, defaults put in.
final class Check {
    private final Schema schema;
    private final Node.Mapping tree;
    private final Findings findings;
    private final Values values;
    private final Selectors selectors;
    private final Set<String> broken = new HashSet<>();

    private Check(Schema schema, Node.Mapping tree, Values values, Selectors selectors, Findings findings) {
        this.schema = schema;
        this.tree = tree;
        this.findings = findings;
        this.values = values;
        this.selectors = selectors;
    }

    /// @param undecided choices that the file leaves to something that could not be read
    /// @param partial whether something may be missing
    /// @param unread paths that were given, with a value that could not be told
    static Values values(
            Schema schema,
            Node.Mapping tree,
            Place whole,
            Set<String> undecided,
            Set<String> unread,
            boolean partial,
            Findings findings) {
        var check = new Check(schema, tree, new Values(whole), new Selectors(schema, tree, undecided), findings);
        check.broken.addAll(unread);
        unread.stream().flatMap(path -> schema.variants(path).stream()).forEach(k -> check.values.given(k, whole));
        check.section("", tree);
        if (!partial) schema.keys().forEach(check::complete);
        return check.values;
    }

    private void section(String path, Node.Mapping section) {
        for (Node.Entry entry : section.entries()) {
            if (findings.isFull()) return;
            entry(path, entry);
        }
    }

    private void entry(String section, Node.Entry entry) {
        String name = entry.key().text();
        String path = section.isEmpty() ? name : section + "." + name;
        if (name.contains(".")) unknown(section, name, entry.key());
        else if (schema.later(path).isPresent()) notBuilt(path, entry.key());
        else if (schema.isSection(path)) asSection(path, entry.value());
        else if (schema.variants(path).isEmpty()) unknown(section, name, entry.key());
        else value(path, entry);
    }

    private void asSection(String path, Node value) {
        if (value instanceof Node.Mapping mapping) {
            section(path, mapping);
        } else if (value instanceof Node.Scalar scalar && schema.shortForm(path).isPresent()) {
            int before = findings.errors().size();
            section(path, schema.shortForm(path).get().writtenOut(path, scalar, findings));
            if (findings.errors().size() > before) broken.add(path);
        } else {
            broken.add(path);
            findings.error(
                    ConfigCode.WRONG_TYPE,
                    value.place(),
                    path + " must be a section with keys, not " + value.kind(),
                    "its keys: " + String.join(", ", schema.names(path)));
        }
    }

    private void unknown(String section, String name, Node.Scalar key) {
        String path = section.isEmpty() ? name : section + "." + name;
        // What was meant by it counts as given, or its absence would be told as well.
        schema.meantBy(section, name).ifPresent(broken::add);
        String advice;
        if (name.contains(".") && !schema.variants(path).isEmpty()) advice = "write a section: " + nested(path);
        else if (name.matches("[0-9]{3}([.][0-9]{1,9})?")) advice = "write numbers without commas: 100000";
        else if (name.contains(":")) advice = "a space is missing after the ':'";
        else advice = schema.adviceFor(section, name);
        findings.error(ConfigCode.UNKNOWN_KEY, key.place(), "unknown key " + Quoted.of(path), advice);
    }

    private static String nested(String path) {
        return path.replace(".", ": {") + ": …"
                + "}".repeat((int) path.chars().filter(c -> c == '.').count());
    }

    private void notBuilt(String path, Node.Scalar key) {
        String feature = schema.later(path).orElseThrow().feature();
        findings.error(ConfigCode.NOT_BUILT, key.place(), path + " is not built yet: " + feature, "remove it for now");
    }

    private void value(String path, Node.Entry entry) {
        List<Key<?>> variants = schema.variants(path);
        variants.forEach(k -> values.given(k, entry.value().place()));
        Optional<Key<?>> applying = variants.stream().filter(selectors::hold).findFirst();
        if (applying.isPresent()) read(applying.get(), entry.value());
        else if (selectors.areKnown(variants.getFirst())) notApplicable(variants.getFirst(), entry.key());
    }

    private <T> void read(Key<T> key, Node node) {
        if (node instanceof Node.Scalar scalar && scalar.isHidden()) values.hide(key, scalar.written());
        key.kind().read(key.path(), node, findings).ifPresent(value -> values.put(key, value));
    }

    private void notApplicable(Key<?> key, Node.Scalar at) {
        Key.When when = key.when().orElseThrow();
        findings.error(
                ConfigCode.NOT_APPLICABLE,
                at.place(),
                key.path() + " belongs to " + when.path() + " " + String.join(" or ", when.words()) + ", which here is "
                        + selectors.word(when.path()),
                "remove it, or change " + when.path());
    }

    /// Puts in what holds for a key that was not given.
    private void complete(Key<?> key) {
        if (values.isGiven(key) || !selectors.hold(key)) return;
        switch (key.fallback()) {
            case Key.Fallback.Value(String text) -> read(key, DefaultText.node(text));
            case Key.Fallback.Required() -> missing(key);
            case Key.Fallback.Derived derived -> {
                // Follows from other values, when those are known.
            }
        }
    }

    private void missing(Key<?> key) {
        if (broken.stream().anyMatch(b -> key.path().equals(b) || key.path().startsWith(b + "."))) return;
        String why = key.when()
                .map(w -> ", which " + w.path() + " " + selectors.word(w.path()) + " needs")
                .orElse("");
        findings.error(
                ConfigCode.MISSING_KEY,
                tree.find(key.section()).map(s -> s.key().place()).orElse(values.place(key)),
                key.path() + " is missing" + why,
                "add to " + key.section() + ": '" + key.name() + ": " + key.example() + "'");
    }
}

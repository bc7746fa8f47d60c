package dev.backbeat.engine.experiment.composition;

import dev.backbeat.engine.experiment.schema.Later;
import dev.backbeat.engine.experiment.schema.Schema;
import dev.backbeat.engine.experiment.yaml.Findings;
import dev.backbeat.engine.experiment.yaml.Node;
import dev.backbeat.engine.experiment.yaml.Quoted;
import dev.backbeat.engine.problem.ConfigCode;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The named blocks that several pieces use, right below the piece that names them.
///
/// Which block a section has is itself a value: a piece that names another one, or `null`, takes the place of those
/// before it, so that never two of them mix.
final class Blocks {
    private final Schema schema;
    private final Parts parts;
    private final Findings findings;
    private final Map<String, Used> chosen = new LinkedHashMap<>();

    /// @param piece which of the pieces names it
    private record Used(Node.Scalar name, int piece) {}

    Blocks(Schema schema, Parts parts, Findings findings) {
        this.schema = schema;
        this.parts = parts;
        this.findings = findings;
    }

    void choose(List<Piece> pieces) {
        for (int i = 0; i < pieces.size(); i++) choose(pieces.get(i), i);
    }

    private void choose(Piece piece, int index) {
        Optional<Node> use = piece.tree().find("use").map(Node.Entry::value);
        if (use.isEmpty() || isNothing(use.get())) return;
        if (!(use.get() instanceof Node.Mapping groups)) {
            findings.error(
                    ConfigCode.WRONG_TYPE,
                    use.get().place(),
                    "use must be a section with keys, not " + use.get().kind(),
                    "write use: {costs: retail-us}");
            return;
        }
        for (Node.Entry entry : groups.entries()) choose(entry, index);
    }

    private static boolean isNothing(Node use) {
        return use instanceof Node.Scalar scalar && (scalar.isNull() || scalar.isEmpty());
    }

    private void choose(Node.Entry entry, int index) {
        String group = entry.key().text();
        String path = "use." + group;
        if (schema.variants(path).isEmpty()) unknown(entry.key());
        else if (entry.value() instanceof Node.Scalar none && none.isNull()) chosen.remove(group);
        else if (schema.variants(path)
                .getFirst()
                .kind()
                .read(path, entry.value(), findings)
                .isPresent()) chosen.put(group, new Used((Node.Scalar) entry.value(), index));
    }

    private void unknown(Node.Scalar group) {
        Optional<Later> later = schema.later(group.text());
        if (later.isPresent())
            findings.error(
                    ConfigCode.NOT_BUILT,
                    group.place(),
                    "use." + group.text() + " is not built yet: " + later.get().feature(),
                    "remove it for now");
        else
            findings.error(
                    ConfigCode.UNKNOWN_KEY,
                    group.place(),
                    "unknown key " + Quoted.of("use." + group.text()),
                    schema.adviceFor("use", group.text()));
    }

    /// From the lowest: each block's file after those it extends.
    List<Node.Mapping> below(Piece piece, int index) {
        return chosen.entrySet().stream()
                .filter(e -> e.getValue().piece() == index)
                .flatMap(e -> block(e.getKey(), e.getValue().name(), piece.from()).stream())
                .toList();
    }

    private List<Node.Mapping> block(String group, Node.Scalar name, Part from) {
        var root = ConfigsRoot.of(from.folder());
        Optional<Path> file = root.block(group, name.text());
        if (file.isEmpty()) {
            missing(group, name, root, from);
            return List.of();
        }
        if (parts.refusesMore(name.place())) return List.of();
        return parts.read(file.get(), from.shown(file.get())).stream()
                .flatMap(part -> Lineage.of(part, parts, findings).stream())
                .map(part -> ofGroup(group, part))
                .toList();
    }

    private void missing(String group, Node.Scalar name, ConfigsRoot root, Part from) {
        parts.missed();
        String folder = from.shown(root.group(group));
        findings.error(
                ConfigCode.UNKNOWN_FILE,
                name.place(),
                "there is no block " + Quoted.of(name.text()) + " of " + group,
                YamlFiles.in(root.group(group)).withoutEndings().advice(name.text(), "blocks in " + folder));
    }

    /// A block is about its own section: whoever uses it need not look for what else it changes.
    private Node.Mapping ofGroup(String group, Part part) {
        for (Node.Entry entry : part.tree().entries()) {
            String key = entry.key().text();
            if (key.equals(group) || key.equals("extends") || key.equals("abstract")) continue;
            findings.error(
                    ConfigCode.NOT_APPLICABLE,
                    entry.key().place(),
                    Quoted.of(key) + " does not belong into a block of " + group,
                    schema.names(group).contains(key)
                            ? "write it below '" + group + ":'"
                            : "a block of " + group + " has the section '" + group + ":' and nothing else");
        }
        List<Node.Entry> own = part.find(group).stream().toList();
        return new Node.Mapping(own, part.tree().place());
    }
}

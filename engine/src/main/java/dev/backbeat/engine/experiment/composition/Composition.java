package dev.backbeat.engine.experiment.composition;

import dev.backbeat.engine.experiment.schema.Schema;
import dev.backbeat.engine.experiment.yaml.Findings;
import dev.backbeat.engine.experiment.yaml.Node;
import dev.backbeat.engine.experiment.yaml.SourceText;
import dev.backbeat.engine.problem.ConfigCode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// All that an experiment is made of: its layers from the lowest, and the files they came from.
///
/// From the lowest: what the file extends, in that order and each once; its named blocks; itself; flags.
///
/// @param parts every file that was read, the experiment's own first
/// @param incomplete whether some part could not be read, so that nothing follows from what is not said
/// @param partial where the file says that it is no experiment itself, empty otherwise
public record Composition(
        List<Node.Mapping> layers, List<Part> parts, boolean incomplete, Optional<Node.Entry> partial) {

    public Composition {
        layers = List.copyOf(layers);
        parts = List.copyOf(parts);
    }

    /// The file at `path`; empty if it cannot be read, which is then among the findings.
    public static Optional<Composition> of(
            Path path, String shownAs, List<Node.Mapping> flags, Schema schema, Findings findings) {
        var parts = new Parts(findings);
        return parts.read(absolute(path), shownAs).map(main -> of(main, flags, parts, schema, findings));
    }

    /// A file whose text is at hand.
    ///
    /// @param path where it lies or would lie
    public static Optional<Composition> of(
            SourceText source, Path path, List<Node.Mapping> flags, Schema schema, Findings findings) {
        var parts = new Parts(findings);
        return parts.taken(source, absolute(path)).map(main -> of(main, flags, parts, schema, findings));
    }

    private static Path absolute(Path path) {
        return path.toAbsolutePath().normalize();
    }

    private static Composition of(Part main, List<Node.Mapping> flags, Parts parts, Schema schema, Findings findings) {
        List<Piece> pieces = new ArrayList<>();
        for (Part part : Lineage.of(main, parts, findings)) pieces.add(new Piece(part.tree(), part));
        for (Node.Mapping flag : flags) pieces.add(new Piece(SecretEntries.refused(flag, findings), main));
        refuseInFlags(flags, findings);
        var blocks = new Blocks(schema, parts, findings);
        blocks.choose(pieces);
        List<Node.Mapping> layers = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            layers.addAll(blocks.below(pieces.get(i), i));
            layers.add(CompositionKeys.without(pieces.get(i).tree()));
        }
        for (Part part : parts.all().stream().skip(1).toList()) partial(part, findings);
        return new Composition(layers, parts.all(), parts.isIncomplete(), partial(main, findings));
    }

    private static void refuseInFlags(List<Node.Mapping> flags, Findings findings) {
        flags.stream()
                .flatMap(flag -> Stream.of("extends", "abstract").flatMap(key -> flag.find(key).stream()))
                .forEach(entry -> findings.error(
                        ConfigCode.BAD_FLAG,
                        entry.key().place(),
                        entry.key().text() + " stands in files only",
                        "write a file of two lines that extends the other"));
    }

    private static Optional<Node.Entry> partial(Part main, Findings findings) {
        return main.find("abstract").filter(e -> isTrue(e.value(), findings));
    }

    private static boolean isTrue(Node value, Findings findings) {
        if (value instanceof Node.Scalar scalar && scalar.isNull()) return false;
        return CompositionKeys.ABSTRACT
                .kind()
                .read("abstract", value, findings)
                .filter("true"::equals)
                .isPresent();
    }
}

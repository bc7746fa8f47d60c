package dev.backbeat.engine.experiment.composition;

import dev.backbeat.engine.experiment.yaml.Findings;
import dev.backbeat.engine.experiment.yaml.Node;
import dev.backbeat.engine.problem.ConfigCode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A file and all it extends, each once, every file after those it extends.
final class Lineage {
    static final int DEEPEST = 20;

    private final Parts parts;
    private final Findings findings;
    private final List<Part> inOrder = new ArrayList<>();
    private final Set<Path> seen = new HashSet<>();

    private Lineage(Parts parts, Findings findings) {
        this.parts = parts;
        this.findings = findings;
    }

    /// From the lowest; the last is the file itself.
    static List<Part> of(Part part, Parts parts, Findings findings) {
        var lineage = new Lineage(parts, findings);
        lineage.visit(List.of(part));
        return lineage.inOrder;
    }

    /// @param way from the file at the start to the one to be visited
    private void visit(List<Part> way) {
        Part part = way.getLast();
        seen.add(identity(part.path()));
        Optional<Node.Entry> entry = part.find("extends");
        if (entry.isPresent() && way.size() > DEEPEST) tooDeep(way, entry.get());
        else
            for (Node.Scalar name : names(entry)) {
                if (findings.isFull() || parts.refusesMore(name.place())) break;
                extended(name, way);
            }
        inOrder.add(part);
    }

    private List<Node.Scalar> names(Optional<Node.Entry> entry) {
        Optional<Node> value = entry.map(Node.Entry::value).filter(v -> !(v instanceof Node.Scalar s && s.isNull()));
        if (value.isEmpty()) return List.of();
        Optional<List<String>> names = CompositionKeys.EXTENDS.kind().read("extends", value.get(), findings);
        if (names.isEmpty()) {
            parts.missed();
            return List.of();
        }
        List<Node> items = value.get() instanceof Node.Sequence list ? list.items() : List.of(value.get());
        return items.stream().map(n -> (Node.Scalar) n).toList();
    }

    private void extended(Node.Scalar name, List<Part> way) {
        Optional<Path> file = ExtendedPath.of(name, way.getLast(), findings);
        if (file.isEmpty()) parts.missed();
        if (file.isEmpty() || isCircle(file.get(), name, way) || !seen.add(identity(file.get()))) return;
        parts.read(file.get(), way.getLast().shown(file.get())).ifPresent(part -> {
            var further = new ArrayList<>(way);
            further.add(part);
            visit(further);
        });
    }

    private boolean isCircle(Path file, Node.Scalar name, List<Part> way) {
        List<Path> identities = way.stream().map(p -> identity(p.path())).toList();
        int start = identities.indexOf(identity(file));
        if (start < 0) return false;
        List<String> round = way.subList(start, way.size()).stream()
                .map(p -> p.source().shownAs())
                .toList();
        findings.error(
                ConfigCode.CIRCLE,
                name.place(),
                "the file extends itself: " + String.join(" → ", round) + " → " + round.getFirst(),
                "remove one of the steps");
        parts.missed();
        return true;
    }

    private void tooDeep(List<Part> way, Node.Entry entry) {
        findings.error(
                ConfigCode.TOO_LARGE,
                entry.key().place(),
                "files extend each other more than " + DEEPEST + " steps deep, from "
                        + way.getFirst().source().shownAs(),
                "put several of them into one");
        parts.missed();
    }

    /// The same for all names of one file.
    private static Path identity(Path file) {
        try {
            return file.toRealPath();
        } catch (IOException e) {
            return file;
        }
    }
}

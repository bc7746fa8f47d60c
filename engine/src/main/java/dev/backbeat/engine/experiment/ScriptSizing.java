package dev.backbeat.engine.experiment;

import dev.backbeat.engine.experiment.composition.KeyPath;
import dev.backbeat.engine.experiment.yaml.Node;
import dev.backbeat.engine.problem.Place;
import dev.backbeat.engine.strategy.Strategy;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The sizing a script asks for, as the lowest layer of the section `sizing`.
///
/// Keys of the file win one by one over the script's. A file that names another model is not about the same thing,
/// so then nothing of the script's holds.
final class ScriptSizing {

    private ScriptSizing() {}

    /// @param place where problems of it are told
    static Node.Mapping below(Node.Mapping experiment, Strategy strategy, Place place) {
        if (strategy.sizing().isEmpty() || namesAnotherModel(experiment, strategy))
            return new Node.Mapping(List.of(), place);
        List<Node.Entry> keys = strategy.sizing().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(e -> new Node.Entry(scalar(e.getKey(), place), scalar(e.getValue(), place)))
                .toList();
        var sizing = new Node.Entry(scalar("sizing", place), new Node.Mapping(keys, place));
        return new Node.Mapping(List.of(sizing), place);
    }

    /// Whether the file took the script's model back, so that the rest of its sizing is about nothing.
    static boolean isTakenBack(Node.Mapping merged, Strategy strategy) {
        return strategy.sizing().containsKey("model") && model(merged).isEmpty();
    }

    private static Optional<Node> model(Node.Mapping experiment) {
        return KeyPath.of(SizingKeys.MODEL.path()).in(experiment);
    }

    private static boolean namesAnotherModel(Node.Mapping experiment, Strategy strategy) {
        Optional<Node> model = model(experiment);
        String own = strategy.sizing().getOrDefault("model", "");
        return model.isPresent()
                && !(model.get() instanceof Node.Scalar scalar && scalar.text().equals(own));
    }

    private static Node.Scalar scalar(String text, Place place) {
        return new Node.Scalar(text, false, place);
    }
}

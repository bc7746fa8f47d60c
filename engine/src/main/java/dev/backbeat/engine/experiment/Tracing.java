package dev.backbeat.engine.experiment;

import dev.backbeat.engine.experiment.composition.KeyPath;
import dev.backbeat.engine.experiment.schema.Key;
import dev.backbeat.engine.experiment.schema.Schema;
import dev.backbeat.engine.experiment.yaml.Node;
import dev.backbeat.engine.experiment.yaml.YamlText;
import dev.backbeat.engine.problem.Place;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Tells of every value of an experiment what set it.
///
/// @param tree what was said, all layers laid
/// @param given where each key was said
/// @param script the script as a place
record Tracing(Node.Mapping tree, Values given, Place script) {

    Resolved of(Experiment experiment, Schema schema) {
        Values values = Unbinding.values(experiment);
        return new Resolved(
                schema.keys().stream().flatMap(key -> traced(key, values)).toList());
    }

    private <T> Stream<Resolved.Value> traced(Key<T> key, Values values) {
        Optional<T> value = values.find(key);
        if (value.isEmpty()) return Stream.empty();
        if (key.equals(StrategyKeys.PARAMS))
            return values.get(StrategyKeys.PARAMS).stream().map(this::parameter);
        if (key.equals(StrategyKeys.TAGS))
            return values.get(StrategyKeys.TAGS).entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .map(tag -> tag(tag.getKey(), tag.getValue()));
        return Stream.of(new Resolved.Value(key.path(), key.kind().write(value.get()), setBy(key)));
    }

    private Resolved.Value parameter(Node.Entry entry) {
        String path = StrategyKeys.PARAMS.path() + "." + entry.key().text();
        var text = (Node.Scalar) entry.value();
        return new Resolved.Value(
                path,
                text.quoted() ? YamlText.of(text.text()) : text.text(),
                said(path).orElseGet(() -> new SetBy(SetBy.Kind.SCRIPT, script)));
    }

    private Resolved.Value tag(String name, String text) {
        String path = StrategyKeys.TAGS.path() + "." + name;
        return new Resolved.Value(path, YamlText.of(text), said(path).orElse(SetBy.DEFAULT));
    }

    private SetBy setBy(Key<?> key) {
        return said(key.path())
                .or(() -> given.isGiven(key) ? Optional.of(at(given.place(key))) : Optional.empty())
                .orElse(key.fallback() instanceof Key.Fallback.Derived ? SetBy.DERIVED : SetBy.DEFAULT);
    }

    private Optional<SetBy> said(String path) {
        return KeyPath.of(path).in(tree).map(node -> switch (node) {
            case Node.Scalar scalar when scalar.isHidden() -> new SetBy(SetBy.Kind.ENVIRONMENT, scalar.place());
            case Node.Scalar _, Node.Sequence _, Node.Mapping _ -> at(node.place());
        });
    }

    /// A flag has columns and no lines, a script of which only the whole is known neither.
    private static SetBy at(Place place) {
        if (place.line() > 0) return new SetBy(SetBy.Kind.FILE, place);
        return new SetBy(place.column() > 0 ? SetBy.Kind.FLAG : SetBy.Kind.SCRIPT, place);
    }
}

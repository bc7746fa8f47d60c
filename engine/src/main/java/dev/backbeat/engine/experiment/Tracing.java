package dev.backbeat.engine.experiment;

import dev.backbeat.engine.experiment.composition.KeyPath;
import dev.backbeat.engine.experiment.goal.Target;
import dev.backbeat.engine.experiment.goal.TargetMap;
import dev.backbeat.engine.experiment.schema.Key;
import dev.backbeat.engine.experiment.schema.Schema;
import dev.backbeat.engine.experiment.yaml.Node;
import dev.backbeat.engine.experiment.yaml.YamlText;
import dev.backbeat.engine.problem.Place;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Tells of every value what set it.
///
/// @param tree what was said, all layers laid
/// @param given where each key was said
/// @param script the script as a place
record Tracing(Node.Mapping tree, Values given, Place script) {

    Resolved of(Values values, Schema schema) {
        return new Resolved(
                schema.keys().stream().flatMap(key -> traced(key, values)).toList());
    }

    private Stream<Resolved.Value> traced(Key<?> key, Values values) {
        Optional<String> value = values.written(key);
        if (value.isEmpty()) return Stream.empty();
        if (key.equals(StrategyKeys.PARAMS))
            return values.get(StrategyKeys.PARAMS).stream().map(this::parameter);
        if (key.equals(StrategyKeys.TAGS))
            return values.get(StrategyKeys.TAGS).entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .map(tag -> tag(tag.getKey(), tag.getValue()));
        if (key.equals(GoalKeys.TARGETS) && !values.get(GoalKeys.TARGETS).isEmpty())
            return values.get(GoalKeys.TARGETS).stream().map(this::target);
        return Stream.of(new Resolved.Value(key.path(), value.get(), setBy(key)));
    }

    private Resolved.Value parameter(Node.Entry entry) {
        String path = StrategyKeys.PARAMS.path() + "." + entry.key().text();
        return new Resolved.Value(
                path, YamlText.of(entry.value()), said(path).orElseGet(() -> new SetBy(SetBy.Kind.SCRIPT, script)));
    }

    private Resolved.Value tag(String name, String text) {
        String path = StrategyKeys.TAGS.path() + "." + name;
        return new Resolved.Value(path, YamlText.of(text), said(path).orElse(SetBy.DEFAULT));
    }

    private Resolved.Value target(Target target) {
        String path = GoalKeys.TARGETS.path() + "." + target.metric().id();
        return new Resolved.Value(path, TargetMap.write(target), said(path).orElse(SetBy.DEFAULT));
    }

    private SetBy setBy(Key<?> key) {
        return said(key.path())
                .or(() -> given.isGiven(key) ? Optional.of(at(given.place(key))) : Optional.empty())
                .orElse(key.fallback() instanceof Key.Fallback.Derived ? SetBy.DERIVED : SetBy.DEFAULT);
    }

    private Optional<SetBy> said(String path) {
        return KeyPath.of(path).in(tree).map(node -> switch (node) {
            case Node.Scalar scalar when scalar.isHidden() -> SetBy.environment(scalar.written(), scalar.place());
            case Node.Scalar _, Node.Sequence _, Node.Mapping _ -> at(node.place());
        });
    }

    /// A flag has columns and no lines, a script of which only the whole is known neither.
    private static SetBy at(Place place) {
        if (place.line() > 0) return new SetBy(SetBy.Kind.FILE, place);
        return new SetBy(place.column() > 0 ? SetBy.Kind.FLAG : SetBy.Kind.SCRIPT, place);
    }
}

package dev.backbeat.engine.experiment;

import dev.backbeat.engine.experiment.yaml.Node;
import dev.backbeat.engine.problem.Place;
import dev.backbeat.engine.strategy.Parameter;
import dev.backbeat.engine.strategy.Strategy;
import java.util.Optional;

/// What a reference to something that no file says stands for: a default of the schema, of the script, or the name.
record Unsaid(Selectors selectors, Optional<Strategy> strategy, ShownAs shownAs) {
    private static final String PARAMETERS = StrategyKeys.PARAMS.path() + ".";

    Optional<Node> find(String path) {
        if (path.equals(StrategyKeys.NAME.path()) && shownAs.file().isPresent())
            return Optional.of(scalar(shownAs.name(""), true));
        if (path.startsWith(PARAMETERS)) return parameter(path.substring(PARAMETERS.length()));
        return selectors.otherwise(path);
    }

    private Optional<Node> parameter(String name) {
        return strategy.stream()
                .flatMap(s -> s.parameters().stream())
                .filter(p -> p.name().equals(name))
                .findFirst()
                .map(p -> scalar(p.defaultValue().toString(), p instanceof Parameter.OfChoice));
    }

    private static Node scalar(String text, boolean quoted) {
        return new Node.Scalar(text, quoted, Place.of("default"));
    }
}

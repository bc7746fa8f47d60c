package dev.backbeat.engine.experiment;

import dev.backbeat.engine.experiment.composition.KeyPath;
import dev.backbeat.engine.experiment.yaml.Findings;
import dev.backbeat.engine.experiment.yaml.Node;
import dev.backbeat.engine.problem.Place;
import dev.backbeat.engine.problem.Problem;
import dev.backbeat.engine.problem.ProblemsFound;
import dev.backbeat.engine.problem.ScriptCode;
import dev.backbeat.engine.strategy.Strategy;
import dev.backbeat.engine.strategy.StrategySource;
import java.util.Optional;

/// Compiles the script an experiment names, so that its problems are told together with those of the file.
record Script(StrategySource strategies, ShownAs shownAs, BasePaths paths, Findings findings) {

    /// Empty if no script is named or it does not compile; only the latter is added to the findings here.
    Optional<Strategy> strategy(Node.Mapping experiment) {
        return node(experiment).flatMap(n -> path(n).flatMap(path -> compiled(path, n)));
    }

    /// The script as a place: of its whole, since what it says of sizing has no line.
    Place place(Node.Mapping experiment) {
        return Place.of(
                node(experiment).flatMap(this::path).map(shownAs::script).orElse(shownAs.source()));
    }

    private static Optional<Node> node(Node.Mapping experiment) {
        return KeyPath.of(StrategyKeys.SCRIPT.path()).in(experiment);
    }

    /// What is wrong with the path itself is told where all values are read.
    private Optional<String> path(Node node) {
        return StrategyKeys.SCRIPT
                .kind()
                .read(StrategyKeys.SCRIPT.path(), node, new Findings())
                .map(path -> paths.seen(path, node.place()));
    }

    private Optional<Strategy> compiled(String path, Node node) {
        try {
            Strategy strategy = strategies.strategy(paths.baseFolder().resolve(path), shownAs.script(path));
            return Optional.of(strategy.orCalled(nameOf(path)));
        } catch (ProblemsFound e) {
            e.problems().forEach(p -> findings.add(placed(p, node)));
            return Optional.empty();
        }
    }

    // By the experiment and not by the file that was read: of a run that is reproduced, that is a copy.
    private static String nameOf(String path) {
        return path.substring(path.replace('\\', '/').lastIndexOf('/') + 1).replaceFirst("\\.groovy$", "");
    }

    /// That there is no such script is a problem of the line that names it.
    private static Problem placed(Problem problem, Node node) {
        if (problem.code() != ScriptCode.UNREADABLE_SCRIPT) return problem;
        return new Problem(problem.code(), problem.severity(), node.place(), problem.message(), problem.advice());
    }
}

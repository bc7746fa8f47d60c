package dev.backbeat.engine.experiment;

import dev.backbeat.engine.experiment.goal.Gate;
import dev.backbeat.engine.experiment.goal.GateList;
import dev.backbeat.engine.experiment.goal.Target;
import dev.backbeat.engine.experiment.goal.TargetMap;
import dev.backbeat.engine.experiment.schema.Key;
import java.util.List;

/// Keys of what an experiment wants of its figures.
final class GoalKeys {
    static final Key<List<Target>> TARGETS = Key.of("targets", new TargetMap())
            .otherwise("{}")
            .example("{cagr: 15%, max_drawdown: -10%}")
            .about("What figures should come to, shown beside what they did.");
    static final Key<List<Gate>> GATES = Key.of("gates", new GateList())
            .otherwise("[]")
            .example("[sharpe >= 1.0, max_drawdown >= -20%, traded]")
            .about("What must hold of the result; if one does not, the exit code is 5.");

    static final List<Key<?>> ALL = List.of(TARGETS, GATES);

    private GoalKeys() {}
}

package dev.backbeat.engine.experiment;

import dev.backbeat.engine.experiment.schema.Key;
import dev.backbeat.engine.experiment.schema.Scaled;
import dev.backbeat.engine.experiment.schema.Whole;
import java.util.List;

/// Keys of the section `limits`: what a script may use before it is stopped.
final class LimitKeys {
    static final Key<Long> STEPS = Key.of("limits.steps", new Whole(1, 1_000_000_000_000L))
            .otherwise("500000000")
            .example("5000000000")
            .about("What loops, calls of own functions, lists and texts cost in one run; 1 is about 10 ns.");
    static final Key<Long> TIME = Key.of("limits.time", new Scaled(Scaled.TIME, 1, 30 * 86_400L))
            .otherwise("10 min")
            .example("2 h")
            .about("How long a run's script may take.");
    static final Key<Long> MEMORY = Key.of("limits.memory", new Scaled(Scaled.BYTES, 1_000_000, 1_000_000_000_000L))
            .otherwise("500 MB")
            .example("2 GB")
            .about("What a script may allocate within a few thousand bars.");
    static final Key<Long> DEPTH = Key.of("limits.depth", new Whole(1, 1000))
            .otherwise("200")
            .example("50")
            .about("How deep functions may call functions.");

    static final List<Key<?>> ALL = List.of(STEPS, TIME, MEMORY, DEPTH);

    private LimitKeys() {}
}

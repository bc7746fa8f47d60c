package dev.backbeat.engine.experiment;

import dev.backbeat.engine.problem.Problem;
import java.util.List;
import java.util.Optional;

/// A file without a fault, as far as it goes: an experiment is complete, a base, block or template says only some.
///
/// `resolved` is what it comes to as a file, `values` the same one by one with what set each.
public record Checked(Optional<Experiment> experiment, String resolved, Resolved values, List<Problem> warnings) {
    public Checked {
        warnings = List.copyOf(warnings);
    }

    static Checked of(Experiment experiment) {
        return new Checked(
                Optional.of(experiment),
                experiment.resolved(),
                experiment.origins().values(),
                experiment.warnings());
    }
}

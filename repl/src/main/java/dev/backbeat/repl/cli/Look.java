package dev.backbeat.repl.cli;

import dev.backbeat.engine.experiment.Checked;
import dev.backbeat.engine.experiment.Setting;
import dev.backbeat.engine.problem.Problem;
import dev.backbeat.engine.problem.ProblemsFound;
import dev.backbeat.engine.runs.Identity;
import dev.backbeat.engine.tracking.Recorder;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Looks into experiment files without running them, within the time that a run may take.
final class Look {
    private final Parts parts;
    private final TimeLimit limit;

    /// What is known of the keys of an experiment; if they are not, the problems say why.
    record Keys(Optional<Identity> identity, List<Problem> problems) {}

    Look(Parts parts) {
        this.parts = parts;
        this.limit = new Environment(parts.environment()).timeLimit();
    }

    Checked at(String name, List<Setting> settings) throws Exception {
        Path file = parts.currentFolder().resolve(UsageProblem.requireName(name));
        return limit.within(() -> parts.experiments().check(file, name, settings));
    }

    /// Its data are loaded, for they have a part in what a run is; of what is no experiment there are none.
    Keys keys(Checked file) throws Exception {
        if (file.experiment().isEmpty()) return new Keys(Optional.empty(), List.of());
        var lab = parts.lab(parts.runs(parts.currentFolder(), false), Recorder.NONE);
        try {
            return limit.within(
                    () -> new Keys(Optional.of(lab.identity(file.experiment().get())), List.of()));
        } catch (ProblemsFound found) {
            return new Keys(Optional.empty(), found.problems());
        }
    }
}

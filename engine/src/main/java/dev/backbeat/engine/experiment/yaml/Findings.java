package dev.backbeat.engine.experiment.yaml;

import dev.backbeat.engine.problem.ConfigCode;
import dev.backbeat.engine.problem.Place;
import dev.backbeat.engine.problem.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// Problems as they are found, each once; no more of them than a person will read.
public final class Findings {
    private static final int MOST = 100;

    private final List<Problem> errors = new ArrayList<>();
    private final List<Problem> warnings = new ArrayList<>();

    public void error(ConfigCode code, Place place, String message, String advice) {
        add(Problem.error(code, place, message, advice));
    }

    public void warning(ConfigCode code, Place place, String message, String advice) {
        add(Problem.warning(code, place, message, advice));
    }

    public void add(Problem problem) {
        List<Problem> alike = problem.isError() ? errors : warnings;
        if (alike.size() < MOST && !alike.contains(problem)) alike.add(problem);
    }

    public void addAll(Collection<Problem> problems) {
        problems.forEach(this::add);
    }

    public boolean hasErrors() {
        return !errors.isEmpty();
    }

    /// Whether further errors would be dropped, so that looking for them is wasted.
    public boolean isFull() {
        return errors.size() >= MOST;
    }

    public List<Problem> errors() {
        return List.copyOf(errors);
    }

    public List<Problem> warnings() {
        return List.copyOf(warnings);
    }
}

package dev.backbeat.engine.experiment.yaml;

import dev.backbeat.engine.problem.ConfigCode;
import dev.backbeat.engine.problem.Place;
import dev.backbeat.engine.problem.Problem;
import dev.backbeat.engine.problem.ProblemsFound;

/// How much all files of one experiment may hold together, used up while they are read.
public final class Allowance {
    static final int MOST_BYTES = 1_000_000;
    static final int MOST_NODES = 50_000;

    private int bytes;
    private int nodes;

    void takeBytes(int more, Place place) {
        bytes += more;
        if (bytes > MOST_BYTES)
            throw found(
                    place,
                    "the file" + (more > MOST_BYTES ? " is" : " and those before it are") + " larger than 1 MB",
                    "an experiment is a page of text; is this a data file?");
    }

    /// @param more how many values, aliases written out
    void takeNodes(int more, Place place) {
        nodes += more;
        if (nodes > MOST_NODES)
            throw found(
                    place,
                    "more than " + MOST_NODES + " values, aliases written out",
                    "shorten the file or use fewer aliases");
    }

    int nodes() {
        return nodes;
    }

    private static ProblemsFound found(Place place, String message, String advice) {
        return new ProblemsFound(Problem.error(ConfigCode.TOO_LARGE, place, message, advice));
    }
}

package dev.backbeat.repl.cli;

import dev.backbeat.engine.lab.Limits;
import dev.backbeat.engine.problem.ConfigCode;
import dev.backbeat.engine.problem.Place;
import dev.backbeat.engine.problem.Problem;
import dev.backbeat.engine.problem.ProblemsFound;
import java.util.Map;

/// Limits with their defaults, and the environment variables that set others.
public record Environment(Map<String, String> variables) {
    static final String RUNS = "BACKBEAT_RUNS";
    static final String RUN_SECONDS = "BACKBEAT_RUN_SECONDS";
    static final String RUN_MEGABYTES = "BACKBEAT_RUN_MEGABYTES";

    private static final long DEFAULT_RUNS = 3;
    private static final long DEFAULT_SECONDS = 3600;
    private static final long DEFAULT_MEGABYTES = 2048;
    private static final int MOST_DIGITS = 9;

    int runsAtOnce() {
        return Math.toIntExact(number(RUNS, DEFAULT_RUNS));
    }

    TimeLimit timeLimit() {
        return new TimeLimit(number(RUN_SECONDS, DEFAULT_SECONDS));
    }

    public Limits limits() {
        return Limits.ofMegabytes(number(RUN_MEGABYTES, DEFAULT_MEGABYTES));
    }

    private long number(String name, long otherwise) {
        String written = variables.getOrDefault(name, "").strip();
        if (written.isEmpty()) return otherwise;
        boolean isNumber = written.length() <= MOST_DIGITS && written.matches("[1-9][0-9]*");
        if (isNumber) return Long.parseLong(written);
        throw new ProblemsFound(Problem.error(
                ConfigCode.BAD_ENVIRONMENT,
                Place.of(name),
                "'" + written + "' is not a whole number above 0",
                "set it to a number such as " + otherwise + ", or unset it"));
    }
}

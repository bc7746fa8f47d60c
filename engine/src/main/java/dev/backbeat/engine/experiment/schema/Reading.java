package dev.backbeat.engine.experiment.schema;

import dev.backbeat.engine.problem.ConfigCode;

/// What a written value came to.
public sealed interface Reading<T> {

    record Accepted<T>(T value) implements Reading<T> {}

    /// @param what the words after key and value: `must be above 0`
    /// @param advice what to write instead, may be empty
    record Refused<T>(ConfigCode code, String what, String advice) implements Reading<T> {}

    static <T> Reading<T> accepted(T value) {
        return new Accepted<>(value);
    }

    static <T> Reading<T> refused(ConfigCode code, String what, String advice) {
        return new Refused<>(code, what, advice);
    }
}

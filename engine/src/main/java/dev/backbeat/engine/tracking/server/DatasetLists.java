package dev.backbeat.engine.tracking.server;

import dev.backbeat.engine.tracking.history.Clause;
import dev.backbeat.engine.tracking.history.Field;
import dev.backbeat.engine.tracking.history.Filter;
import java.util.Locale;
import java.util.Optional;

/// Lists of datasets in filters, which MLflow answers as they are meant since 3.17 alone.
///
/// Before, it takes what stands in them for ids of runs, and passes over each that is not in small letters.
record DatasetLists(Filter filter) {
    private static final int SINCE_MAJOR = 3;
    private static final int SINCE_MINOR = 17;

    /// @throws Fault if the answer would be a wrong one
    void require(Web server) {
        passedOver()
                .filter(_ -> !Release.of(server).isAtLeast(SINCE_MAJOR, SINCE_MINOR))
                .ifPresent(value -> {
                    throw Fault.of(Fault.Kind.MISREAD_LIST, value);
                });
    }

    private Optional<String> passedOver() {
        return filter.clauses().stream()
                .filter(clause ->
                        clause.relation().isOfLists() && clause.field().kind() == Field.Kind.DATASET)
                .map(Clause::values)
                .flatMap(values -> values.stream().filter(value -> !isInSmallLetters(value)))
                .findFirst();
    }

    /// As Python sees it: there are letters, and all are small.
    private static boolean isInSmallLetters(String value) {
        return value.equals(value.toLowerCase(Locale.ROOT)) && !value.equals(value.toUpperCase(Locale.ROOT));
    }
}

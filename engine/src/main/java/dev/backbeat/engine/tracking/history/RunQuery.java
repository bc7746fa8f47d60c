package dev.backbeat.engine.tracking.history;

import java.util.List;

/// Which runs of a store are asked for; those that were deleted there are never meant.
///
/// @param experiments of which they may be; of any, if none is named
/// @param most so many at most, the first of the order
public record RunQuery(Filter filter, Order order, List<String> experiments, int most) {
    public RunQuery {
        experiments = List.copyOf(experiments);
    }

    public static RunQuery of(Filter filter, Order order, int most) {
        return new RunQuery(filter, order, List.of(), most);
    }
}

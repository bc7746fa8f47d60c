package dev.backbeat.engine.strategy;

import java.util.List;

/// Values that a strategy shows beside the prices; trading knows nothing of them.
///
/// @param name the heading of its column, and of its curve
/// @param panel the name of the picture it is drawn into, together with all others of that panel; [#PRICE] is that of
///     the closes
/// @param columns one per symbol of the universe, with a value for each of its bars; NaN where there is none
public record Plot(String name, String panel, List<double[]> columns) {
    public static final String PRICE = "price";

    public Plot {
        columns = List.copyOf(columns);
    }
}

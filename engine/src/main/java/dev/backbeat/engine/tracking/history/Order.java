package dev.backbeat.engine.tracking.history;

import dev.backbeat.engine.tracking.history.Field.Kind;
import dev.backbeat.engine.tracking.history.Words.Word;
import java.util.ArrayList;
import java.util.List;

/// In which order runs come: by these fields, one after the other; then the newest first.
///
/// Runs that do not have a field come behind those that do, whichever way it is sorted.
public record Order(List<By> fields) {
    /// The newest first.
    public static final Order NEWEST = new Order(List.of());

    static final Order OLDEST = new Order(List.of(new By(Field.attribute("start_time"), false)));

    public Order {
        fields = List.copyOf(fields);
    }

    /// One field, and which way.
    public record By(Field field, boolean descending) {
        /// In MLflow's syntax.
        @Override
        public String toString() {
            return field + (descending ? " DESC" : " ASC");
        }
    }

    /// Each in MLflow's syntax; but a metric without ASC or DESC begins with the highest.
    ///
    /// @param flag where they stand, for problems
    /// @throws dev.backbeat.engine.problem.ProblemsFound with the place, if MLflow would not take one
    public static Order read(String flag, List<String> texts) {
        List<By> fields = new ArrayList<>();
        for (String text : texts) fields.add(by(new Words(flag, text)));
        return new Order(fields);
    }

    private static By by(Words words) {
        Word first = words.peek();
        Field field = new Fields(words).take();
        if (field.kind() == Kind.DATASET)
            throw words.unreadable(
                    first, "runs are not sorted by datasets", "sort by a metric, parameter or attribute");
        boolean descending = words.takeIf("DESC") || (!words.takeIf("ASC") && field.kind() == Kind.METRIC);
        if (words.atEnd()) return new By(field, descending);
        throw words.unreadable(
                words.peek(),
                "'" + words.peek().text() + "' is neither ASC nor DESC",
                "give the flag twice to sort by two");
    }
}

package dev.backbeat.engine.tracking.history;

import static java.util.stream.Collectors.joining;

import java.util.List;

/// One comparison of a filter: `metrics.sharpe > 1`.
///
/// @param values one, or for a list any number; a number as it was written
public record Clause(Field field, Relation relation, List<String> values) {
    public Clause {
        values = List.copyOf(values);
    }

    static Clause of(Field field, Relation relation, String value) {
        return new Clause(field, relation, List.of(value));
    }

    /// In MLflow's syntax.
    @Override
    public String toString() {
        String compared = field + " " + relation.sign() + " ";
        if (field.isNumber()) return compared + values.getFirst();
        String quoted = values.stream().map(Clause::quoted).collect(joining(", "));
        return relation.isOfLists() ? compared + "(" + quoted + ")" : compared + quoted;
    }

    /// MLflow takes nothing back that stands between the quotes.
    private static String quoted(String value) {
        String quote = value.contains("'") && !value.contains("''") ? "\"" : "'";
        return quote + value + quote;
    }
}

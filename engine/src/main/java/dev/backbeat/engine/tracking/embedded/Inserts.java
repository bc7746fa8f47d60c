package dev.backbeat.engine.tracking.embedded;

import static java.util.stream.Collectors.joining;

import java.util.List;

/// Statements that insert a row.
final class Inserts {

    private Inserts() {}

    /// A row whose key is there already stays as it is. Whatever else a table may not take is an error, which
    /// `OR IGNORE` would pass over.
    static String into(String table, List<String> columns) {
        String names = columns.stream().map(c -> "\"" + c + "\"").collect(joining(", "));
        String marks = columns.stream().map(_ -> "?").collect(joining(", "));
        return "INSERT INTO " + table + " (" + names + ") VALUES (" + marks + ") ON CONFLICT DO NOTHING";
    }
}

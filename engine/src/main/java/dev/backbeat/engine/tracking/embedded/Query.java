package dev.backbeat.engine.tracking.embedded;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// A query while it is put together: its text, and the values of its question marks in their order.
final class Query {
    private final StringBuilder text = new StringBuilder();
    private final List<Object> values = new ArrayList<>();

    Query add(String part, Object... filledIn) {
        text.append(part);
        values.addAll(List.of(filledIn));
        return this;
    }

    /// `(?, ?, ?)`
    Query list(List<?> items) {
        return add("(" + String.join(", ", items.stream().map(_ -> "?").toList()) + ")", items.toArray());
    }

    PreparedStatement on(Connection connection) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(text.toString());
        for (int i = 0; i < values.size(); i++) statement.setObject(i + 1, values.get(i));
        return statement;
    }
}

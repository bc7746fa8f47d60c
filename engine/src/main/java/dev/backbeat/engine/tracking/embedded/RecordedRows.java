package dev.backbeat.engine.tracking.embedded;

import dev.backbeat.engine.tracking.history.RecordedRun;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/// Reads runs with their parameters, metrics and tags.
final class RecordedRows {
    /// SQLite takes so many question marks at least.
    private static final int AT_ONCE = 500;

    private final Connection connection;

    RecordedRows(Connection connection) {
        this.connection = connection;
    }

    List<RecordedRun> of(Query query) throws SQLException {
        List<RecordedRun> bare = bare(query);
        List<RecordedRun> runs = new ArrayList<>();
        for (int i = 0; i < bare.size(); i += AT_ONCE)
            runs.addAll(whole(bare.subList(i, Math.min(i + AT_ONCE, bare.size()))));
        return runs;
    }

    private List<RecordedRun> bare(Query query) throws SQLException {
        List<RecordedRun> runs = new ArrayList<>();
        try (PreparedStatement statement = query.on(connection);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) runs.add(bare(row));
        }
        return runs;
    }

    private static RecordedRun bare(ResultSet row) throws SQLException {
        long ended = row.getLong("end_time");
        return new RecordedRun(
                row.getString("run_uuid"),
                row.getString("name"),
                row.getString("experiment"),
                row.getString("user_id"),
                row.getString("status"),
                row.getLong("start_time"),
                ended == 0 ? OptionalLong.empty() : OptionalLong.of(ended),
                Map.of(),
                Map.of(),
                Map.of(),
                row.getString("artifact_uri"));
    }

    private List<RecordedRun> whole(List<RecordedRun> bare) throws SQLException {
        List<String> ids = bare.stream().map(RecordedRun::runId).toList();
        Map<String, Map<String, String>> params = texts("params", ids);
        Map<String, Map<String, String>> tags = texts("tags", ids);
        Map<String, Map<String, Double>> metrics = numbers(ids);
        return bare.stream()
                .map(run -> new RecordedRun(
                        run.runId(),
                        run.name(),
                        run.experiment(),
                        run.user(),
                        run.status(),
                        run.startedAt(),
                        run.endedAt(),
                        params.getOrDefault(run.runId(), Map.of()),
                        metrics.getOrDefault(run.runId(), Map.of()),
                        tags.getOrDefault(run.runId(), Map.of()),
                        run.artifacts()))
                .toList();
    }

    private Map<String, Map<String, String>> texts(String table, List<String> ids) throws SQLException {
        var texts = new LinkedHashMap<String, Map<String, String>>();
        var query = new Query().add("SELECT run_uuid, key, COALESCE(value, '') FROM " + table + " WHERE run_uuid IN ");
        try (PreparedStatement statement = query.list(ids).add(" ORDER BY key").on(connection);
                ResultSet row = statement.executeQuery()) {
            while (row.next())
                texts.computeIfAbsent(row.getString(1), _ -> new LinkedHashMap<>())
                        .put(row.getString(2), row.getString(3));
        }
        return texts;
    }

    private Map<String, Map<String, Double>> numbers(List<String> ids) throws SQLException {
        var numbers = new LinkedHashMap<String, Map<String, Double>>();
        var query = new Query().add("SELECT run_uuid, key, value, is_nan FROM latest_metrics WHERE run_uuid IN ");
        try (PreparedStatement statement = query.list(ids).add(" ORDER BY key").on(connection);
                ResultSet row = statement.executeQuery()) {
            while (row.next())
                numbers.computeIfAbsent(row.getString(1), _ -> new LinkedHashMap<>())
                        .put(row.getString(2), row.getBoolean(4) ? Double.NaN : row.getDouble(3));
        }
        return numbers;
    }
}

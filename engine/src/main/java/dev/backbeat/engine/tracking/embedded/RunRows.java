package dev.backbeat.engine.tracking.embedded;

import dev.backbeat.engine.runs.Sha256;
import dev.backbeat.engine.tracking.Logged;
import dev.backbeat.engine.tracking.Logged.Dataset;
import dev.backbeat.engine.tracking.Logged.Point;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The rows that a run is in MLflow's tables. Every column is named, as later MLflows add others.
final class RunRows implements AutoCloseable {
    private static final int ID_DIGITS = 32;
    private static final String PLACE = "SELECT experiment_id, COALESCE(artifact_uri, '') FROM runs WHERE run_uuid = ?";

    /// By table: the columns that are filled.
    static final Map<String, List<String>> COLUMNS = columns();

    private final Connection connection;
    private final Map<String, PreparedStatement> inserts = new HashMap<>();
    private int inserted;

    RunRows(Connection connection) {
        this.connection = connection;
    }

    private static Map<String, List<String>> columns() {
        var columns = new LinkedHashMap<String, List<String>>();
        columns.put("experiments", ExperimentRows.EXPERIMENTS);
        columns.put("experiment_tags", ExperimentRows.TAGS);
        columns.put(
                "runs",
                List.of(
                        "run_uuid",
                        "name",
                        "source_type",
                        "source_name",
                        "entry_point_name",
                        "user_id",
                        "status",
                        "start_time",
                        "end_time",
                        "source_version",
                        "lifecycle_stage",
                        "artifact_uri",
                        "experiment_id"));
        columns.put("params", List.of("key", "value", "run_uuid"));
        columns.put("tags", List.of("key", "value", "run_uuid"));
        columns.put("metrics", List.of("key", "value", "timestamp", "run_uuid", "step", "is_nan"));
        columns.put("latest_metrics", List.of("key", "value", "timestamp", "step", "is_nan", "run_uuid"));
        columns.put(
                "datasets",
                List.of(
                        "dataset_uuid",
                        "experiment_id",
                        "name",
                        "digest",
                        "dataset_source_type",
                        "dataset_source",
                        "dataset_schema",
                        "dataset_profile"));
        columns.put("inputs", List.of("input_uuid", "source_type", "source_id", "destination_type", "destination_id"));
        columns.put("input_tags", List.of("input_uuid", "name", "value"));
        return columns;
    }

    /// Where it is already, whatever its experiment is called by now; or where it will be: the experiment is made if
    /// there is none of that name.
    RunPlace place(Logged run) throws SQLException {
        try (PreparedStatement query = new Query().add(PLACE, run.runId()).on(connection);
                ResultSet row = query.executeQuery()) {
            if (row.next()) return new RunPlace(row.getLong(1), row.getString(2));
        }
        return RunPlace.of(new ExperimentRows(connection).of(run.group(), run.startedAt()), run);
    }

    /// The models that are registered in the same transaction.
    ModelRows models() {
        return new ModelRows(connection);
    }

    /// A run that is seen within the same transaction only.
    ProbeRows probe() {
        return new ProbeRows(connection);
    }

    /// Unless it is there.
    void insert(Logged run, RunPlace place) throws SQLException {
        if (!insertRun(run, place)) return;
        inserted++;
        for (Map.Entry<String, String> param : run.params().entrySet())
            put("params", param.getKey(), param.getValue(), run.runId());
        for (Map.Entry<String, String> tag : run.tags().entrySet())
            put("tags", tag.getKey(), tag.getValue(), run.runId());
        for (Point point : run.metrics())
            put("metrics", point.key(), point.value(), point.timestamp(), run.runId(), point.step(), 0);
        for (Point latest : run.latest())
            put("latest_metrics", latest.key(), latest.value(), latest.timestamp(), latest.step(), 0, run.runId());
        for (Dataset dataset : run.datasets()) insert(dataset, place.experiment(), run.runId());
        for (PreparedStatement insert : inserts.values()) insert.executeBatch();
    }

    /// How many of them were not there.
    int inserted() {
        return inserted;
    }

    private boolean insertRun(Logged run, RunPlace place) throws SQLException {
        PreparedStatement insert = filled(
                "runs",
                run.runId(),
                run.name(),
                "UNKNOWN",
                "",
                "",
                run.user(),
                run.status().name(),
                run.startedAt(),
                run.endedAt(),
                "",
                "active",
                place.location(),
                place.experiment());
        return insert.executeUpdate() == 1;
    }

    private void insert(Dataset dataset, long experiment, String runId) throws SQLException {
        String datasetId = id(experiment + "\n" + dataset.name() + "\n" + dataset.digest());
        put(
                "datasets",
                datasetId,
                experiment,
                dataset.name(),
                dataset.digest(),
                dataset.sourceType(),
                dataset.source(),
                dataset.schema(),
                dataset.profile());
        String inputId = id(datasetId + "\n" + runId);
        put("inputs", inputId, "DATASET", datasetId, "RUN", runId);
        put("input_tags", inputId, "mlflow.data.context", "backtest");
    }

    private static String id(String of) {
        return Sha256.of(of).substring(0, ID_DIGITS);
    }

    private void put(String table, Object... values) throws SQLException {
        filled(table, values).addBatch();
    }

    private PreparedStatement filled(String table, Object... values) throws SQLException {
        PreparedStatement insert = inserts.get(table);
        if (insert == null) {
            insert = connection.prepareStatement(Inserts.into(table, COLUMNS.getOrDefault(table, List.of())));
            inserts.put(table, insert);
        }
        for (int i = 0; i < values.length; i++) insert.setObject(i + 1, values[i]);
        return insert;
    }

    @Override
    public void close() throws SQLException {
        for (PreparedStatement insert : inserts.values()) insert.close();
    }
}

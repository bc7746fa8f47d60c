package dev.backbeat.engine.tracking.embedded;

import dev.backbeat.engine.tracking.history.Clause;
import dev.backbeat.engine.tracking.history.Field;
import dev.backbeat.engine.tracking.history.Order.By;
import dev.backbeat.engine.tracking.history.Relation;
import dev.backbeat.engine.tracking.history.RunQuery;
import java.util.List;

/// Turns a question for runs into SQL that answers as MLflow's own does: a run without the field passes no comparison
/// with it, texts are compared letter by letter, and of a metric the latest value counts.
final class RunSearch {
    private static final String COLUMNS = "SELECT r.run_uuid, COALESCE(r.name, '') AS name, e.name AS experiment,"
            + " COALESCE(r.user_id, '') AS user_id, r.status, r.start_time, r.end_time,"
            + " COALESCE(r.artifact_uri, '') AS artifact_uri"
            + " FROM runs r JOIN experiments e ON e.experiment_id = r.experiment_id";

    private final RunQuery asked;
    private final Query query = new Query();

    private RunSearch(RunQuery asked) {
        this.asked = asked;
    }

    static Query of(RunQuery asked) {
        var search = new RunSearch(asked);
        search.query.add(COLUMNS);
        search.joins();
        search.conditions();
        search.order();
        return search.query;
    }

    private void joins() {
        List<By> fields = asked.order().fields();
        for (int i = 0; i < fields.size(); i++) {
            Field field = fields.get(i).field();
            if (field.kind() != Field.Kind.ATTRIBUTE)
                query.add(
                        " LEFT JOIN " + table(field) + " o" + i + " ON o" + i + ".run_uuid = r.run_uuid AND o" + i
                                + ".key = ?",
                        field.key());
        }
    }

    private void conditions() {
        query.add(" WHERE r.lifecycle_stage = 'active' AND e.lifecycle_stage = 'active'");
        if (!asked.experiments().isEmpty()) query.add(" AND e.name IN ").list(asked.experiments());
        asked.filter().clauses().forEach(this::condition);
    }

    private void condition(Clause clause) {
        Field field = clause.field();
        query.add(" AND ");
        switch (field.kind()) {
            case METRIC, PARAM, TAG -> valued(table(field), field.key(), clause);
            case ATTRIBUTE -> attribute(clause);
            case DATASET -> dataset(clause);
        }
    }

    private void valued(String table, String key, Clause clause) {
        query.add("EXISTS (SELECT 1 FROM " + table + " f WHERE f.run_uuid = r.run_uuid AND f.key = ? AND ", key);
        compare("f.value", clause);
        query.add(")");
    }

    /// The name is asked of the tag, which older MLflows have alone.
    private void attribute(Clause clause) {
        if (clause.field().key().equals("run_name")) valued("tags", "mlflow.runName", clause);
        else compare(column(clause.field()), clause);
    }

    private void dataset(Clause clause) {
        boolean isContext = clause.field().key().equals("context");
        query.add("EXISTS (SELECT 1 FROM inputs i JOIN datasets d ON d.dataset_uuid = i.source_id"
                + (isContext
                        ? " JOIN input_tags t ON t.input_uuid = i.input_uuid AND t.name = 'mlflow.data.context'"
                        : "")
                + " WHERE i.destination_id = r.run_uuid AND ");
        compare(isContext ? "t.value" : "d." + clause.field().key(), clause);
        query.add(")");
    }

    private void compare(String column, Clause clause) {
        String value = clause.values().getFirst();
        if (clause.relation().isOfLists())
            query.add(column + " " + clause.relation().sign() + " ").list(clause.values());
        else if (clause.relation() == Relation.ILIKE) query.add("lower(" + column + ") LIKE lower(?)", value);
        else
            query.add(
                    column + " " + clause.relation().sign() + " ?",
                    clause.field().isNumber() ? Double.valueOf(value) : value);
    }

    private void order() {
        List<By> fields = asked.order().fields();
        query.add(" ORDER BY ");
        for (int i = 0; i < fields.size(); i++) by("o" + i, fields.get(i));
        query.add("r.start_time DESC, r.run_uuid LIMIT ?", asked.most());
    }

    /// What is not there, or no number, comes last either way.
    private void by(String join, By by) {
        boolean isAttribute = by.field().kind() == Field.Kind.ATTRIBUTE;
        String value = isAttribute ? column(by.field()) : join + ".value";
        query.add(value + " IS NULL, ");
        if (by.field().kind() == Field.Kind.METRIC) query.add(join + ".is_nan, ");
        query.add(value + (by.descending() ? " DESC, " : ", "));
    }

    private static String column(Field field) {
        return switch (field.key()) {
            case "run_id" -> "r.run_uuid";
            case "run_name" -> "r.name";
            default -> "r." + field.key();
        };
    }

    private static String table(Field field) {
        return switch (field.kind()) {
            case METRIC -> "latest_metrics";
            case PARAM -> "params";
            case TAG, ATTRIBUTE, DATASET -> "tags";
        };
    }
}

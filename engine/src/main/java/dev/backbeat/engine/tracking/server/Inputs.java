package dev.backbeat.engine.tracking.server;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.backbeat.engine.tracking.Logged.Dataset;
import java.util.List;

/// The datasets of a run as a request, which the official client knows nothing of.
final class Inputs {

    private Inputs() {}

    static ObjectNode of(String run, List<Dataset> datasets) {
        ObjectNode request = Calls.body().put("run_id", run);
        var list = request.putArray("datasets");
        for (Dataset dataset : datasets) {
            ObjectNode input = list.addObject();
            input.putArray("tags").addObject().put("key", "mlflow.data.context").put("value", "backtest");
            input.putObject("dataset")
                    .put("name", dataset.name())
                    .put("digest", dataset.digest())
                    .put("source_type", dataset.sourceType())
                    .put("source", dataset.source())
                    .put("schema", dataset.schema())
                    .put("profile", dataset.profile());
        }
        return request;
    }
}

package org.mlflow.tracking;

import org.mlflow.tracking.creds.MlflowHostCredsProvider;
import org.mlflow_project.apachehttp.impl.client.CloseableHttpClient;

/// MLflow's own client over an HTTP client that it is given, for which it has no setting: what takes one is open to its
/// own package alone, so this class is in it.
public final class ClientOver extends MlflowClient {
    private static final long serialVersionUID = 1;
    // As it would have them without.
    private static final int LONGEST_INTERVAL_MILLIS = 60_000;
    private static final int FIRST_PAUSE_MILLIS = 1000;
    private static final int MOST_TRIES = 3;

    private final transient MlflowHttpCaller calls;

    public ClientOver(MlflowHostCredsProvider credentials, CloseableHttpClient http) {
        super(credentials);
        calls = new MlflowHttpCaller(credentials, LONGEST_INTERVAL_MILLIS, FIRST_PAUSE_MILLIS, MOST_TRIES, http);
    }

    @Override
    public String sendGet(String path) {
        return calls.get(path);
    }

    @Override
    public String sendPost(String path, String json) {
        return calls.post(path, json);
    }

    @Override
    public void close() {
        calls.close();
    }
}

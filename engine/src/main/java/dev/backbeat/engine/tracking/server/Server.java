package dev.backbeat.engine.tracking.server;

import dev.backbeat.engine.tracking.Destination;
import java.nio.file.Path;
import java.util.Map;

/// A server, how one gets in there, and how long it is waited for.
record Server(ServerAddress address, Credentials credentials, Tls tls, Patience patience) {

    /// @param home the user's folder, for MLflow's credentials file
    static Server of(Destination destination, Map<String, String> environment, Path home, Patience patience) {
        var address = ServerAddress.of(destination.store());
        Credentials credentials = new CredentialSources(environment, home).of(destination, address);
        return new Server(address, credentials, Tls.of(destination.authority(), environment), patience);
    }

    /// Of whatever is shown.
    Redaction redaction() {
        return Redaction.of(credentials);
    }
}

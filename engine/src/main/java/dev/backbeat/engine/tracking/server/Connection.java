package dev.backbeat.engine.tracking.server;

import dev.backbeat.engine.tracking.Destination;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Supplier;

/// A server in use: calls through the official client, files over its own routes. Nothing is asked before it is used.
final class Connection implements AutoCloseable {
    private final Server server;
    private final FaultText faults;
    private final Web web;
    private final Calls calls;
    private final Artifacts artifacts;

    private Connection(Server server, boolean records) {
        this.server = server;
        faults = new FaultText(server, records);
        web = new Web(server);
        calls = new Calls(server);
        artifacts = new Artifacts(server, web, calls);
    }

    /// To record what waits in run folders, and can do so longer.
    static Connection ofRecording(Destination to, Map<String, String> environment, Path home, Patience patience) {
        return new Connection(Server.of(to, environment, home, patience), true);
    }

    /// For all else.
    ///
    /// @param environment where MLflow's own clients look for credentials and certificates
    /// @param home the user's folder, for MLflow's credentials file
    static Connection of(Destination to, Map<String, String> environment, Path home, Patience patience) {
        return new Connection(Server.of(to, environment, home, patience), false);
    }

    Calls calls() {
        return calls;
    }

    Web web() {
        return web;
    }

    Artifacts artifacts() {
        return artifacts;
    }

    ServerAddress address() {
        return server.address();
    }

    Redaction redaction() {
        return server.redaction();
    }

    Patience patience() {
        return server.patience();
    }

    /// @throws ProblemsFound for a [Fault] that the work meets
    <T> T ask(Supplier<T> work) {
        try {
            if (!server.credentials().isSendable()) throw Fault.of(Fault.Kind.UNSENDABLE, "");
            return work.get();
        } catch (Fault e) {
            throw faults.problem(e);
        }
    }

    /// Also breaks a call that waits.
    @Override
    public void close() {
        calls.close();
        web.close();
    }
}

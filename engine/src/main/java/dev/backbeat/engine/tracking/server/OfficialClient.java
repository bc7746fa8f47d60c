package dev.backbeat.engine.tracking.server;

import java.net.URI;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.mlflow.tracking.ClientOver;
import org.mlflow.tracking.MlflowClient;
import org.mlflow_project.apachehttp.Header;
import org.mlflow_project.apachehttp.HttpResponse;
import org.mlflow_project.apachehttp.client.protocol.HttpClientContext;
import org.mlflow_project.apachehttp.impl.client.CloseableHttpClient;
import org.mlflow_project.apachehttp.impl.client.HttpClientBuilder;
import org.mlflow_project.apachehttp.protocol.HttpContext;

/// MLflow's own client with another HTTP client inside: the one it makes follows a server to any host and takes the
/// credentials along, and tells the terminal of what it tries again.
final class OfficialClient {
    private static final int FIRST_ELSEWHERE = 300;
    private static final int FIRST_FAILURE = 400;

    /// Held, as Java forgets what was set for a logger that nobody holds.
    private static final Logger ITS_OWN_TALK = Logger.getLogger("org.mlflow_project.apachehttp");

    static {
        ITS_OWN_TALK.setLevel(Level.OFF);
    }

    private OfficialClient() {}

    static MlflowClient of(Server server) {
        return new ClientOver(
                server.credentials().of(server.address().base(), server.tls().isInsecure()), http(server));
    }

    private static CloseableHttpClient http(Server server) {
        var builder = HttpClientBuilder.create()
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .addInterceptorLast((HttpResponse answer, HttpContext context) -> check(answer, context, server));
        if (server.address().isSecure()) builder.setSSLSocketFactory(new Handshake(server.tls()));
        return builder.build();
    }

    private static void check(HttpResponse answer, HttpContext context, Server server) {
        int status = answer.getStatusLine().getStatusCode();
        // It takes for granted that there is one.
        if (status < FIRST_ELSEWHERE && answer.getEntity() == null) throw Calls.nothing();
        Header elsewhere = answer.getFirstHeader("Location");
        if (status < FIRST_ELSEWHERE || status >= FIRST_FAILURE || elsewhere == null) return;
        var of = HttpClientContext.adapt(context);
        URI asked = URI.create(
                of.getTargetHost().toURI() + of.getRequest().getRequestLine().getUri());
        throw Fault.redirected(status, server.address().instead(asked, elsewhere.getValue()));
    }
}

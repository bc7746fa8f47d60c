package dev.backbeat.engine.tracking.server;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;

/// Requests that the official client does not make.
final class Web implements AutoCloseable {
    private static final int FIRST_ERROR = 300;

    private final Server server;
    private Optional<HttpClient> client = Optional.empty();

    Web(Server server) {
        this.server = server;
    }

    /// @param path begins with a slash, encoded
    String put(String path, BodyPublisher body, long bytes) {
        var request = request(path, server.patience().sending(bytes))
                .header("Content-Type", "application/octet-stream")
                .PUT(body);
        return answer(request);
    }

    String get(String path) {
        return answer(request(path, server.patience().call()).GET());
    }

    String delete(String path) {
        return answer(request(path, server.patience().call()).method("DELETE", BodyPublishers.noBody()));
    }

    private HttpRequest.Builder request(String path, Duration deadline) {
        var request = HttpRequest.newBuilder(server.address().uri(path)).timeout(deadline);
        server.credentials().header().ifPresent(header -> request.header("Authorization", header));
        return request;
    }

    private String answer(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = client().send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() < FIRST_ERROR) return answer.body();
            throw Fault.answered(answer.statusCode(), answer.body());
        } catch (IOException e) {
            throw Fault.of(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Fault.of(Fault.Kind.BROKEN_OFF, "Backbeat was told to end");
        }
    }

    private HttpClient client() {
        if (client.isEmpty()) {
            // Servers of Python make little of an offer to speak HTTP/2.
            var builder = HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(server.patience().contact());
            if (server.address().isSecure()) server.tls().context().ifPresent(builder::sslContext);
            client = Optional.of(builder.build());
        }
        return client.get();
    }

    @Override
    public void close() {
        client.ifPresent(HttpClient::shutdownNow);
        client = Optional.empty();
    }
}

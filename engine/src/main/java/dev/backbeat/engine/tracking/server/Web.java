package dev.backbeat.engine.tracking.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;

/// Requests that the official client does not make. They follow nobody elsewhere, who would learn of the credentials.
final class Web implements AutoCloseable {
    private static final int FIRST_ERROR = 300;
    private static final int FIRST_FAILURE = 400;

    private final Server server;
    private Optional<HttpClient> client = Optional.empty();

    Web(Server server) {
        this.server = server;
    }

    /// As part of a query.
    static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    /// @param path begins with a slash, encoded
    String put(String path, BodyPublisher body, long bytes) {
        var request =
                request(path).header("Content-Type", "application/octet-stream").PUT(body);
        return answer(request, BodyHandlers.ofString(), server.patience().sending(bytes), () -> 0);
    }

    String get(String path) {
        return answer(
                request(path).GET(), BodyHandlers.ofString(), server.patience().call(), () -> 0);
    }

    /// Waits for as long as anything arrives.
    ///
    /// @return the file
    Path download(String path, Path target) {
        answer(
                request(path).GET(),
                info -> isError(info.statusCode()) ? BodySubscribers.ofString(UTF_8) : into(target),
                server.patience().call(),
                () -> target.toFile().length());
        return target;
    }

    private static BodySubscriber<String> into(Path file) {
        return BodySubscribers.mapping(BodySubscribers.ofFile(file, CREATE, WRITE, TRUNCATE_EXISTING), Path::toString);
    }

    /// @param body JSON; may be empty
    String delete(String path, String body) {
        var request = request(path)
                .header("Content-Type", "application/json")
                .method("DELETE", BodyPublishers.ofString(body));
        return answer(request, BodyHandlers.ofString(), server.patience().call(), () -> 0);
    }

    private HttpRequest.Builder request(String path) {
        try {
            var request = HttpRequest.newBuilder(server.address().uri(path));
            server.credentials().header().ifPresent(header -> request.header("Authorization", header));
            return request;
        } catch (IllegalArgumentException e) {
            // It is no address after all.
            throw Fault.of(e);
        }
    }

    private String answer(
            HttpRequest.Builder request, BodyHandler<String> handler, Duration deadline, LongSupplier arrived) {
        HttpResponse<String> answer = awaited(sent(request.build(), handler), deadline, arrived);
        int status = answer.statusCode();
        if (!isError(status)) return answer.body();
        Optional<String> elsewhere = answer.headers().firstValue("Location").filter(_ -> status < FIRST_FAILURE);
        throw elsewhere
                .map(to -> Fault.redirected(status, server.address().instead(answer.uri(), to)))
                .orElseGet(() -> Fault.answered(status, answer.body()));
    }

    /// Java's own way to do so in the background has answers wait for a thread of the pool that all share.
    private Future<HttpResponse<String>> sent(HttpRequest request, BodyHandler<String> handler) {
        HttpClient used = client();
        var task = new FutureTask<HttpResponse<String>>(() -> used.send(request, handler));
        Thread.ofVirtual().name("tracking request").start(task);
        return task;
    }

    private static boolean isError(int status) {
        return status >= FIRST_ERROR;
    }

    /// Java's own deadline of requests does not cover what comes after the first line of the answer.
    ///
    /// @param arrived how many bytes of it there are; as long as they grow in number, it is waited for
    private static <T> T awaited(Future<T> answer, Duration deadline, LongSupplier arrived) {
        for (long before = 0; ; before = arrived.getAsLong()) {
            try {
                return answer.get(deadline.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                if (arrived.getAsLong() > before) continue;
                answer.cancel(true);
                throw Fault.silent(deadline);
            } catch (ExecutionException e) {
                throw Fault.of(Optional.ofNullable(e.getCause()).orElse(e));
            } catch (InterruptedException e) {
                answer.cancel(true);
                throw Fault.interrupted();
            }
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

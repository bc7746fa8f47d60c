package dev.backbeat.engine.tracking.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.mlflow.tracking.MlflowClient;

/// Calls of MLflow's REST interface through its official client.
///
/// That one waits for ever for a silent server, blocks for good after two answers of 429, and repeats at once what
/// failed. So each call has a thread and a deadline, after which the client is dropped, and pauses of our own.
final class Calls implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST_OF_A_PAGE = 500;

    private final Server server;
    private Optional<MlflowClient> client = Optional.empty();
    private boolean answered;

    Calls(Server server) {
        this.server = server;
    }

    static ObjectNode body() {
        return JsonNodeFactory.instance.objectNode();
    }

    JsonNode get(String path) {
        return retried(() -> json(call(c -> c.sendGet(path))));
    }

    /// A call that may be made twice.
    JsonNode post(String path, ObjectNode body) {
        return retried(() -> postOnce(path, body));
    }

    /// The official client repeats it all the same where the server answers with an error.
    JsonNode postOnce(String path, ObjectNode body) {
        return json(call(c -> c.sendPost(path, body.toString())));
    }

    /// @throws Fault if the list does not end
    List<JsonNode> all(String path, ObjectNode request, String list) {
        return pages(path, request.put("max_results", MOST_OF_A_PAGE), list).all();
    }

    /// So many at most, the first of the list.
    List<JsonNode> first(String path, ObjectNode request, String list, int most) {
        return pages(path, request.put("max_results", Math.min(most, MOST_OF_A_PAGE)), list)
                .first(most);
    }

    private Pages pages(String path, ObjectNode request, String list) {
        return new Pages(list, token -> post(path, token.isEmpty() ? request : request.put("page_token", token)));
    }

    /// The same again, after pauses, as long as the reason may pass.
    <T> T retried(Supplier<T> call) {
        for (Duration pause : server.patience().pauses()) {
            try {
                return call.get();
            } catch (Fault e) {
                if (!e.mayPass()) throw e;
                Fault.rest(pause);
            }
        }
        return call.get();
    }

    private String call(Function<MlflowClient, String> call) {
        MlflowClient current = client.orElseGet(this::open);
        var task = new FutureTask<String>(() -> call.apply(current));
        Thread.ofPlatform().daemon().name("tracking call").start(task);
        try {
            String answer = task.get(deadline().toMillis(), TimeUnit.MILLISECONDS);
            answered = true;
            return answer;
        } catch (ExecutionException e) {
            throw Fault.of(Optional.ofNullable(e.getCause()).orElse(e));
        } catch (TimeoutException e) {
            close();
            throw Fault.silent(deadline());
        } catch (InterruptedException e) {
            close();
            throw Fault.interrupted();
        }
    }

    private Duration deadline() {
        return answered ? server.patience().call() : server.patience().contact();
    }

    private MlflowClient open() {
        MlflowClient opened = OfficialClient.of(server);
        client = Optional.of(opened);
        return opened;
    }

    /// @throws Fault if it is no object
    static JsonNode json(String answer) {
        try {
            JsonNode json = JSON.readTree(answer);
            if (json.isObject()) return json;
        } catch (JsonProcessingException e) {
            // Told below, with what stands there instead.
        }
        throw answer.isBlank() ? nothing() : Fault.ofPage(Fault.Kind.NONSENSE, "it answers: " + answer);
    }

    static Fault nothing() {
        return Fault.of(Fault.Kind.NONSENSE, "it answers: nothing");
    }

    /// Breaks a call that waits.
    @Override
    public void close() {
        client.ifPresent(MlflowClient::close);
        client = Optional.empty();
    }
}

package dev.backbeat.engine.tracking.server;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import org.mlflow.tracking.MlflowHttpException;

/// A call that a server did not do as asked, with what was said of it word for word: see [#told].
final class Fault extends RuntimeException {
    private static final long serialVersionUID = 1;
    private static final int LONGEST_TOLD = 200;
    private static final int REFUSED = 400;
    /// What MLflow makes of an error of its database, as when two say the same of a run at the same moment.
    private static final String OF_DATABASE = "BAD_REQUEST";

    private static final Pattern EXCEPTION = Pattern.compile("\\b(?:[a-z]\\w*\\.)+[A-Z]\\w*(?:Exception|Error): ?");
    private static final Set<Integer> MAY_PASS = Set.of(429, 500, 502, 503, 504);
    /// What stands between may give another status to it.
    private static final Map<String, Integer> MEANT = Map.of(
            "UNAUTHENTICATED", 401,
            "CUSTOMER_UNAUTHORIZED", 401,
            "PERMISSION_DENIED", 403,
            "REQUEST_LIMIT_EXCEEDED", 429,
            "TEMPORARILY_UNAVAILABLE", 503);

    /// What kind of thing happened.
    enum Kind {
        UNKNOWN_HOST,
        REFUSED_CONNECTION,
        TLS,
        /// It was asked for a secure connection, and answered in plain text.
        PLAIN,
        /// It was asked for a secure connection, and hung up.
        NO_HANDSHAKE,
        SILENCE,
        BROKEN_OFF,
        ERROR,
        /// It answered that what is asked for is elsewhere.
        REDIRECT,
        /// It answered that all is well, but not as MLflow would.
        NONSENSE,
        NO_ARTIFACTS,
        DELETED_EXPERIMENT,
        /// It would pass over a value of a list.
        MISREAD_LIST,
        /// What is to be told of who asks cannot be.
        UNSENDABLE,
        /// Another process is at it.
        BUSY
    }

    private final Kind kind;
    private final int status;
    private final String code;
    private final boolean isPage;

    private Fault(Kind kind, int status, String code, String message, boolean isPage, @Nullable Throwable cause) {
        super(message, cause);
        this.kind = kind;
        this.status = status;
        this.code = code;
        this.isPage = isPage;
    }

    static Fault of(Kind kind, String message) {
        return new Fault(kind, 0, "", message, false, null);
    }

    /// @param message may hold HTML
    static Fault ofPage(Kind kind, String message) {
        return new Fault(kind, 0, "", message, true, null);
    }

    static Fault silent(Duration deadline) {
        return of(Kind.SILENCE, "no answer within " + deadline.toMillis() / 1000.0 + " s");
    }

    /// To be thrown by the thread that was.
    static Fault interrupted() {
        Thread.currentThread().interrupt();
        return of(Kind.BROKEN_OFF, "Backbeat was told to end");
    }

    /// @throws Fault if the thread is told to end
    static void rest(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    /// @param body MLflow's JSON, or what something in between says
    static Fault answered(int status, String body) {
        var error = ErrorBody.of(body);
        return new Fault(
                Kind.ERROR, status, error.code(), error.message(), error.code().isEmpty(), null);
    }

    /// @param to where the caller is to ask instead
    static Fault redirected(int status, String to) {
        return new Fault(Kind.REDIRECT, status, "", to, false, null);
    }

    /// What the official client or Java's own threw.
    static Fault of(Throwable thrown) {
        if (thrown instanceof Fault fault) return fault;
        if (thrown instanceof MlflowHttpException answer)
            return answered(
                    answer.getStatusCode(),
                    Optional.ofNullable(answer.getBodyMessage()).orElse(""));
        for (Throwable at = thrown; at != null; at = at.getCause()) {
            Optional<Kind> kind = kind(at);
            if (kind.isPresent()) return new Fault(kind.get(), 0, "", String.valueOf(at.getMessage()), false, thrown);
        }
        return new Fault(Kind.NONSENSE, 0, "", String.valueOf(thrown), false, thrown);
    }

    private static Optional<Kind> kind(Throwable thrown) {
        return switch (thrown) {
            case UnknownHostException e -> Optional.of(Kind.UNKNOWN_HOST);
            case UnresolvedAddressException e -> Optional.of(Kind.UNKNOWN_HOST);
            case HttpTimeoutException e -> Optional.of(Kind.SILENCE);
            case NoRouteToHostException e -> Optional.of(Kind.REFUSED_CONNECTION);
            case ConnectException e -> Optional.of(isUnresolved(e) ? Kind.UNKNOWN_HOST : Kind.REFUSED_CONNECTION);
            case SSLException e -> Optional.of(insecure(String.valueOf(e.getMessage())));
            case IOException e when e.getCause() == null -> Optional.of(Kind.BROKEN_OFF);
            default -> Optional.empty();
        };
    }

    private static boolean isUnresolved(@Nullable Throwable thrown) {
        return thrown != null && (thrown instanceof UnresolvedAddressException || isUnresolved(thrown.getCause()));
    }

    /// Java's exceptions differ in their texts alone, and those of its two ways to open a connection as well.
    private static Kind insecure(String text) {
        if (text.toLowerCase(Locale.ROOT).contains("unrecognized ssl message")) return Kind.PLAIN;
        return text.contains("terminated the handshake") ? Kind.NO_HANDSHAKE : Kind.TLS;
    }

    /// The same as it is told to a person. Before anything is cut off or changed, so that no part of it stays, what is
    /// secret is taken out.
    Fault told(Redaction redaction) {
        String clean = redaction.of(text());
        String told = told(isPage ? ErrorBody.shown(clean) : clean);
        return new Fault(kind, status, told(redaction.of(code)), told, false, getCause());
    }

    /// The start of its first line, without names of Java's classes, which say nothing to its reader.
    private static String told(String text) {
        String first = text.strip().lines().findFirst().orElse("");
        String line = EXCEPTION.matcher(first).replaceAll("").strip();
        return line.length() <= LONGEST_TOLD ? line : line.substring(0, LONGEST_TOLD) + "…";
    }

    Kind kind() {
        return kind;
    }

    /// Of HTTP; 0 if there was no answer.
    int status() {
        return status;
    }

    /// The status that MLflow's code stands for, or that of the answer.
    int meaning() {
        return MEANT.getOrDefault(code, status);
    }

    /// MLflow's; empty if the answer is none of its own.
    String code() {
        return code;
    }

    String text() {
        return String.valueOf(getMessage());
    }

    boolean isCode(String mlflows) {
        return code.equals(mlflows);
    }

    /// Whether the same call may do a moment later.
    boolean mayPass() {
        return kind == Kind.BROKEN_OFF || (kind == Kind.ERROR && (MAY_PASS.contains(meaning()) || isCode(OF_DATABASE)));
    }

    /// Whether the server does not take what it was told, as it is.
    boolean isRefusal() {
        return kind == Kind.ERROR && meaning() == REFUSED;
    }
}

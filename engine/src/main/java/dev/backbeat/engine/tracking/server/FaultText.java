package dev.backbeat.engine.tracking.server;

import dev.backbeat.engine.problem.Place;
import dev.backbeat.engine.problem.Problem;
import dev.backbeat.engine.problem.ProblemsFound;
import dev.backbeat.engine.problem.TrackingCode;
import java.util.Locale;

/// What went wrong with a server, in words for the person who has to see to it.
///
/// @param records whether what was to be done can be done later all the same
record FaultText(Server server, boolean records) {
    private static final String LATER = "'backbeat sync' records what is missing";

    /// The one place where a [Fault] becomes text: nothing secret is left in it.
    ProblemsFound problem(Fault fault) {
        return new ProblemsFound(problemOf(fault.told(server.redaction())));
    }

    private Problem problemOf(Fault fault) {
        return switch (fault.kind()) {
            case UNKNOWN_HOST -> unreachable("no host of this name is known", "check the address");
            case REFUSED_CONNECTION ->
                unreachable("nobody answers at this address", "start the server or check the address");
            case SILENCE -> unreachable("the server is silent: " + fault.text(), orPlain("see to the server"));
            case BROKEN_OFF ->
                unreachable("the connection broke off: " + fault.text(), orPlain("see to the server or the network"));
            case PLAIN ->
                of(
                        TrackingCode.TLS,
                        "the server does not speak TLS",
                        "write " + server.address().plain() + ", or the address at which it does");
            case NO_HANDSHAKE ->
                of(
                        TrackingCode.TLS,
                        "no secure connection: the server hung up before there was one",
                        orPlain("see to the server"));
            case TLS ->
                of(
                        TrackingCode.TLS,
                        "no secure connection: " + fault.text(),
                        "name the authority's certificate in " + Tls.KEY + " or " + Tls.VARIABLE);
            case NONSENSE ->
                of(
                        TrackingCode.NO_MLFLOW,
                        "what answers there is no MLflow server: " + fault.text(),
                        "check the address, its port and path");
            case REDIRECT ->
                of(
                        TrackingCode.NO_MLFLOW,
                        "what answers there is no MLflow server: it answers " + fault.status() + ", go to "
                                + fault.text(),
                        "write that address; if it is a page to log in, set the name and password, or the token, that it"
                                + " wants");
            case NO_ARTIFACTS ->
                of(
                        TrackingCode.NO_ARTIFACTS,
                        "the server takes no files" + (records ? "" : " and gives none") + ", it keeps them in "
                                + fault.text(),
                        "start it with --serve-artifacts, in an experiment made after that");
            case DELETED_EXPERIMENT ->
                of(
                        TrackingCode.DELETED_EXPERIMENT,
                        "the experiment '" + fault.text() + "' was deleted on the server",
                        "restore it in MLflow, or give tracking.experiment another name");
            case MISREAD_LIST ->
                of(
                        TrackingCode.REFUSED,
                        "before MLflow 3.17, a list passes over '" + fault.text() + "', which is not in small letters",
                        "compare one dataset at a time, with = or !=");
            case UNSENDABLE ->
                of(
                        TrackingCode.LOGIN,
                        "the token cannot be sent: it holds a line break, or a letter that no request takes",
                        "set it again without, in MLFLOW_TRACKING_TOKEN or what tracking.token names");
            case BUSY -> unreachable("another Backbeat is sending this run, " + fault.text(), "see to that one");
            case ERROR -> answered(fault);
        };
    }

    /// Some servers that speak no TLS wait for the end of what they take for a line, or hang up.
    private String orPlain(String advice) {
        return server.address().isSecure()
                ? advice + "; if it does not speak TLS, write "
                        + server.address().plain()
                : advice;
    }

    private Problem answered(Fault fault) {
        return switch (fault.meaning()) {
            case 401 -> login(fault, "the server wants to know who you are");
            case 403 -> forbidden(fault);
            case 413 ->
                of(
                        TrackingCode.TOO_LARGE,
                        "the server, or a proxy before it, takes no file or request of this size",
                        "raise its limit (nginx: client_max_body_size)" + (records ? ", then " + LATER : ""));
            case 404 ->
                fault.code().isEmpty()
                        ? of(
                                TrackingCode.NO_MLFLOW,
                                "what answers there is no MLflow server: 404 " + fault.text(),
                                "check the address, its port and path")
                        : refused(fault);
            case 429 -> unreachable("the server wants fewer requests: " + fault.text(), "try again later");
            default -> fault.meaning() >= 500 ? unreachable(broken(fault), "see to the server") : refused(fault);
        };
    }

    private static String broken(Fault fault) {
        String who = fault.code().isEmpty() ? "what stands before it" : fault.code();
        return "the server fails with " + fault.status() + " (" + who + "): " + fault.text();
    }

    /// Since 3.5, MLflow answers so in plain text where it does not know the name that it is called by.
    private Problem forbidden(Fault fault) {
        boolean isHost =
                fault.code().isEmpty() && fault.text().toLowerCase(Locale.ROOT).contains("host");
        if (!isHost) return login(fault, "the server does not allow it");
        return of(
                TrackingCode.LOGIN,
                "the server does not want to be called by this name: " + fault.text(),
                "start it with --allowed-hosts " + server.address().hostAndPort());
    }

    private Problem login(Fault fault, String what) {
        return of(
                TrackingCode.LOGIN,
                what + ": " + fault.status() + " " + fault.text() + " (it was told " + told() + ")",
                "set MLFLOW_TRACKING_USERNAME and _PASSWORD, or MLFLOW_TRACKING_TOKEN, or tracking.token: ${env:NAME}");
    }

    private String told() {
        return switch (server.credentials()) {
            case Credentials.None() -> "nothing";
            case Credentials.Basic _ -> "a name and a password";
            case Credentials.Bearer _ -> "a token";
        };
    }

    private Problem refused(Fault fault) {
        String code = fault.code().isEmpty() ? Integer.toString(fault.status()) : fault.code();
        return of(
                TrackingCode.REFUSED,
                "the server does not take it: " + code + " " + fault.text(),
                "please report it, with the server's version");
    }

    private Problem unreachable(String what, String advice) {
        return of(TrackingCode.UNREACHABLE, what, advice + (records ? "; " + LATER : ""));
    }

    private Problem of(TrackingCode code, String message, String advice) {
        return Problem.error(code, Place.of(server.address().toString()), message, advice);
    }
}

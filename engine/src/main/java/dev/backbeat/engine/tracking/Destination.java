package dev.backbeat.engine.tracking;

import dev.backbeat.engine.experiment.Tracking;
import dev.backbeat.engine.problem.Place;
import dev.backbeat.engine.problem.Problem;
import dev.backbeat.engine.problem.ProblemsFound;
import dev.backbeat.engine.problem.TrackingCode;
import dev.backbeat.engine.runs.RunFolder;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Where a run asks to be recorded, and what it takes to get in there; only the address is ever shown.
///
/// @param store `none`, `embedded` or an address, in which a name and a password may stand
/// @param authority a file of certificates that are believed besides those that Java knows; may be empty, as the others
public record Destination(String store, String username, String password, String token, String authority) {
    private static final Pattern USER_INFO = Pattern.compile("(?i)^(https?://)[^/@]*@");
    private static final Pattern TRAILING_SLASHES = Pattern.compile("/+$");

    /// @param baseFolder what the path of the certificates is relative to
    static Destination of(Tracking tracking, Path baseFolder) {
        var access = tracking.access();
        return new Destination(
                tracking.store().text(),
                access.username().text(),
                access.password().text(),
                access.token().text(),
                authority(access.authority().text(), baseFolder));
    }

    /// Where a run asks to be recorded, as far as the environment says what it takes; empty if that is nowhere.
    public static Optional<Destination> of(RunFolder run, Map<String, String> environment) {
        try {
            return Optional.of(Wish.of(run, environment).destination()).filter(to -> !to.isNone());
        } catch (ProblemsFound e) {
            return Optional.empty();
        }
    }

    /// The same from everywhere.
    static String authority(String path, Path baseFolder) {
        if (path.isEmpty()) return "";
        try {
            return baseFolder.toAbsolutePath().resolve(path).normalize().toString();
        } catch (InvalidPathException e) {
            throw new ProblemsFound(Problem.error(
                    TrackingCode.NO_STORE,
                    Place.of("tracking.ca"),
                    "no file can be called so: " + e.getReason(),
                    "write the path of a file of certificates"));
        }
    }

    public static Destination of(String store) {
        return new Destination(store, "", "", "", "");
    }

    /// Whether it is the address of a server.
    public boolean isServer() {
        String start = store.toLowerCase(Locale.ROOT);
        return start.startsWith("http://") || start.startsWith("https://");
    }

    boolean isNone() {
        return store.equals(Tracking.NONE);
    }

    /// By what it is known, and may be shown.
    public String name() {
        if (!isServer()) return store;
        return TRAILING_SLASHES
                .matcher(USER_INFO.matcher(store).replaceFirst("$1"))
                .replaceFirst("");
    }

    @Override
    public String toString() {
        return name();
    }
}

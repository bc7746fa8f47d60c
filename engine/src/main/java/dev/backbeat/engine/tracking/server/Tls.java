package dev.backbeat.engine.tracking.server;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLContext;

/// Whom a secure connection is believed: those Java knows, an authority of one's own as well, or anybody.
record Tls(Optional<Authority> authority, boolean isInsecure) {
    static final String KEY = "tracking.ca";
    static final String VARIABLE = "MLFLOW_TRACKING_SERVER_CERT_PATH";
    private static final Set<String> YES = Set.of("true", "1");

    /// @param file certificates in PEM; empty for those that the environment names, if any
    static Tls of(String file, Map<String, String> environment) {
        String insecure = environment.getOrDefault("MLFLOW_TRACKING_INSECURE_TLS", "");
        return new Tls(
                authority(file, KEY).or(() -> authority(environment.getOrDefault(VARIABLE, ""), VARIABLE)),
                YES.contains(insecure.toLowerCase(Locale.ROOT)));
    }

    private static Optional<Authority> authority(String file, String askedBy) {
        return file.isEmpty()
                ? Optional.empty()
                : Optional.of(new Authority(Path.of(file).toAbsolutePath(), askedBy));
    }

    /// Empty for Java's own.
    Optional<SSLContext> context() {
        return isInsecure ? Optional.of(Anybody.context()) : authority.map(Authority::context);
    }
}

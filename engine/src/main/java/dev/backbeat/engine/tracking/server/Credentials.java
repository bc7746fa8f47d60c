package dev.backbeat.engine.tracking.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.Optional;
import org.mlflow.tracking.creds.BasicMlflowHostCreds;

/// What a server is told of who asks; never shown.
sealed interface Credentials {

    /// The value of the header `Authorization`.
    Optional<String> header();

    /// Whether the header is one: Java's own code would show the value of one that is not.
    default boolean isSendable() {
        return header().orElse("").chars().allMatch(sign -> sign >= ' ' && sign <= '~');
    }

    /// For the official client, which would prefer a password to a token if it had both.
    BasicMlflowHostCreds of(String base, boolean insecure);

    /// Nothing.
    record None() implements Credentials {
        @Override
        public Optional<String> header() {
            return Optional.empty();
        }

        @Override
        public BasicMlflowHostCreds of(String base, boolean insecure) {
            return new BasicMlflowHostCreds(base, null, null, null, insecure);
        }
    }

    /// Name and password.
    record Basic(String username, String password) implements Credentials {
        @Override
        public Optional<String> header() {
            byte[] both = (username + ":" + password).getBytes(UTF_8);
            return Optional.of("Basic " + Base64.getEncoder().encodeToString(both));
        }

        @Override
        public BasicMlflowHostCreds of(String base, boolean insecure) {
            return new BasicMlflowHostCreds(base, username, password, null, insecure);
        }

        @Override
        public String toString() {
            return "name and password";
        }
    }

    /// A token.
    record Bearer(String token) implements Credentials {
        @Override
        public Optional<String> header() {
            return Optional.of("Bearer " + token);
        }

        @Override
        public BasicMlflowHostCreds of(String base, boolean insecure) {
            return new BasicMlflowHostCreds(base, null, null, token, insecure);
        }

        @Override
        public String toString() {
            return "a token";
        }
    }
}

package dev.backbeat.engine.tracking.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.backbeat.engine.tracking.Destination;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Where credentials come from, as MLflow's own clients look for them: the experiment, the address, the environment,
/// MLflow's credentials file.
///
/// @param home the user's folder, in which `.mlflow/credentials` may lie
record CredentialSources(Map<String, String> environment, Path home) {

    Credentials of(Destination destination, ServerAddress address) {
        boolean named =
                !destination.username().isEmpty() || !destination.password().isEmpty();
        if (named) return basicOr(destination.username(), destination.password());
        if (!destination.token().isEmpty()) return new Credentials.Bearer(destination.token());
        if (!address.userInfo().isEmpty()) return ofAddress(address.userInfo());
        return basicOr("", "");
    }

    private static Credentials ofAddress(String userInfo) {
        int colon = userInfo.indexOf(':');
        if (colon < 0) return new Credentials.Basic(decoded(userInfo), "");
        return new Credentials.Basic(decoded(userInfo.substring(0, colon)), decoded(userInfo.substring(colon + 1)));
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), UTF_8);
        } catch (IllegalArgumentException e) {
            // A percent sign that encodes nothing is one.
            return text;
        }
    }

    /// Whichever of the two is empty is looked for around; without a name there is the token of the environment.
    private Credentials basicOr(String username, String password) {
        Map<String, String> file = credentialsFile();
        String name = username.isEmpty()
                ? said("MLFLOW_TRACKING_USERNAME", file.getOrDefault("mlflow_tracking_username", ""))
                : username;
        String secret = password.isEmpty()
                ? said("MLFLOW_TRACKING_PASSWORD", file.getOrDefault("mlflow_tracking_password", ""))
                : password;
        if (!name.isEmpty()) return new Credentials.Basic(name, secret);
        String token = said("MLFLOW_TRACKING_TOKEN", "");
        return token.isEmpty() ? new Credentials.None() : new Credentials.Bearer(token);
    }

    private String said(String variable, String otherwise) {
        String said = environment.getOrDefault(variable, "");
        return said.isEmpty() ? otherwise : said;
    }

    /// The entries of its section `[mlflow]`.
    private Map<String, String> credentialsFile() {
        var entries = new HashMap<String, String>();
        boolean isOurs = false;
        for (String line : lines(home.resolve(".mlflow", "credentials"))) {
            String text = line.strip();
            int equals = text.indexOf('=');
            if (text.startsWith("[")) isOurs = text.equals("[mlflow]");
            else if (isOurs && equals > 0 && !text.startsWith("#") && !text.startsWith(";"))
                entries.put(
                        text.substring(0, equals).strip(),
                        text.substring(equals + 1).strip());
        }
        return entries;
    }

    /// A file that cannot be read is as good as none: the server will say what it misses.
    private static Iterable<String> lines(Path file) {
        try {
            return Files.isRegularFile(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException e) {
            return List.of();
        }
    }
}

package dev.backbeat.engine.tracking.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.backbeat.engine.runs.Sha256;
import java.net.URLEncoder;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Paths of files as the server's routes take them.
final class ArtifactPath {
    private static final int HASH_DIGITS = 12;
    // Refused by MLflow, or taken for something else.
    private static final Pattern BAD = Pattern.compile("[#%\\\\:\\p{Cntrl}]");

    private ArtifactPath() {}

    /// Bad characters become `_`, and a hash of the whole is put before the name, so that no two become one.
    static String legal(String path) {
        if (!BAD.matcher(path).find()) return path;
        String legal = BAD.matcher(path).replaceAll("_");
        int name = legal.lastIndexOf('/') + 1;
        String hash = Sha256.of(path).substring(0, HASH_DIGITS);
        return legal.substring(0, name) + hash + "-" + legal.substring(name);
    }

    /// Segment by segment.
    static String encoded(String path) {
        return Arrays.stream(path.split("/", -1))
                .map(segment -> URLEncoder.encode(segment, UTF_8).replace("+", "%20"))
                .collect(Collectors.joining("/"));
    }
}

package dev.backbeat.engine.runs;

import com.fasterxml.jackson.databind.JsonNode;
import dev.backbeat.engine.report.JsonText;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// `manifest.json`, written last of all files and read to find a run again.
final class ManifestJson {
    private static final int FORMAT = 1;

    private ManifestJson() {}

    static String of(Manifest manifest) {
        var json = new LinkedHashMap<String, Object>();
        json.put("format", FORMAT);
        json.put("run", manifest.run());
        json.put("name", manifest.name());
        json.put("created_at", manifest.createdAt());
        manifest.endedAt().ifPresent(at -> json.put("ended_at", at));
        json.put("backbeat_version", manifest.backbeatVersion());
        json.put("semantics_version", manifest.semanticsVersion());
        json.put("java_version", manifest.javaVersion());
        json.put("command_line", manifest.commandLine());
        if (!manifest.maker().equals(Maker.UNKNOWN))
            json.put("maker", manifest.maker().json());
        json.put("experiment_file", manifest.experimentFile());
        if (!manifest.extendedFiles().isEmpty()) json.put("extended_files", manifest.extendedFiles());
        json.put("script", manifest.script());
        json.put("base_folder", manifest.baseFolder());
        json.put("base_folder_from_run", manifest.baseFolderFromRun());
        json.put("data_fingerprint", manifest.dataFingerprint());
        json.put("simulation_key", manifest.simulationKey());
        json.put("metrics_key", manifest.metricsKey());
        manifest.seed().ifPresent(seed -> json.put("seed", seed));
        manifest.plotsSkipped().ifPresent(why -> json.put("plots_skipped", why));
        json.put("experiment", manifest.experiment());
        json.put("files", manifest.files().stream().map(ManifestJson::of).toList());
        return JsonText.of(json);
    }

    private static Map<String, Object> of(RunFile file) {
        var json = new LinkedHashMap<String, Object>();
        json.put("path", file.path());
        json.put("size", file.size());
        json.put("sha256", file.sha256());
        return json;
    }

    /// @throws IOException with a sentence, if this is not the manifest of a run
    static Manifest read(JsonNode json) throws IOException {
        int format = json.path("format").asInt();
        if (format != FORMAT) throw new IOException("its format is " + format + ", this Backbeat reads " + FORMAT);
        try {
            return new Manifest(
                    new RunId(text(json, "run")),
                    text(json, "name"),
                    UtcText.read(text(json, "created_at")),
                    endedAt(json),
                    text(json, "backbeat_version"),
                    json.path("semantics_version").asInt(),
                    text(json, "java_version"),
                    texts(json.path("command_line")),
                    Maker.read(json.path("maker")),
                    text(json, "experiment_file"),
                    extended(json.path("extended_files")),
                    path(text(json, "script")),
                    path(text(json, "base_folder")),
                    path(text(json, "base_folder_from_run")),
                    text(json, "data_fingerprint"),
                    text(json, "simulation_key"),
                    text(json, "metrics_key"),
                    json.has("seed") ? Optional.of(json.path("seed").asLong()) : Optional.empty(),
                    json.has("plots_skipped") ? Optional.of(text(json, "plots_skipped")) : Optional.empty(),
                    values(json.path("experiment")),
                    files(json.path("files")));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /// Of a manifest or a failure.
    static Optional<Instant> endedAt(JsonNode json) throws IOException {
        return json.has("ended_at") ? Optional.of(UtcText.read(text(json, "ended_at"))) : Optional.empty();
    }

    private static String text(JsonNode json, String key) throws IOException {
        JsonNode value = json.path(key);
        if (!value.isTextual()) throw new IOException("it has no text under \"" + key + "\"");
        return value.textValue();
    }

    /// @throws IllegalArgumentException if no file can be called so
    static String path(String text) {
        var _ = Path.of(text);
        return text;
    }

    static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        for (JsonNode each : array) texts.add(each.asText());
        return texts;
    }

    static Map<String, String> values(JsonNode object) {
        Map<String, String> values = new LinkedHashMap<>();
        object.properties().forEach(e -> values.put(e.getKey(), e.getValue().asText()));
        return values;
    }

    private static Map<String, String> extended(JsonNode object) {
        Map<String, String> files = values(object);
        files.keySet().forEach(RunFile::requireWithin);
        return files;
    }

    private static List<RunFile> files(JsonNode array) throws IOException {
        List<RunFile> files = new ArrayList<>();
        for (JsonNode each : array)
            files.add(new RunFile(text(each, "path"), each.path("size").asLong(), text(each, "sha256")));
        return files;
    }
}

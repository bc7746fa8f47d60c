package dev.backbeat.engine.tracking;

import dev.backbeat.engine.runs.Sha256;
import dev.backbeat.engine.tracking.Logged.Artifact;
import java.util.ArrayList;
import java.util.List;

/// Values that are longer than stores take: each becomes a file, with its hash in the value's place.
final class LongTexts {
    /// Of a parameter, as all servers since MLflow 2.8 take it.
    static final int PARAM = 6000;
    /// Of a tag, as all servers take it.
    static final int TAG = 5000;
    /// Of a tag of an experiment.
    static final int GROUP_TAG = 5000;

    private final List<Artifact> artifacts = new ArrayList<>();

    /// @param folder in which its file goes, if it becomes one
    /// @param longest in units of UTF-16, of which there are never fewer than characters
    String fitted(String folder, String key, String value, int longest) {
        if (value.length() <= longest) return value;
        String path = "long/" + folder + "/" + Names.ofFile(key) + ".txt";
        artifacts.add(new Artifact.Made(path, value));
        return "sha256:" + Sha256.of(value) + ", " + value.length() + " characters, in " + path;
    }

    List<Artifact> artifacts() {
        return artifacts;
    }
}

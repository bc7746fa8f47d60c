package dev.backbeat.engine.tracking;

import dev.backbeat.engine.runs.Sha256;
import dev.backbeat.engine.tracking.Logged.Artifact;
import java.util.ArrayList;
import java.util.List;

/// Values that are longer than stores take: each becomes a file, with its hash in the value's place.
public final class LongTexts {
    /// Of a parameter, as all servers since MLflow 2.8 take it.
    static final int PARAM = 6000;
    /// Of a tag, as all servers take it.
    public static final int TAG = 5000;
    /// Of a tag of an experiment.
    static final int GROUP_TAG = 5000;

    private static final String GOES_ON =
            "…\n\n(The whole of it is the description in config/experiment.yaml of the runs.)";

    private final List<Artifact.Made> artifacts = new ArrayList<>();

    /// @param folder in which its file goes, if it becomes one
    /// @param longest in units of UTF-16, of which there are never fewer than characters
    public String fitted(String folder, String key, String value, int longest) {
        if (value.length() <= longest) return value;
        String path = "long/" + folder + "/" + Names.ofFile(key) + ".txt";
        artifacts.add(new Artifact.Made(path, value));
        return "sha256:" + Sha256.of(value) + ", " + value.length() + " characters, in " + path;
    }

    /// A note of an experiment, which has no files: its start, and where to find the rest.
    static String shortened(String note) {
        if (note.length() <= GROUP_TAG) return note;
        int end = GROUP_TAG - GOES_ON.length();
        return note.substring(0, Character.isHighSurrogate(note.charAt(end - 1)) ? end - 1 : end) + GOES_ON;
    }

    public List<Artifact.Made> artifacts() {
        return artifacts;
    }
}

package dev.backbeat.engine.experiment;

import dev.backbeat.engine.experiment.composition.Part;
import dev.backbeat.engine.experiment.schema.Key;
import dev.backbeat.engine.problem.Place;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Paths that another file says, which are relative to that file's folder, as seen from the experiment's own.
record BasePaths(Path baseFolder, List<Part> parts) {
    private static final List<Key<String>> PATHS =
            List.of(StrategyKeys.SCRIPT, DataKeys.DATA_PATH, TrackingKeys.AUTHORITY);

    void rewrite(Values values) {
        for (Key<String> key : PATHS) values.find(key).ifPresent(path -> rewrite(key, path, values));
    }

    private void rewrite(Key<String> key, String path, Values values) {
        String way = way(values.place(key));
        if (way.isEmpty() || isAbsolute(path)) return;
        values.put(key, values.isHidden(key) ? way + "/" + path : seen(path, values.place(key)));
        if (values.isHidden(key)) values.hide(key, way + "/" + values.shown(key));
    }

    /// @param place where the path is said
    String seen(String path, Place place) {
        String way = way(place);
        if (way.isEmpty() || isAbsolute(path)) return path;
        return Path.of(way).resolve(path).normalize().toString().replace('\\', '/');
    }

    /// From the base folder to that of the file; empty if they are the same, or it is no file that says it.
    private String way(Place place) {
        Path base = baseFolder.toAbsolutePath().normalize();
        Optional<Path> folder = parts.stream()
                .filter(p -> p.source().shownAs().equals(place.source()))
                .map(p -> p.path().resolveSibling(""))
                .findFirst();
        return folder.map(f -> base.relativize(f.normalize()).toString().replace('\\', '/'))
                .orElse("");
    }

    private static boolean isAbsolute(String path) {
        try {
            return Path.of(path).isAbsolute();
        } catch (InvalidPathException e) {
            return true;
        }
    }
}

package dev.backbeat.engine.experiment;

import java.nio.file.Path;
import java.util.Optional;

/// How messages name an experiment and the files it names, and what it is called if it does not say so itself.
record ShownAs(String source, Optional<Path> file) {

    static ShownAs file(String shownAs) {
        return new ShownAs(shownAs, Optional.of(Path.of(shownAs)));
    }

    static ShownAs commandLine(String shownAs) {
        return new ShownAs(shownAs, Optional.empty());
    }

    /// `strategies/a.groovy` for `../strategies/a.groovy` in `configs/a.yaml`.
    String script(String path) {
        return file.map(f -> f.resolveSibling(path).normalize().toString()).orElse(path);
    }

    Path fileName() {
        return Path.of(source).getFileName();
    }

    /// The name of the file, or of the script where there is none, without its ending.
    String name(String scriptPath) {
        Path named = file.orElseGet(() -> Path.of(scriptPath)).getFileName();
        String name = named == null ? "" : named.toString();
        int dot = name.lastIndexOf('.');
        String plain = (dot > 0 ? name.substring(0, dot) : name)
                .replaceAll("[^\\p{L}\\p{N} ._-]", "-")
                .replaceFirst("^[ ._-]+", "");
        if (plain.isEmpty()) return "experiment";
        return plain.length() > 100 ? plain.substring(0, 100) : plain;
    }
}

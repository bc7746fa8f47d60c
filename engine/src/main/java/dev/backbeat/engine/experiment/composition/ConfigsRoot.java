package dev.backbeat.engine.experiment.composition;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/// The folder in which named blocks lie: the nearest one called `configs` above a file, or else beside it.
record ConfigsRoot(Path folder) {
    private static final String NAME = "configs";

    static ConfigsRoot of(Path folder) {
        for (Path above = folder; above != null; above = above.getParent())
            if (String.valueOf(above.getFileName()).equals(NAME)) return new ConfigsRoot(above);
        return new ConfigsRoot(folder.resolve(NAME));
    }

    Path group(String name) {
        return folder.resolve(name);
    }

    /// The file of a block, if there is one.
    Optional<Path> block(String group, String name) {
        return Stream.of(".yaml", ".yml")
                .map(ending -> group(group).resolve(name + ending))
                .filter(Files::exists)
                .findFirst();
    }
}

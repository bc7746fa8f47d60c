package dev.backbeat.engine.experiment.composition;

import dev.backbeat.engine.experiment.yaml.UnsafeCharacters;
import dev.backbeat.engine.problem.Spelling;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// The experiment files and blocks that lie in a folder, by name, as far as a person will read on.
record YamlFiles(List<String> names) {
    private static final int MOST = 1_000;
    private static final int SHOWN = 20;

    static boolean isYaml(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.endsWith(".yaml") || name.endsWith(".yml");
    }

    /// None if it is no folder or cannot be read.
    static YamlFiles in(Path folder) {
        var names = new ArrayList<String>();
        if (!Files.isDirectory(folder)) return new YamlFiles(names);
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, YamlFiles::isYaml)) {
            for (Path file : files) {
                if (names.size() == MOST) break;
                names.add(UnsafeCharacters.replacedIn(String.valueOf(file.getFileName())));
            }
        } catch (IOException e) {
            return new YamlFiles(List.of());
        }
        Collections.sort(names);
        return new YamlFiles(names);
    }

    /// By what blocks are called: without the ending.
    YamlFiles withoutEndings() {
        return new YamlFiles(names.stream()
                .map(n -> n.substring(0, n.lastIndexOf('.')))
                .distinct()
                .toList());
    }

    /// `did you mean 'a.yaml'? files there: a.yaml, b.yaml`
    String advice(String given, String as) {
        return Spelling.nearest(given, names)
                        .map(n -> "did you mean '" + n + "'? ")
                        .orElse("")
                + said(as);
    }

    /// `files there: a.yaml, b.yaml`
    String said(String as) {
        if (names.isEmpty()) return as + ": none";
        String more = names.size() > SHOWN ? ", …" : "";
        return as + ": " + String.join(", ", names.stream().limit(SHOWN).toList()) + more;
    }
}

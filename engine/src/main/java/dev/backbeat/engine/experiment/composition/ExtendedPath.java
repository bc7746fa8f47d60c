package dev.backbeat.engine.experiment.composition;

import dev.backbeat.engine.experiment.yaml.Findings;
import dev.backbeat.engine.experiment.yaml.Node;
import dev.backbeat.engine.experiment.yaml.Quoted;
import dev.backbeat.engine.problem.ConfigCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/// Finds the file that `extends` names: a YAML file on a way relative to the file that names it.
///
/// `..` and links lead where they lead, since bases are shared so; but what they end at must be called YAML, so that
/// no other file of the machine is ever opened.
record ExtendedPath(Node.Scalar name, Findings findings) {

    static Optional<Path> of(Node.Scalar name, Part from, Findings findings) {
        return new ExtendedPath(name, findings).in(from);
    }

    private Optional<Path> in(Part from) {
        String text = name.text();
        if (text.contains("${")) return refused(ConfigCode.BAD_REFERENCE, "cannot hold a reference", "write the path");
        if (text.startsWith("~") || text.startsWith("\\") || text.matches("[A-Za-z]:.*") || text.startsWith("/"))
            return refused(
                    ConfigCode.BAD_VALUE,
                    "is not relative to this file",
                    "write it as seen from this file: ../base/a.yaml");
        try {
            return existing(from.folder().resolve(text).normalize());
        } catch (InvalidPathException e) {
            return refused(ConfigCode.BAD_VALUE, "is not a path", "write base/a.yaml");
        }
    }

    private Optional<Path> existing(Path file) {
        if (Files.isDirectory(file))
            return refused(
                    ConfigCode.UNREADABLE_FILE,
                    "is a folder",
                    YamlFiles.in(file).said("files there"));
        if (!YamlFiles.isYaml(file))
            return refused(ConfigCode.BAD_VALUE, "is not called .yaml or .yml", "extend an experiment file");
        if (!Files.exists(file)) return refused(ConfigCode.UNKNOWN_FILE, "does not exist", nearest(file));
        if (!Files.isRegularFile(file))
            return refused(ConfigCode.UNREADABLE_FILE, "is a device or a pipe", "name an ordinary file");
        if (!isYamlInTruth(file))
            return refused(
                    ConfigCode.BAD_VALUE,
                    "is a link to a file that is not called .yaml or .yml",
                    "extend an experiment file");
        return Optional.of(file);
    }

    private static String nearest(Path file) {
        Path folder = file.resolveSibling("").normalize();
        if (!Files.isDirectory(folder)) return "there is no such folder either";
        return YamlFiles.in(folder).advice(String.valueOf(file.getFileName()), "files there");
    }

    private static boolean isYamlInTruth(Path file) {
        try {
            return YamlFiles.isYaml(file.toRealPath());
        } catch (IOException e) {
            return false;
        }
    }

    private Optional<Path> refused(ConfigCode code, String what, String advice) {
        findings.error(code, name.place(), "extends " + Quoted.of(name.text()) + " " + what, advice);
        return Optional.empty();
    }
}

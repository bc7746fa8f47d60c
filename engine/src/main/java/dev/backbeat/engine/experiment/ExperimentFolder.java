package dev.backbeat.engine.experiment;

import dev.backbeat.engine.experiment.schema.Schema;
import dev.backbeat.engine.experiment.yaml.Findings;
import dev.backbeat.engine.experiment.yaml.Node;
import dev.backbeat.engine.experiment.yaml.NodeReader;
import dev.backbeat.engine.experiment.yaml.SourceFile;
import dev.backbeat.engine.problem.ConfigCode;
import dev.backbeat.engine.problem.Place;
import dev.backbeat.engine.problem.Problem;
import dev.backbeat.engine.problem.ProblemsFound;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// The experiments below a folder: every YAML file but those that are only there for others.
///
/// For others are: files in folders named `base` and `templates`; files that say `abstract: true`; and blocks, which
/// lie in a folder named for a section (`costs/retail.yaml`) and have that section and nothing else. Hidden files and
/// folders are left out, and so are run folders, which hold copies. A file that cannot be read counts, so that what
/// is wrong with it is told.
public final class ExperimentFolder {
    private static final Schema SCHEMA = ExperimentSchema.SCHEMA;
    private static final Set<String> FOR_OTHERS = Set.of("base", "templates");
    /// What a block may say about itself.
    private static final Set<String> OF_ANY_FILE = Set.of("extends", "abstract");

    private ExperimentFolder() {}

    /// In the order of their paths, folder by folder, whatever the order of the file system.
    ///
    /// @param shownAs how the folder's user named it
    public static List<Path> experiments(Path folder, String shownAs) {
        return files(folder, shownAs, FOR_OTHERS, ExperimentFolder::isExperiment);
    }

    /// The same with those that are there for others.
    public static List<Path> all(Path folder, String shownAs) {
        return files(folder, shownAs, Set.of(), file -> isYaml(nameOf(file)));
    }

    private static List<Path> files(Path folder, String shownAs, Set<String> leftOut, Predicate<Path> wanted) {
        try {
            Path root = folder.toRealPath();
            var collector = new Collector(root, leftOut, wanted);
            Files.walkFileTree(root, collector);
            return collector.files.stream()
                    .map(root::relativize)
                    .sorted(Comparator.comparing(file -> file.toString().replace('\\', '/')))
                    .map(folder::resolve)
                    .toList();
        } catch (IOException e) {
            throw new ProblemsFound(Problem.error(
                    ConfigCode.UNREADABLE_FILE,
                    Place.of(shownAs),
                    "the folder cannot be read",
                    "check the rights of the folders in it"));
        }
    }

    /// Whether a file is one to run, rather than one that others extend or use.
    public static boolean isExperiment(Path file) {
        return isYaml(nameOf(file)) && !isForOthers(file);
    }

    /// Whether a file is a base, a template, a block, or says so itself.
    static boolean isForOthers(Path file) {
        Path folder = folderOf(file);
        return liesForOthers(folder)
                || tree(file)
                        .filter(t -> isAbstract(t) || isBlock(t, nameOf(folder)))
                        .isPresent();
    }

    /// Looks up to the project's own `configs`: what lies above it is named by somebody else.
    private static boolean liesForOthers(Path folder) {
        Path root = folder;
        while (root.getParent() != null && !nameOf(root).equals("configs")) root = root.getParent();
        if (!nameOf(root).equals("configs")) root = folder;
        if (root.getNameCount() == 0) return false;
        for (Path part : folder.subpath(root.getNameCount() - 1, folder.getNameCount()))
            if (FOR_OTHERS.contains(part.toString())) return true;
        return false;
    }

    private static boolean isYaml(String name) {
        return !name.startsWith(".") && (name.endsWith(".yaml") || name.endsWith(".yml"));
    }

    private static Optional<Node.Mapping> tree(Path file) {
        try {
            return NodeReader.read(SourceFile.read(file, nameOf(file)), new Findings())
                    .flatMap(node -> node instanceof Node.Mapping tree ? Optional.of(tree) : Optional.empty());
        } catch (ProblemsFound e) {
            return Optional.empty();
        }
    }

    private static boolean isAbstract(Node.Mapping tree) {
        return tree.find("abstract")
                .filter(e ->
                        e.value() instanceof Node.Scalar scalar && scalar.word().equals("true"))
                .isPresent();
    }

    private static boolean isBlock(Node.Mapping tree, String folder) {
        boolean isGroup = SCHEMA.isSection(folder) || SCHEMA.later(folder).isPresent();
        return isGroup
                && tree.entries().stream()
                        .map(e -> e.key().text())
                        .allMatch(key -> key.equals(folder) || OF_ANY_FILE.contains(key));
    }

    private static Path folderOf(Path file) {
        return file.toAbsolutePath().normalize().resolveSibling("");
    }

    private static String nameOf(Path path) {
        Path name = path.toAbsolutePath().normalize().getFileName();
        return name == null ? "" : name.toString();
    }

    private static final class Collector extends SimpleFileVisitor<Path> {
        private final Path root;
        private final Set<String> leftOut;
        private final Predicate<Path> wanted;
        private final List<Path> files = new ArrayList<>();

        Collector(Path root, Set<String> leftOut, Predicate<Path> wanted) {
            this.root = root;
            this.leftOut = leftOut;
            this.wanted = wanted;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            String name = nameOf(folder);
            boolean isRun = Files.exists(folder.resolve("manifest.json"));
            boolean isHidden = name.startsWith(".") && !folder.equals(root);
            boolean isLeftOut = isHidden || leftOut.contains(name) || isRun;
            return isLeftOut ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (Files.isRegularFile(file) && wanted.test(file)) files.add(file);
            return FileVisitResult.CONTINUE;
        }
    }
}

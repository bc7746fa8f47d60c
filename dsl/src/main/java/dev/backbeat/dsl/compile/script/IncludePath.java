package dev.backbeat.dsl.compile.script;

import dev.backbeat.engine.problem.Spelling;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// What may stand behind `include`: a plain path downward, the same on every system.
final class IncludePath {
    static final String ADVICE = "included files lie in the folder of the script or below: include 'lib/stops.groovy'";

    private static final int LONGEST = 200;
    private static final String NAME = "[\\p{L}\\p{N}_][\\p{L}\\p{N}_ .-]*";
    private static final Pattern PLAIN = Pattern.compile("(?:" + NAME + "/)*" + NAME);
    private static final String SCRIPT_OF_RUN = "strategy.groovy";

    private IncludePath() {}

    /// Why a path cannot be included, or empty if it can.
    static Optional<String> refusal(String path) {
        if (path.contains("..")) return Optional.of("'" + path + "' leads upward");
        if (path.startsWith("/") || path.startsWith("~") || path.contains(":"))
            return Optional.of("'" + path + "' does not start from the folder of the script");
        if (path.length() > LONGEST || !PLAIN.matcher(path).matches())
            return Optional.of("an included file is named by letters, digits, _ - . and /");
        return path.endsWith(".groovy") ? Optional.empty() : Optional.of("'" + path + "' does not end in .groovy");
    }

    /// What to write instead of a path that is refused.
    static String advice(String path) {
        if (path.startsWith("./")) return "leave ./ out: include '" + path.substring(2) + "'";
        boolean plain = PLAIN.matcher(path).matches() && !path.contains("..");
        if (!plain || path.endsWith(".groovy")) return ADVICE;
        int dot = path.lastIndexOf('.');
        return "end it in .groovy: include '" + (dot > path.lastIndexOf('/') ? path.substring(0, dot) : path)
                + ".groovy'";
    }

    /// Whether the copy of the script in a run folder has that name.
    static boolean isTaken(String name) {
        return name.equalsIgnoreCase(SCRIPT_OF_RUN);
    }

    /// The file that a path most likely stands for: of the same name elsewhere, or spelt much alike.
    static Optional<String> meant(String path, List<String> files) {
        String name = lastPart(path);
        return files.stream()
                .filter(file -> lastPart(file).equals(name))
                .findFirst()
                .or(() -> Spelling.nearest(path, files));
    }

    private static String lastPart(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}

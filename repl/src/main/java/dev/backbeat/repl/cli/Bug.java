package dev.backbeat.repl.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Optional;

/// Something that should not have happened: told in one line, with its trace in a log file.
record Bug(String message, Optional<Path> log, String trace) {

    static String traceOf(Throwable failure) {
        var text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    static String messageOf(Throwable failure) {
        String said = failure.getMessage() == null
                ? ""
                : ": " + failure.getMessage().lines().findFirst().orElse("");
        return failure.getClass().getSimpleName() + said;
    }

    /// `backbeat: a bug, please report it: NullPointerException: ...; details in .backbeat/logs/...`
    String line() {
        String details = log.map(file -> "; details in " + file).orElse("; no log file could be written");
        return "backbeat: a bug, please report it: " + Plain.of(message) + details;
    }
}

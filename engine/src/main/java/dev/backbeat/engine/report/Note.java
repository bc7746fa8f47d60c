package dev.backbeat.engine.report;

import java.util.regex.Pattern;

/// The note of an experiment as a Markdown file: `reports/note.md`.
public final class Note {
    /// What Markdown takes for HTML; `a < b` it does not.
    private static final Pattern TAG = Pattern.compile("<(?=[A-Za-z/!?])");

    private Note() {}

    /// Ends with a line feed. Tags of HTML become text, so that no viewer acts on a name, path or tag filled in.
    public static String of(Report report) {
        return TAG.matcher(report.experiment().reporting().note().strip()).replaceAll("&lt;") + "\n";
    }
}

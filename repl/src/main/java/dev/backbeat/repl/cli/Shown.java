package dev.backbeat.repl.cli;

import dev.backbeat.engine.report.ShortestForm;
import dev.backbeat.engine.tracking.history.RecordedRun;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/// Everything that is shown of a run.
///
/// @param folder its folder, if that is there
/// @param artifacts where the store has its files, if it is recorded
/// @param report as it was printed then; a run that failed has none
record Shown(RecordedRun run, Optional<String> folder, Optional<String> artifacts, Optional<String> report) {
    private static final String GATE = "backbeat.gate.";
    private static final int WIDEST_NAME = 40;

    void print(Screen screen) {
        screen.out(run.name().isEmpty() ? run.runId() : run.name());
        line(screen, "experiment", run.experiment());
        line(screen, "status", run.status());
        line(screen, "started", time(run.startedAt()));
        ended().ifPresent(ended -> line(screen, "ended", ended));
        line(screen, "user", run.user());
        line(screen, "in MLflow", run.runId());
        folder.ifPresent(path -> line(screen, "folder", path));
        artifacts.ifPresent(path -> line(screen, "artifacts", path));
        Optional.ofNullable(run.tags().get("backbeat.failure")).ifPresent(why -> line(screen, "failure", why));
        Optional.ofNullable(run.tags().get("backbeat.problems")).ifPresent(why -> line(screen, "problems", why));
        report.ifPresent(text -> screen.out("\n" + text.strip()));
        section(screen, "gates", gates());
        section(screen, "parameters", run.params());
        section(screen, "metrics", figures());
        section(screen, "tags", otherTags());
    }

    private static void line(Screen screen, String name, String value) {
        if (!value.isEmpty()) screen.out("  %-10s  %s".formatted(name, value.replace("\n", "\n              ")));
    }

    private static void section(Screen screen, String title, Map<String, String> entries) {
        if (entries.isEmpty()) return;
        int width = entries.keySet().stream().mapToInt(String::length).max().orElse(0);
        String form = "  %-" + Math.min(width, WIDEST_NAME) + "s  %s";
        screen.out("\n" + title);
        entries.forEach((name, value) -> screen.out(form.formatted(name, value.replace("\n", " ↵ "))));
    }

    private Optional<String> ended() {
        OptionalLong at = run.endedAt();
        return at.isPresent() ? Optional.of(time(at.getAsLong())) : Optional.empty();
    }

    private static String time(long millis) {
        String text =
                Instant.ofEpochMilli(millis).truncatedTo(ChronoUnit.SECONDS).toString();
        return text.replace('T', ' ').replace("Z", " UTC");
    }

    /// Gate by gate, as the experiment wrote them.
    private Map<String, String> gates() {
        var gates = new LinkedHashMap<String, String>();
        run.tags().forEach((tag, told) -> {
            int colon = told.lastIndexOf(": ");
            if (tag.startsWith(GATE) && colon > 0) gates.put(told.substring(0, colon), told.substring(colon + 2));
        });
        return gates;
    }

    private Map<String, String> figures() {
        var figures = new TreeMap<String, String>();
        run.metrics()
                .forEach((id, value) -> figures.put(id, Double.isFinite(value) ? ShortestForm.of(value) : "" + value));
        return figures;
    }

    private Map<String, String> otherTags() {
        var tags = new TreeMap<>(run.tags());
        tags.keySet()
                .removeIf(tag -> tag.startsWith(GATE)
                        || tag.equals("mlflow.runName")
                        || tag.equals("backbeat.failure")
                        || tag.equals("backbeat.problems"));
        return tags;
    }

    Map<String, Object> json() {
        var json = new LinkedHashMap<String, Object>();
        json.put("command", "show");
        json.put("status", "completed");
        json.put("exit_code", ExitCode.DONE);
        folder.ifPresent(path -> json.put("folder", path));
        artifacts.ifPresent(path -> json.put("artifacts", path));
        json.put("run", RecordedJson.of(run));
        report.ifPresent(text -> json.put("report", text));
        return json;
    }
}

package dev.backbeat.repl.cli;

import dev.backbeat.engine.problem.Problem;
import dev.backbeat.engine.report.JsonText;
import dev.backbeat.engine.runs.RunId;
import dev.backbeat.engine.tracking.Delivery;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What `backbeat run --json` prints: one object for the whole command, with one entry per experiment.
final class RunJson implements RunPrint {
    private final Screen screen;
    private final List<RunId> orphans = new ArrayList<>();
    private final List<Map<String, Object>> runs = new ArrayList<>();

    RunJson(Screen screen) {
        this.screen = screen;
    }

    @Override
    public void orphans(List<RunId> cleared) {
        orphans.addAll(cleared);
    }

    @Override
    public void outcome(RunOutcome outcome) {
        runs.add(of(outcome));
    }

    @Override
    public void end(Delivery delivery, int exitCode) {
        var json = new LinkedHashMap<String, Object>();
        json.put("command", "run");
        json.put("status", exitCode == ExitCode.DONE ? "completed" : "failed");
        json.put("exit_code", exitCode);
        json.put("runs", runs);
        if (!delivery.isEmpty()) json.put("tracking", TrackingText.json(delivery));
        if (!orphans.isEmpty())
            json.put("orphans", orphans.stream().map(RunId::text).toList());
        screen.out(JsonText.of(json).stripTrailing());
    }

    private static Map<String, Object> of(RunOutcome outcome) {
        var json = new LinkedHashMap<String, Object>();
        json.put("file", outcome.source());
        json.put("status", outcome instanceof RunOutcome.Completed ? "completed" : "failed");
        json.put("exit_code", outcome.exitCode());
        switch (outcome) {
            case RunOutcome.Completed(String source, Finished run) -> completed(json, run);
            case RunOutcome.Failed(String source, List<Problem> problems) ->
                json.put("problems", ProblemJson.of(problems));
            case RunOutcome.Broken(String source, Bug bug) -> json.put("bug", bug(bug));
        }
        return json;
    }

    private static void completed(Map<String, Object> json, Finished run) {
        json.put("run", run.folder().id().text());
        json.put("name", run.name());
        json.put("folder", run.folder().path().toAbsolutePath().normalize().toString());
        json.put("simulation_key", run.folder().manifest().simulationKey());
        json.put("metrics", run.metrics().values());
        json.put("undefined", run.metrics().undefined());
        json.putAll(run.goals());
        json.put("examination_seconds", run.examination().toMillis() / 1000.0);
        json.put("warnings", run.warnings());
        json.put("problems", ProblemJson.of(run.problems()));
        run.folder().manifest().plotsSkipped().ifPresent(why -> json.put("plots_skipped", why));
    }

    static Map<String, Object> bug(Bug bug) {
        var json = new LinkedHashMap<String, Object>();
        json.put("message", bug.message());
        bug.log().ifPresent(log -> json.put("log", log.toString()));
        return json;
    }
}

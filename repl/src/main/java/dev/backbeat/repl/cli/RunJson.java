package dev.backbeat.repl.cli;

import dev.backbeat.engine.lab.Run;
import dev.backbeat.engine.problem.Problem;
import dev.backbeat.engine.report.JsonText;
import dev.backbeat.engine.report.Warnings;
import dev.backbeat.engine.runs.RunId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What `backbeat run --json` prints: one object for the whole command, with one entry per experiment.
final class RunJson {

    private RunJson() {}

    static String of(List<RunOutcome> outcomes, List<RunId> orphans, int exitCode) {
        var json = new LinkedHashMap<String, Object>();
        json.put("command", "run");
        json.put("status", exitCode == ExitCode.DONE ? "completed" : "failed");
        json.put("exit_code", exitCode);
        json.put("runs", outcomes.stream().map(RunJson::of).toList());
        if (!orphans.isEmpty())
            json.put("orphans", orphans.stream().map(RunId::text).toList());
        return JsonText.of(json).stripTrailing();
    }

    private static Map<String, Object> of(RunOutcome outcome) {
        var json = new LinkedHashMap<String, Object>();
        json.put("file", outcome.source());
        json.put("status", outcome instanceof RunOutcome.Completed ? "completed" : "failed");
        json.put("exit_code", outcome.exitCode());
        switch (outcome) {
            case RunOutcome.Completed(String source, Run run) -> completed(json, run);
            case RunOutcome.Failed(String source, List<Problem> problems) ->
                json.put("problems", ProblemJson.of(problems));
            case RunOutcome.Broken(String source, Bug bug) -> json.put("bug", bug(bug));
        }
        return json;
    }

    private static void completed(Map<String, Object> json, Run run) {
        json.put("run", run.folder().id().text());
        json.put("name", run.report().experiment().name());
        json.put("folder", run.folder().path().toAbsolutePath().normalize().toString());
        json.put("simulation_key", run.folder().manifest().simulationKey());
        json.put("metrics", run.report().metrics().values());
        json.put("undefined", run.report().metrics().undefined());
        json.put("warnings", Warnings.of(run.report()));
        json.put("problems", ProblemJson.of(run.report().experiment().warnings()));
        run.folder().manifest().plotsSkipped().ifPresent(why -> json.put("plots_skipped", why));
    }

    static Map<String, Object> bug(Bug bug) {
        var json = new LinkedHashMap<String, Object>();
        json.put("message", bug.message());
        bug.log().ifPresent(log -> json.put("log", log.toString()));
        return json;
    }
}

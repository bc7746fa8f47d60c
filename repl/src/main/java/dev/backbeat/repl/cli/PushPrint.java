package dev.backbeat.repl.cli;

import dev.backbeat.engine.problem.Problem;
import dev.backbeat.engine.report.JsonText;
import dev.backbeat.engine.tracking.Push;
import java.util.LinkedHashMap;
import java.util.List;

/// Tells what a server has of an embedded store.
///
/// @param server its address, without a password
record PushPrint(Screen screen, String server) {

    static int exitCode(Push push) {
        return push.refused().isEmpty() ? ExitCode.DONE : ExitCode.NOT_TRACKED;
    }

    void text(Push push) {
        for (Problem why : reasons(push)) screen.err(ProblemText.of(why, screen.errInk()));
        int all = push.taken().size() + push.refused().size();
        screen.out(
                push.taken().size() + " of " + all + (all == 1 ? " run is at " : " runs are at ") + Plain.of(server));
    }

    String json(Push push) {
        var json = new LinkedHashMap<String, Object>();
        json.put("command", "sync");
        json.put("status", push.refused().isEmpty() ? "completed" : "failed");
        json.put("exit_code", exitCode(push));
        json.put("to", server);
        json.put("recorded", push.taken());
        json.put("not_recorded", List.copyOf(push.refused().keySet()));
        json.put("problems", ProblemJson.of(reasons(push)));
        return JsonText.of(json).stripTrailing();
    }

    private static List<Problem> reasons(Push push) {
        return push.refused().values().stream().distinct().toList();
    }
}

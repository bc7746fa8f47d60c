package dev.backbeat.repl.cli;

import dev.backbeat.engine.problem.Problem;
import dev.backbeat.engine.report.JsonText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `backbeat strategies check`: all that is wrong with scripts, and how those that are fine are worked out.
@Command(
        name = "check",
        sortOptions = false,
        description = "Compile strategies: every problem of each, or how it is worked out.",
        footer = {
            "",
            "A rule is pure if it needs columns and parameters alone: it is worked out in blocks of bars, before",
            "the first is decided on. One that asks for the position or the account is stateful: it is worked",
            "out bar by bar, while it could matter.",
            "",
            "Examples:",
            "  backbeat strategies check strategies/pullback.groovy",
            "  backbeat strategies check strategies --json",
            "",
            "Exit codes: 0 all can be used, 1 bug, 2 usage, 3 some cannot."
        })
final class StrategiesCheckCommand implements Callable<Integer> {
    private final Parts parts;
    private final Screen screen;

    @Parameters(paramLabel = "FILE|DIR", arity = "1..*", description = "Scripts (Groovy), or folders of them.")
    private List<String> files = List.of();

    @Option(names = "--timeframe", paramLabel = "T", description = "Bars to tell warm-ups for (default: 1d).")
    private String timeframe = "1d";

    @Mixin
    private final CommonFlags common = new CommonFlags();

    StrategiesCheckCommand(Parts parts, Screen screen) {
        this.parts = parts;
        this.screen = screen;
    }

    @Override
    public Integer call() throws Exception {
        var scripts = new CheckedScripts(parts, timeframe);
        List<CheckedScript> checked = scripts.of(ScriptFolder.named(parts.currentFolder(), files));
        int exitCode =
                ExitCode.ofAll(checked.stream().map(CheckedScript::exitCode).toList());
        if (common.json) screen.out(json(checked, exitCode));
        else text(checked);
        return exitCode;
    }

    private void text(List<CheckedScript> checked) {
        var text = new ScriptText(screen, timeframe);
        for (CheckedScript script : checked) {
            for (Problem problem : script.problems()) screen.err(ProblemText.of(problem, screen.errInk()));
            text.explained(script);
        }
        screen.out(CheckedScripts.summary(checked));
    }

    private String json(List<CheckedScript> checked, int exitCode) {
        var json = new LinkedHashMap<String, Object>();
        json.put("command", "strategies check");
        json.put("status", exitCode == ExitCode.DONE ? "completed" : "failed");
        json.put("exit_code", exitCode);
        json.put("timeframe", timeframe);
        json.put("files", checked.stream().map(ScriptJson::explained).toList());
        return JsonText.of(json).stripTrailing();
    }
}

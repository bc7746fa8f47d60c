package dev.backbeat.repl.cli;

import dev.backbeat.engine.report.JsonText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `backbeat strategies`: which scripts there are, and what each may be told.
@Command(
        name = StrategiesCommand.NAME,
        sortOptions = false,
        description = "List strategies with their parameters; check them; complete them in an editor.",
        footer = {
            "",
            "Of a DIR every .groovy file below it is told, but hidden ones. A script with an error is told by",
            "its first; 'strategies check' tells all. A file of functions alone is a library for include.",
            "",
            "Examples:",
            "  backbeat strategies",
            "  backbeat strategies research/scripts --timeframe 1h",
            "  backbeat strategies check strategies/pullback.groovy",
            "",
            "Exit codes: 0 done, 1 bug, 2 usage, 3 some strategy cannot be used."
        })
final class StrategiesCommand implements Callable<Integer> {
    static final String NAME = "strategies";
    /// What stands behind `strategies` and is no folder.
    static final Set<String> COMMANDS = Set.of("check", "editor");

    private final Parts parts;
    private final Screen screen;

    @Parameters(paramLabel = "DIR", arity = "0..1", description = "Where scripts lie (default: strategies).")
    private String folder = "strategies";

    @Option(names = "--timeframe", paramLabel = "T", description = "Bars to tell warm-ups for (default: 1d).")
    private String timeframe = "1d";

    @Mixin
    private final CommonFlags common = new CommonFlags();

    private StrategiesCommand(Parts parts, Screen screen) {
        this.parts = parts;
        this.screen = screen;
    }

    static CommandLine of(Parts parts, Screen screen) {
        return new CommandLine(new StrategiesCommand(parts, screen))
                .addSubcommand(new StrategiesCheckCommand(parts, screen))
                .addSubcommand(new StrategiesEditorCommand(parts, screen));
    }

    @Override
    public Integer call() throws Exception {
        var scripts = new CheckedScripts(parts, timeframe);
        List<CheckedScript> checked = scripts.of(ScriptFolder.scripts(parts.currentFolder(), folder));
        var users = new ScriptUsers(parts);
        int exitCode =
                ExitCode.ofAll(checked.stream().map(CheckedScript::exitCode).toList());
        if (common.json) screen.out(json(checked, users, exitCode));
        else text(checked, users);
        return exitCode;
    }

    private void text(List<CheckedScript> checked, ScriptUsers users) {
        var text = new ScriptText(screen, timeframe);
        for (CheckedScript script : checked) text.listed(script, users.of(script.file()));
        screen.out(CheckedScripts.summary(checked));
    }

    private String json(List<CheckedScript> checked, ScriptUsers users, int exitCode) {
        var json = new LinkedHashMap<String, Object>();
        json.put("command", NAME);
        json.put("status", exitCode == ExitCode.DONE ? "completed" : "failed");
        json.put("exit_code", exitCode);
        json.put("timeframe", timeframe);
        json.put(
                "strategies",
                checked.stream()
                        .map(script -> with(ScriptJson.of(script), users.of(script.file())))
                        .toList());
        return JsonText.of(json).stripTrailing();
    }

    private static Map<String, Object> with(Map<String, Object> json, List<String> experiments) {
        json.put("experiments", experiments);
        return json;
    }
}

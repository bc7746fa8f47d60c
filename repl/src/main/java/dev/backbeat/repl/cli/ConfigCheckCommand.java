package dev.backbeat.repl.cli;

import dev.backbeat.engine.problem.Problem;
import dev.backbeat.engine.report.JsonText;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `backbeat config check`: is anything wrong with these files?
@Command(
        name = "check",
        description = "Check experiments, bases, blocks and templates, with their scripts.",
        footer = {
            "",
            "All problems of all files are told, each once. Of a DIR every .yaml file below it is checked, but hidden",
            "ones and those of run folders. Data are not loaded.",
            "",
            "Examples:",
            "  backbeat config check configs",
            "  backbeat config check configs/quickstart.yaml configs/base --json",
            "",
            "Exit codes: 0 nothing is wrong (warnings included), 1 bug, 2 usage or experiment, 3 strategy; of",
            "several files the first of 1, 3, 2 that occurred."
        })
final class ConfigCheckCommand implements Callable<Integer> {
    private final Parts parts;
    private final Screen screen;

    @Parameters(paramLabel = "FILE|DIR", arity = "1..*", description = "Files (YAML), or folders of them.")
    private List<String> files = List.of();

    @Mixin
    private final CommonFlags common = new CommonFlags();

    ConfigCheckCommand(Parts parts, Screen screen) {
        this.parts = parts;
        this.screen = screen;
    }

    @Override
    public Integer call() throws Exception {
        List<CheckedFile> checked = new CheckedFiles(parts).of(files);
        int exitCode =
                ExitCode.ofAll(checked.stream().map(CheckedFile::exitCode).toList());
        if (common.json) screen.out(json(checked, exitCode));
        else text(checked);
        return exitCode;
    }

    /// What is wrong with a base is wrong for all that extend it, and told once.
    private void text(List<CheckedFile> checked) {
        Set<Problem> told = new LinkedHashSet<>();
        for (CheckedFile file : checked) told.addAll(file.problems());
        for (Problem problem : told) screen.err(ProblemText.of(problem, screen.errInk()));
        long errors = told.stream().filter(Problem::isError).count();
        long wrong = checked.stream().filter(file -> !file.isFine()).count();
        long experiments = checked.stream().filter(CheckedFile::isExperiment).count();
        String warnings = told.size() == errors ? "" : ", " + counted(told.size() - errors, "warning");
        String of = counted(checked.size(), "file");
        if (wrong == 0)
            screen.out(of + " checked, " + counted(experiments, "experiment") + " among them: no errors" + warnings);
        else screen.out(wrong + " of " + of + " cannot be used: " + counted(errors, "error") + warnings);
    }

    private static String counted(long number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    private static String json(List<CheckedFile> checked, int exitCode) {
        var json = new LinkedHashMap<String, Object>();
        json.put("command", "config check");
        json.put("status", exitCode == ExitCode.DONE ? "completed" : "failed");
        json.put("exit_code", exitCode);
        json.put("files", checked.stream().map(ConfigCheckCommand::json).toList());
        return JsonText.of(json).stripTrailing();
    }

    private static Map<String, Object> json(CheckedFile file) {
        var json = new LinkedHashMap<String, Object>();
        json.put("file", file.name());
        json.put("status", file.isFine() ? "completed" : "failed");
        json.put("exit_code", file.exitCode());
        if (file.isFine()) json.put("is_experiment", file.isExperiment());
        json.put("problems", ProblemJson.of(file.problems()));
        return json;
    }
}

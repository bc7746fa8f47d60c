package dev.backbeat.repl.cli;

import dev.backbeat.engine.problem.ConfigCode;
import dev.backbeat.engine.problem.DataCode;
import dev.backbeat.engine.problem.Place;
import dev.backbeat.engine.problem.Problem;
import dev.backbeat.engine.problem.ProblemCode;
import dev.backbeat.engine.problem.ProblemsFound;
import dev.backbeat.engine.problem.RunCode;
import dev.backbeat.engine.problem.ScriptCode;
import dev.backbeat.engine.problem.Spelling;
import dev.backbeat.engine.problem.TrackingCode;
import dev.backbeat.engine.report.JsonText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `backbeat errors`: every code that a problem can have, and what to do about it.
@Command(
        name = "errors",
        description = "List the codes of problems, or explain one.",
        footer = {
            "",
            "Examples:",
            "  backbeat errors",
            "  backbeat errors BB-CFG-003",
            "  backbeat errors cfg-3",
            "",
            "Exit codes: 0 done, 2 there is no such code."
        })
final class ErrorsCommand implements Callable<Integer> {
    static final List<ProblemCode> REGISTRY = Stream.<ProblemCode[]>of(
                    ConfigCode.values(),
                    ScriptCode.values(),
                    DataCode.values(),
                    RunCode.values(),
                    TrackingCode.values())
            .flatMap(Stream::of)
            .toList();

    private final Screen screen;

    @Parameters(paramLabel = "CODE", arity = "0..1", description = "A code such as BB-CFG-003, or cfg-3.")
    private String code = "";

    @Mixin
    private final CommonFlags common = new CommonFlags();

    ErrorsCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() {
        List<ProblemCode> asked = code.isEmpty() ? REGISTRY : List.of(find(code));
        if (common.json) screen.out(json(asked));
        else if (code.isEmpty())
            asked.forEach(c -> screen.out("%-11s  %d  %s".formatted(c.code(), c.exitCode(), c.title())));
        else asked.forEach(this::explain);
        return ExitCode.DONE;
    }

    private void explain(ProblemCode asked) {
        screen.out(asked.code() + "  " + asked.title());
        screen.out("  " + asked.explanation().replace("\n", "\n  "));
        screen.out("  Exit code " + asked.exitCode() + ".");
    }

    private static ProblemCode find(String written) {
        String full = full(written);
        Optional<ProblemCode> known =
                REGISTRY.stream().filter(c -> c.code().equals(full)).findFirst();
        return known.orElseThrow(() -> new ProblemsFound(Problem.error(
                ConfigCode.BAD_ARGUMENT,
                Place.of("command line"),
                "there is no code '" + written + "'",
                Spelling.nearest(full, REGISTRY.stream().map(ProblemCode::code).toList())
                        .map(nearest -> "did you mean " + nearest + "? 'backbeat errors' lists them all")
                        .orElse("'backbeat errors' lists them all"))));
    }

    /// `cfg-3` is `BB-CFG-003`.
    private static String full(String written) {
        String code = written.toUpperCase(Locale.ROOT);
        if (!code.startsWith("BB-")) code = "BB-" + code;
        int number = code.lastIndexOf('-') + 1;
        String digits = code.substring(number);
        return digits.matches("[0-9]{1,3}")
                ? code.substring(0, number) + "0".repeat(3 - digits.length()) + digits
                : code;
    }

    private static String json(List<ProblemCode> codes) {
        var json = new LinkedHashMap<String, Object>();
        json.put("command", "errors");
        json.put("codes", codes.stream().map(ErrorsCommand::json).toList());
        return JsonText.of(json).stripTrailing();
    }

    private static Map<String, Object> json(ProblemCode code) {
        var json = new LinkedHashMap<String, Object>();
        json.put("code", code.code());
        json.put("exit_code", code.exitCode());
        json.put("title", code.title());
        json.put("explanation", code.explanation());
        return json;
    }
}

package dev.backbeat.repl.cli;

import dev.backbeat.engine.experiment.Checked;
import dev.backbeat.engine.experiment.Resolved;
import dev.backbeat.engine.experiment.SetBy;
import dev.backbeat.engine.problem.ProblemsFound;
import dev.backbeat.engine.report.JsonText;
import dev.backbeat.engine.runs.Identity;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `backbeat config show`: what a file comes to, and what set each value.
@Command(
        name = "show",
        sortOptions = false,
        description = "Show an experiment with every value written out, and what set each.",
        footer = {
            "",
            "A base, block or template is shown as far as it goes: what it says, and no defaults.",
            "What comes out of the environment is shown as it is asked for, never its value.",
            "",
            "Examples:",
            "  backbeat config show configs/quickstart.yaml",
            "  backbeat config show configs/pullback-book.yaml --origin",
            "  backbeat config show configs/quickstart.yaml -p fast=12 --keys",
            "",
            "Exit codes: 0 done, 1 bug, 2 usage or experiment, 3 strategy, 4 --keys could not load the data."
        })
final class ConfigShowCommand implements Callable<Integer> {
    private final Parts parts;
    private final Screen screen;

    @Parameters(paramLabel = "FILE", description = "The experiment file (YAML).")
    private String file = "";

    @Option(
            names = "--origin",
            description = "Each value with the file and line, flag, variable or script that set it.")
    private boolean origin;

    @Option(names = "--keys", description = "The simulation key and the metrics key too; loads the data.")
    private boolean keys;

    @Mixin
    private final SettingFlags flags = new SettingFlags();

    @Mixin
    private final CommonFlags common = new CommonFlags();

    ConfigShowCommand(Parts parts, Screen screen) {
        this.parts = parts;
        this.screen = screen;
    }

    @Override
    public Integer call() throws Exception {
        var look = new Look(parts);
        Checked shown = look.at(file, flags.settings());
        Optional<Look.Keys> known = keys ? Optional.of(look.keys(shown)) : Optional.empty();
        int exitCode = known.filter(k -> !k.problems().isEmpty())
                .map(k -> new ProblemsFound(k.problems()).exitCode())
                .orElse(ExitCode.DONE);
        if (common.json) screen.out(json(shown, known, exitCode));
        else text(shown, known);
        return exitCode;
    }

    private void text(Checked shown, Optional<Look.Keys> known) {
        if (origin) new OriginText(shown.values().values(), screen).print();
        else screen.out(shown.resolved().strip());
        known.ifPresent(this::text);
    }

    /// As comments, so that the whole stays YAML.
    private void text(Look.Keys known) {
        String unknown = known.problems().isEmpty()
                ? "none: the file is no experiment itself"
                : "unknown: the data could not be loaded";
        screen.out("");
        screen.out("# simulation key  "
                + known.identity().map(Identity::simulationKey).orElse(unknown));
        screen.out("# metrics key     "
                + known.identity().map(Identity::metricsKey).orElse(unknown));
        screen.flush();
        known.problems().forEach(p -> screen.err(ProblemText.of(p, screen.errInk())));
    }

    private String json(Checked shown, Optional<Look.Keys> known, int exitCode) {
        var json = new LinkedHashMap<String, Object>();
        json.put("command", "config show");
        json.put("status", exitCode == ExitCode.DONE ? "completed" : "failed");
        json.put("exit_code", exitCode);
        json.put("file", file);
        json.put("is_experiment", shown.experiment().isPresent());
        json.put(
                "values",
                shown.values().values().stream().map(ConfigShowCommand::json).toList());
        known.flatMap(Look.Keys::identity).ifPresent(identity -> {
            json.put("simulation_key", identity.simulationKey());
            json.put("metrics_key", identity.metricsKey());
        });
        json.put("warnings", ProblemJson.of(shown.warnings()));
        known.ifPresent(k -> json.put("problems", ProblemJson.of(k.problems())));
        return JsonText.of(json).stripTrailing();
    }

    private static Map<String, Object> json(Resolved.Value value) {
        SetBy by = value.setBy();
        var origin = new LinkedHashMap<String, Object>();
        origin.put("kind", by.kind().name().toLowerCase(Locale.ROOT));
        if (!by.variables().isEmpty()) origin.put("variables", by.variables());
        if (!by.place().source().isEmpty()) {
            origin.put("source", by.place().source());
            origin.put("line", by.place().line());
            origin.put("column", by.place().column());
        }
        var json = new LinkedHashMap<String, Object>();
        json.put("key", value.key());
        json.put("value", OriginText.inOneLine(value.text()));
        json.put("set_by", origin);
        return json;
    }
}

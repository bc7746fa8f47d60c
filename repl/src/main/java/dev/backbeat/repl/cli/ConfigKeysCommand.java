package dev.backbeat.repl.cli;

import dev.backbeat.engine.experiment.Reference;
import dev.backbeat.engine.experiment.schema.Later;
import dev.backbeat.engine.problem.ConfigCode;
import dev.backbeat.engine.problem.Place;
import dev.backbeat.engine.problem.Problem;
import dev.backbeat.engine.problem.ProblemsFound;
import dev.backbeat.engine.report.JsonText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `backbeat config keys`: what can be written in an experiment file.
@Command(
        name = "keys",
        description = "Explain the keys of experiment files: what they take, defaults, examples.",
        footer = {
            "",
            "Examples:",
            "  backbeat config keys | less",
            "  backbeat config keys sizing",
            "  backbeat config keys costs.slippage --json",
            "",
            "Exit codes: 0 done, 2 there is no such key."
        })
final class ConfigKeysCommand implements Callable<Integer> {
    private final Screen screen;

    @Parameters(paramLabel = "PREFIX", arity = "0..1", description = "A key or section; all of them without.")
    private String prefix = "";

    @Mixin
    private final CommonFlags common = new CommonFlags();

    ConfigKeysCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() {
        List<Reference.Entry> keys = Reference.keys(prefix);
        List<Later> later = Reference.later(prefix);
        if (keys.isEmpty() && later.isEmpty()) throw unknown();
        if (common.json) screen.out(json(keys, later));
        else text(keys, later);
        return ExitCode.DONE;
    }

    private ProblemsFound unknown() {
        return new ProblemsFound(Problem.error(
                ConfigCode.BAD_ARGUMENT,
                Place.of("command line"),
                "there is no key '" + prefix + "'",
                Reference.meantBy(prefix)
                                .map(near -> "did you mean '" + near + "'? ")
                                .orElse("") + "'backbeat config keys' lists them all"));
    }

    private void text(List<Reference.Entry> keys, List<Later> later) {
        keys.forEach(this::explain);
        for (Later key : later) {
            head(key.path());
            screen.out("    not built yet: " + key.feature());
        }
    }

    private void explain(Reference.Entry key) {
        head(key.key());
        screen.out("    " + plain(key.about()));
        line("takes", key.type());
        line("unit", key.unit());
        line("default", key.otherwise());
        line("example", key.example());
        line("only with", key.only());
    }

    private void head(String key) {
        screen.coloured(screen.outInk().bold(key) + "\n");
    }

    private void line(String what, String text) {
        if (!text.isEmpty()) screen.out("    %-9s  %s".formatted(what, plain(text)));
    }

    /// Without the signs that make code of words in a page.
    private static String plain(String text) {
        return text.replace("`", "");
    }

    private static String json(List<Reference.Entry> keys, List<Later> later) {
        var json = new LinkedHashMap<String, Object>();
        json.put("command", "config keys");
        json.put("keys", keys.stream().map(ConfigKeysCommand::json).toList());
        json.put("not_built_yet", later.stream().map(ConfigKeysCommand::json).toList());
        return JsonText.of(json).stripTrailing();
    }

    private static Map<String, Object> json(Reference.Entry key) {
        var json = new LinkedHashMap<String, Object>();
        json.put("key", key.key());
        json.put("type", plain(key.type()));
        json.put("unit", plain(key.unit()));
        json.put("default", plain(key.otherwise()));
        json.put("example", key.example());
        json.put("about", plain(key.about()));
        json.put("only_with", key.only());
        return json;
    }

    private static Map<String, Object> json(Later key) {
        var json = new LinkedHashMap<String, Object>();
        json.put("key", key.path());
        json.put("feature", key.feature());
        return json;
    }
}

package dev.backbeat.repl.cli;

import dev.backbeat.engine.problem.ConfigCode;
import dev.backbeat.engine.problem.Place;
import dev.backbeat.engine.problem.Problem;
import dev.backbeat.engine.problem.ProblemsFound;
import dev.backbeat.engine.problem.Spelling;
import dev.backbeat.engine.report.JsonText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `backbeat indicators`: every indicator of the language, or one of them with a picture.
@Command(
        name = "indicators",
        description = "List the indicators of the language, or explain one.",
        footer = {
            "",
            "Examples:",
            "  backbeat indicators",
            "  backbeat indicators macd",
            "  backbeat indicators --json",
            "",
            "Exit codes: 0 done, 2 there is no such indicator."
        })
final class IndicatorsCommand implements Callable<Integer> {
    private static final int HEIGHT = 5;

    private final Parts parts;
    private final Screen screen;

    @Parameters(paramLabel = "NAME", arity = "0..1", description = "An indicator, such as macd.")
    private String name = "";

    @Mixin
    private final CommonFlags common = new CommonFlags();

    IndicatorsCommand(Parts parts, Screen screen) {
        this.parts = parts;
        this.screen = screen;
    }

    @Override
    public Integer call() {
        List<IndicatorPage> all = parts.indicators();
        List<IndicatorPage> asked = name.isEmpty() ? all : List.of(find(name, all));
        if (common.json) screen.out(json(asked));
        else if (name.isEmpty()) list(all);
        else asked.forEach(this::explain);
        return ExitCode.DONE;
    }

    private static IndicatorPage find(String written, List<IndicatorPage> all) {
        return all.stream()
                .filter(one -> one.name().equalsIgnoreCase(written))
                .findFirst()
                .orElseThrow(() -> new ProblemsFound(Problem.error(
                        ConfigCode.BAD_ARGUMENT,
                        Place.of("command line"),
                        "there is no indicator '" + written + "'",
                        Spelling.nearest(
                                        written,
                                        all.stream().map(IndicatorPage::name).toList())
                                .map(near -> "did you mean " + near + "? 'backbeat indicators' lists them all")
                                .orElse("'backbeat indicators' lists them all"))));
    }

    private void list(List<IndicatorPage> all) {
        int width = all.stream().mapToInt(one -> one.name().length()).max().orElse(0);
        String group = "";
        for (IndicatorPage one : all) {
            if (!one.group().equals(group)) screen.out(one.group());
            group = one.group();
            screen.out("  " + one.name() + " ".repeat(width - one.name().length() + 2) + one.title());
        }
    }

    private void explain(IndicatorPage one) {
        one.lines().forEach(screen::out);
        for (IndicatorPage.Drawn drawn : one.sample().get()) {
            screen.out("");
            screen.out(drawn.title());
            Curve.lines(drawn.values(), HEIGHT).forEach(line -> screen.out("  " + line));
        }
    }

    private static String json(List<IndicatorPage> indicators) {
        var json = new LinkedHashMap<String, Object>();
        json.put("command", "indicators");
        json.put("indicators", indicators.stream().map(IndicatorsCommand::json).toList());
        return JsonText.of(json).stripTrailing();
    }

    private static Map<String, Object> json(IndicatorPage one) {
        var json = new LinkedHashMap<String, Object>();
        json.put("name", one.name());
        json.put("group", one.group());
        json.put("signature", one.signature());
        json.put("title", one.title());
        json.put("formula", one.formula());
        json.put("outputs", one.outputs());
        json.put("yes_or_no", one.yesOrNo());
        json.put("warm_up", one.warmUp());
        return json;
    }
}

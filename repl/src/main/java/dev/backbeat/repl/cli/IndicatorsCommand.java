package dev.backbeat.repl.cli;

import dev.backbeat.dsl.indicator.Catalogue;
import dev.backbeat.dsl.indicator.Group;
import dev.backbeat.dsl.indicator.Indicator;
import dev.backbeat.dsl.indicator.Reference;
import dev.backbeat.dsl.indicator.Sample;
import dev.backbeat.engine.problem.ConfigCode;
import dev.backbeat.engine.problem.Place;
import dev.backbeat.engine.problem.Problem;
import dev.backbeat.engine.problem.ProblemsFound;
import dev.backbeat.engine.problem.Spelling;
import dev.backbeat.engine.report.JsonText;
import java.util.Collection;
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
    private static final int BARS = 120;
    private static final int HEIGHT = 5;

    private final Screen screen;

    @Parameters(paramLabel = "NAME", arity = "0..1", description = "An indicator, such as macd.")
    private String name = "";

    @Mixin
    private final CommonFlags common = new CommonFlags();

    IndicatorsCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() {
        Collection<Indicator> asked = name.isEmpty() ? Catalogue.all() : List.of(find(name));
        if (common.json) screen.out(json(asked));
        else if (name.isEmpty()) list();
        else asked.forEach(this::explain);
        return ExitCode.DONE;
    }

    private static Indicator find(String written) {
        List<String> known = Catalogue.all().stream().map(Indicator::name).toList();
        String name =
                known.stream().filter(written::equalsIgnoreCase).findFirst().orElse(written);
        return Catalogue.find(name)
                .orElseThrow(() -> new ProblemsFound(Problem.error(
                        ConfigCode.BAD_ARGUMENT,
                        Place.of("command line"),
                        "there is no indicator '" + written + "'",
                        Spelling.nearest(written, known)
                                .map(near -> "did you mean " + near + "? 'backbeat indicators' lists them all")
                                .orElse("'backbeat indicators' lists them all"))));
    }

    private void list() {
        int width = Catalogue.all().stream()
                .mapToInt(one -> one.name().length())
                .max()
                .orElse(0);
        for (Group group : Group.values()) {
            screen.out(group.title());
            for (Indicator one : Reference.in(group))
                screen.out("  " + one.name() + " ".repeat(width - one.name().length() + 2) + one.title());
        }
    }

    private void explain(Indicator one) {
        Reference.lines(one).forEach(screen::out);
        Sample sample = Sample.of(one, BARS);
        draw("close of made-up bars", sample.closes());
        for (int i = 0; i < sample.outputs().size(); i++) {
            String output = one.outputs().isEmpty() ? "" : "." + one.outputs().get(i);
            draw(one.name() + output, sample.outputs().get(i));
        }
    }

    private void draw(String title, double[] values) {
        screen.out("");
        screen.out(title);
        Curve.lines(values, HEIGHT).forEach(line -> screen.out("  " + line));
    }

    private static String json(Collection<Indicator> indicators) {
        var json = new LinkedHashMap<String, Object>();
        json.put("command", "indicators");
        json.put("indicators", indicators.stream().map(IndicatorsCommand::json).toList());
        return JsonText.of(json).stripTrailing();
    }

    private static Map<String, Object> json(Indicator one) {
        var json = new LinkedHashMap<String, Object>();
        json.put("name", one.name());
        json.put("group", one.group().title());
        json.put("signature", one.signature());
        json.put("title", one.title());
        json.put("formula", one.formula());
        json.put("outputs", one.outputs());
        json.put("yes_or_no", one.yesOrNo());
        json.put("warm_up", one.warmUp().text());
        return json;
    }
}

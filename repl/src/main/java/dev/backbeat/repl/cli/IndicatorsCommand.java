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
    private static final int MOST_BARS = 120;
    private static final int BARS_PER_CHARACTER = 2;
    /// The indent of a curve and the number behind it.
    private static final int BESIDES_CURVE = 13;
    private static final int LABELS = 10;
    /// A description of fewer characters beside the name is better off below it.
    private static final int NARROWEST = 30;

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
        int names = all.stream().mapToInt(one -> one.name().length()).max().orElse(0) + 4;
        boolean beside = screen.outWidth() - names >= NARROWEST;
        String group = "";
        for (IndicatorPage one : all) {
            if (!one.group().equals(group)) screen.out(one.group());
            group = one.group();
            String name = "  " + one.name();
            if (!beside) screen.out(name);
            folded(beside ? name + " ".repeat(names - name.length()) : "    ", one.title(), beside ? names : 4);
        }
    }

    private void folded(String first, String text, int indent) {
        Folded.lines(first, text, indent, screen.outWidth()).forEach(screen::out);
    }

    private void explain(IndicatorPage one) {
        folded("", one.signature(), 4);
        folded("", one.title() + (one.yesOrNo() ? ", yes or no" : ""), 0);
        screen.out("");
        one.lines().forEach(line -> line(line.label(), line.text()));
        draw(one.picture().apply(bars()));
    }

    private void line(String label, String text) {
        folded(label + " ".repeat(LABELS - label.length()), text, LABELS);
    }

    private int bars() {
        int characters = Math.max(1, screen.outWidth() - BESIDES_CURVE);
        return Math.min(MOST_BARS / BARS_PER_CHARACTER, characters) * BARS_PER_CHARACTER;
    }

    private void draw(IndicatorPage.Picture picture) {
        line("picture", picture.call());
        for (IndicatorPage.Drawn drawn : picture.curves()) {
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
        json.put("notes", one.notes());
        json.put("ta4j", one.ta4j());
        json.put(
                "arguments",
                one.arguments().stream().map(IndicatorsCommand::json).toList());
        json.put("requirements", one.requirements());
        json.put("reads", one.reads());
        json.put("outputs", one.outputs());
        json.put("yes_or_no", one.yesOrNo());
        json.put("warm_up", one.warmUp());
        json.put("missing", one.missing());
        return json;
    }

    private static Map<String, Object> json(IndicatorPage.Argument argument) {
        var json = new LinkedHashMap<String, Object>();
        json.put("name", argument.name());
        json.put("type", argument.type());
        if (!argument.range().isEmpty()) json.put("range", argument.range());
        argument.otherwise().ifPresent(value -> json.put("default", value));
        if (!argument.choices().isEmpty()) json.put("choices", argument.choices());
        if (!argument.meaning().isEmpty()) json.put("meaning", argument.meaning());
        return json;
    }
}

package dev.backbeat.repl.cli;

import dev.backbeat.engine.experiment.yaml.YamlText;
import dev.backbeat.engine.report.JsonText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `backbeat new strategy`: a script that works as it is, to be changed.
@Command(
        name = "strategy",
        sortOptions = false,
        description = "Write a strategy to start from. It works as it is.",
        footer = {
            "",
            "Styles: rules (enter here, exit there; the usual one), bar (a block that is run on each bar and",
            "may keep state), rebalance (a book of many symbols, put together anew every week).",
            "",
            "Examples:",
            "  backbeat new strategy dips",
            "  backbeat new strategy weekly-book --style rebalance --with-experiment",
            "",
            "Exit codes: 0 written, 1 bug, 2 usage."
        })
final class NewStrategyCommand implements Callable<Integer> {
    private final Parts parts;
    private final Screen screen;

    @Parameters(paramLabel = "NAME", description = "What it is called; its file is strategies/NAME.groovy.")
    private String name = "";

    @Option(names = "--style", paramLabel = "STYLE", description = "rules, bar or rebalance (default: rules).")
    private String style = "rules";

    @Option(names = "--with-experiment", description = "Write configs/NAME.yaml as well: the script on made-up prices.")
    private boolean withExperiment;

    @Option(names = "--force", description = "Write over files that are there.")
    private boolean force;

    @Mixin
    private final CommonFlags common = new CommonFlags();

    NewStrategyCommand(Parts parts, Screen screen) {
        this.parts = parts;
        this.screen = screen;
    }

    @Override
    public Integer call() {
        String plain = plainName();
        var sketch = StrategySketch.of(style, plain);
        NewFile script = file("strategies", plain + ".groovy");
        Optional<NewFile> experiment =
                withExperiment ? Optional.of(file("configs", plain + ".yaml")) : Optional.empty();
        script.requireFree();
        experiment.ifPresent(NewFile::requireFree);
        script.write(sketch.script());
        experiment.ifPresent(file -> file.write(experiment(plain, sketch.title())));
        tell(script, experiment);
        return ExitCode.DONE;
    }

    private String plainName() {
        String plain = name.replaceFirst("[.]groovy$", "");
        if (FileName.isSafe(plain)) return plain;
        throw UsageProblem.badArgument(
                "'" + name + "' cannot be the name of a strategy",
                "letters, digits, spaces and . _ -, starting with a letter or digit");
    }

    private NewFile file(String folder, String fileName) {
        Path path = parts.currentFolder().resolve(folder);
        try {
            Files.createDirectories(path);
        } catch (IOException e) {
            throw UsageProblem.badArgument("the folder " + folder + " cannot be made", "check the rights of this one");
        }
        return new NewFile(path.resolve(fileName), folder + "/" + fileName, force, "take another name");
    }

    private static String experiment(String plain, String title) {
        return """
                # %s on made-up prices. Every key and its default: configs/README.md.
                name: %s

                strategy:
                  script: %s               # params: {name: value} changes what the script leaves open

                data:
                  source: synthetic        # your own prices: 'path: ../data/{symbol}.csv' in place of what follows
                  symbols: [ALFA, BRAVO, CHARLIE, DELTA, ECHO]
                  seed: 7
                  start: 2012-01-02
                  bars: 2520
                  from: 2013-01-01         # the year before warms up the indicators

                costs: {commission: 0.1%%, slippage: 5 bps}   # what yours are: broker's commission, loss per fill
                """.formatted(title, YamlText.of(plain), YamlText.of("../strategies/" + plain + ".groovy"));
    }

    private void tell(NewFile script, Optional<NewFile> experiment) {
        var words = new CommandWords(parts.currentFolder().toAbsolutePath());
        List<String> next = List.of(
                words.of("strategies", "check", script.shownAs()),
                experiment
                        .map(file -> words.of("run", file.shownAs()))
                        .orElseGet(() -> words.of("run", "--strategy", script.shownAs())
                                + " --data 'prices/{symbol}.csv' --symbols AAPL,MSFT"));
        if (common.json) {
            screen.out(json(script, experiment, next));
            return;
        }
        screen.out("wrote " + script.shownAs()
                + experiment.map(e -> " and " + e.shownAs()).orElse("") + "; next:");
        next.forEach(screen::out);
    }

    private static String json(NewFile script, Optional<NewFile> experiment, List<String> next) {
        var json = new LinkedHashMap<String, Object>();
        json.put("command", "new strategy");
        json.put("status", "completed");
        json.put("exit_code", ExitCode.DONE);
        json.put("file", script.shownAs());
        experiment.ifPresent(file -> json.put("experiment", file.shownAs()));
        json.put("next", next);
        return JsonText.of(json).stripTrailing();
    }
}

package dev.backbeat.repl.cli;

import dev.backbeat.engine.experiment.NewExperiment;
import dev.backbeat.engine.experiment.Setting;
import dev.backbeat.engine.report.JsonText;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `backbeat new experiment`: a file that runs as it is, and says only what its template leaves open.
@Command(
        name = "experiment",
        sortOptions = false,
        description = "Write an experiment file from a template. It runs as it is.",
        footer = {
            "",
            "Templates are the files in configs/templates, strategies those in strategies/; a strategy may",
            "also be a path. What is not said is filled in: made-up prices, usual costs, the script's own",
            "parameters as comments; the symbols of --data are those it has files for.",
            "",
            "Examples:",
            "  backbeat new experiment dips --template research --strategy pullback",
            "  backbeat new experiment dips-eu --template research --strategy pullback -p fast=12 \\",
            "      --data 'prices/{symbol}.csv' --set data.zone=Europe/Berlin",
            "",
            "Exit codes: 0 written, 1 bug, 2 usage, or an experiment that would not do, 3 strategy."
        })
final class NewExperimentCommand implements Callable<Integer> {
    private final Parts parts;
    private final Screen screen;

    @Parameters(paramLabel = "NAME", description = "What it is called; its file is configs/NAME.yaml.")
    private String name = "";

    @Option(names = "--template", required = true, paramLabel = "T", description = "The template to start from.")
    private String template = "";

    @Option(names = "--strategy", required = true, paramLabel = "S", description = "The strategy, by name or path.")
    private String strategy = "";

    @Option(names = "--data", paramLabel = "PATH", description = "CSV file, folder, or pattern with {symbol} in it.")
    @Nullable
    private String data;

    @Option(names = "--symbols", paramLabel = "A,B", split = ",", description = "Symbols, separated by commas.")
    private List<String> symbols = new ArrayList<>();

    @Option(
            names = {"-p", "--param"},
            paramLabel = "NAME=VALUE",
            description = "Set a parameter of the strategy: -p fast=12.")
    private List<String> parameters = new ArrayList<>();

    @Option(names = "--set", paramLabel = "KEY=VALUE", description = "Set any key of the experiment.")
    private List<String> set = new ArrayList<>();

    @Option(names = "--out", paramLabel = "FILE", description = "Where to write it, in place of configs/NAME.yaml.")
    @Nullable
    private String out;

    @Option(names = "--force", description = "Write over a file that is there.")
    private boolean force;

    @Mixin
    private final CommonFlags common = new CommonFlags();

    NewExperimentCommand(Parts parts, Screen screen) {
        this.parts = parts;
        this.screen = screen;
    }

    @Override
    public Integer call() {
        String plain = plainName();
        String shownAs = out == null ? "configs/" + plain + ".yaml" : out;
        if (!shownAs.endsWith(".yaml") && !shownAs.endsWith(".yml"))
            throw UsageProblem.badArgument(shownAs + " is no YAML file", "write --out " + shownAs + ".yaml");
        Path file = parts.currentFolder().resolve(shownAs).toAbsolutePath().normalize();
        if (!Files.isDirectory(file.resolveSibling("")))
            throw UsageProblem.badArgument("there is no folder for " + shownAs, "make it first, or name another");
        var written = new NewFile(file, shownAs, force, "take another name, or --out FILE");
        written.requireFree();
        var text = new NewExperiment(parts.experiments(), file.resolveSibling(""), shownAs, template(file))
                .text(settings(plain, file));
        written.write(text);
        tell(shownAs);
        return ExitCode.DONE;
    }

    private String plainName() {
        String plain = name.replaceFirst("[.]ya?ml$", "");
        if (FileName.isSafe(plain)) return plain;
        throw UsageProblem.badArgument(
                "'" + name + "' cannot be the name of an experiment",
                "letters, digits, spaces and . _ -, starting with a letter or digit; --out says which folder");
    }

    /// The template, as seen from the file.
    private String template(Path file) {
        return seen(file, new Shelf("template", here(), configs(file).resolve("templates"), ".yaml").find(template));
    }

    /// The nearest `configs` above the file that has templates, or else the current folder's.
    private Path configs(Path file) {
        for (Path above = file.getParent(); above != null; above = above.getParent())
            if (above.endsWith("configs") && Files.isDirectory(above.resolve("templates"))) return above;
        return here().resolve("configs");
    }

    private List<Setting> settings(String plain, Path file) {
        var settings = new ArrayList<Setting>();
        String fileName = String.valueOf(file.getFileName()).replaceFirst("[.]ya?ml$", "");
        if (!fileName.equals(plain)) settings.add(Setting.text("NAME " + plain, "name", plain));
        settings.add(Setting.text("--strategy " + strategy, "strategy.script", seen(file, script())));
        if (data != null) settings.add(Setting.text("--data " + data, "data.path", seenData(file, data)));
        List<String> named = symbols.isEmpty() && data != null ? DataSymbols.in(here().resolve(data)) : symbols;
        if (!named.isEmpty()) settings.add(Setting.list("--symbols " + String.join(",", named), "data.symbols", named));
        for (String assignment : set) settings.add(Setting.set(assignment));
        for (String assignment : parameters) settings.add(Setting.parameter(assignment));
        return settings;
    }

    private Path script() {
        Path path = here().resolve(strategy);
        return Files.isRegularFile(path)
                ? path
                : new Shelf("strategy", here(), here().resolve("strategies"), ".groovy").find(strategy);
    }

    /// What the environment will say stands as it is.
    private String seenData(Path file, String path) {
        return path.startsWith("${") ? path : seen(file, here().resolve(path));
    }

    private static String seen(Path file, Path path) {
        return file.resolveSibling("")
                .relativize(path.toAbsolutePath().normalize())
                .toString()
                .replace('\\', '/');
    }

    private Path here() {
        return parts.currentFolder().toAbsolutePath().normalize();
    }

    private void tell(String shownAs) {
        String command = new CommandWords(here()).of("run", shownAs);
        if (!common.json) {
            screen.out("wrote " + shownAs + "; run it:");
            screen.out(command);
            return;
        }
        var json = new LinkedHashMap<String, Object>();
        json.put("command", "new experiment");
        json.put("status", "completed");
        json.put("exit_code", ExitCode.DONE);
        json.put("file", shownAs);
        json.put("run", command);
        screen.out(JsonText.of(json).stripTrailing());
    }
}

package dev.backbeat.repl.cli;

import dev.backbeat.engine.report.JsonText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `backbeat strategies editor`: what IntelliJ IDEA completes scripts from.
@Command(
        name = "editor",
        description = "Write the words of the language for IntelliJ IDEA: completion and documentation.",
        footer = {
            "",
            "IDEA reads the file where it lies in a source root: mark strategies/ as one (Mark Directory as |",
            "Sources Root), and press Activate at the top of the file. Write it anew after an update.",
            "",
            "Examples:",
            "  backbeat strategies editor",
            "  backbeat strategies editor --out scripts/backbeat.gdsl",
            "",
            "Exit codes: 0 written, 1 bug, 2 the file cannot be written."
        })
final class StrategiesEditorCommand implements Callable<Integer> {
    private final Parts parts;
    private final Screen screen;

    @Option(names = "--out", paramLabel = "FILE", description = "Where to write it (default: ${DEFAULT-VALUE}).")
    private String out = "strategies/backbeat.gdsl";

    @Mixin
    private final CommonFlags common = new CommonFlags();

    StrategiesEditorCommand(Parts parts, Screen screen) {
        this.parts = parts;
        this.screen = screen;
    }

    @Override
    public Integer call() {
        if (!out.endsWith(".gdsl"))
            throw UsageProblem.badArgument(
                    out + " is no .gdsl file", "IDEA knows it by its ending: --out " + out + ".gdsl");
        write();
        screen.out(common.json ? json() : "wrote " + out);
        return ExitCode.DONE;
    }

    /// Over what is there: nobody writes into it by hand, as its first line says.
    private void write() {
        Path file = parts.currentFolder().resolve(out).toAbsolutePath();
        try {
            Files.createDirectories(Optional.ofNullable(file.getParent()).orElse(file));
            Files.writeString(file, parts.editorWords());
        } catch (IOException e) {
            throw UsageProblem.badArgument(out + " cannot be written", "name a file in a folder of yours");
        }
    }

    private String json() {
        var json = new LinkedHashMap<String, Object>();
        json.put("command", "strategies editor");
        json.put("status", "completed");
        json.put("exit_code", ExitCode.DONE);
        json.put("file", out);
        return JsonText.of(json).stripTrailing();
    }
}

package dev.backbeat.repl.cli;

import dev.backbeat.engine.experiment.Reference;
import dev.backbeat.engine.problem.ConfigCode;
import dev.backbeat.engine.problem.Place;
import dev.backbeat.engine.problem.Problem;
import dev.backbeat.engine.problem.ProblemsFound;
import dev.backbeat.engine.report.JsonText;
import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `backbeat config schema`: the JSON Schema from which editors complete and check experiment files.
@Command(
        name = "schema",
        description = "Print the JSON Schema of experiment files, for editors.",
        footer = {
            "",
            "Then write as the first line of an experiment in configs/:",
            "  # yaml-language-server: $schema=../.backbeat/experiment.schema.json",
            "",
            "Examples:",
            "  backbeat config schema --out .backbeat/experiment.schema.json",
            "  backbeat config schema | jq .properties.costs",
            "",
            "Exit codes: 0 done, 2 the file cannot be written."
        })
final class ConfigSchemaCommand implements Callable<Integer> {
    private final Parts parts;
    private final Screen screen;

    @Option(names = "--out", paramLabel = "FILE", description = "Write it to a file, and print the file's path.")
    private String out = "";

    @Mixin
    private final CommonFlags common = new CommonFlags();

    ConfigSchemaCommand(Parts parts, Screen screen) {
        this.parts = parts;
        this.screen = screen;
    }

    @Override
    public Integer call() {
        String schema = JsonText.of(Reference.jsonSchema());
        if (out.isEmpty()) {
            screen.raw(schema);
        } else {
            write(schema);
            screen.out(common.json ? json() : out);
        }
        return ExitCode.DONE;
    }

    private String json() {
        var json = new LinkedHashMap<String, Object>();
        json.put("command", "config schema");
        json.put("status", "completed");
        json.put("exit_code", ExitCode.DONE);
        json.put("file", out);
        return JsonText.of(json).stripTrailing();
    }

    private void write(String schema) {
        var file = parts.currentFolder().resolve(out).toAbsolutePath();
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, schema);
        } catch (IOException e) {
            throw new ProblemsFound(Problem.error(
                    ConfigCode.BAD_ARGUMENT,
                    Place.of("--out"),
                    out + " cannot be written",
                    "name a file in a folder of yours"));
        }
    }
}

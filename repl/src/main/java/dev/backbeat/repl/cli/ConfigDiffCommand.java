package dev.backbeat.repl.cli;

import dev.backbeat.engine.problem.ConfigCode;
import dev.backbeat.engine.problem.Place;
import dev.backbeat.engine.problem.Problem;
import dev.backbeat.engine.problem.ProblemsFound;
import dev.backbeat.engine.report.JsonText;
import dev.backbeat.engine.runs.Identity;
import dev.backbeat.engine.runs.Originals;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `backbeat config diff`: in which values two experiments or runs differ, and whether that makes them different runs.
@Command(
        name = "diff",
        sortOptions = false,
        description = "Compare two experiments, key by key, with every value written out.",
        footer = {
            "",
            "A and B are experiment files or runs; a RUN is named as for 'backbeat reproduce': a path to a run",
            "folder, 'last', name@n, or the start of a run id. The same simulation key means the same trades, the",
            "same metrics key the same figures. For those of a file its data are loaded.",
            "",
            "Examples:",
            "  backbeat config diff configs/quickstart.yaml configs/three-pushes.yaml",
            "  backbeat config diff quickstart@1 last --origin",
            "  backbeat config diff last configs/quickstart.yaml --json",
            "",
            "Exit codes: 0 done, whether they differ or not; 1 bug, 2 usage, experiment, or no such run,",
            "3 strategy, 6 a run folder cannot be read."
        })
final class ConfigDiffCommand implements Callable<Integer> {
    private final Parts parts;
    private final Screen screen;

    @Parameters(index = "0", paramLabel = "A", description = "A file or a run.")
    private String first = "";

    @Parameters(index = "1", paramLabel = "B", description = "Another.")
    private String second = "";

    @Option(
            names = "--origin",
            description = "Each value with the file and line, flag, variable or script that set it.")
    private boolean origin;

    @Option(names = "--out", paramLabel = "DIR", description = "Where runs are (default: ${DEFAULT-VALUE}).")
    private String out = "runs";

    @Mixin
    private final CommonFlags common = new CommonFlags();

    ConfigDiffCommand(Parts parts, Screen screen) {
        this.parts = parts;
        this.screen = screen;
    }

    @Override
    public Integer call() throws Exception {
        Path runs = parts.currentFolder().resolve(out);
        var a = Side.of(first, parts, runs);
        var b = Side.of(second, parts, runs);
        List<Originals.Key> keys = keys(a, b);
        if (common.json) screen.out(json(a, b, keys));
        else new DiffText(a, b, origin, screen).print(keys);
        return ExitCode.DONE;
    }

    private static List<Originals.Key> keys(Side a, Side b) {
        try {
            return Originals.keys(a.resolved(), b.resolved());
        } catch (IOException e) {
            throw new ProblemsFound(Problem.error(
                    ConfigCode.NOT_YAML,
                    Place.of(a.file() + ", " + b.file()),
                    "one of them is not YAML any more",
                    "'backbeat reproduce' says what was altered in a run folder"));
        }
    }

    /// `same`, `different`, or `unknown`.
    static String compared(Side a, Side b, Function<Identity, String> key) {
        if (a.identity().isEmpty() || b.identity().isEmpty()) return "unknown";
        return key.apply(a.identity().get()).equals(key.apply(b.identity().get())) ? "same" : "different";
    }

    private static String json(Side a, Side b, List<Originals.Key> keys) {
        var json = new LinkedHashMap<String, Object>();
        json.put("command", "config diff");
        json.put("status", keys.isEmpty() ? "same" : "different");
        json.put("exit_code", ExitCode.DONE);
        json.put("a", json(a));
        json.put("b", json(b));
        json.put("simulation_key", compared(a, b, Identity::simulationKey));
        json.put("metrics_key", compared(a, b, Identity::metricsKey));
        json.put("differences", keys.stream().map(key -> json(key, a, b)).toList());
        return JsonText.of(json).stripTrailing();
    }

    private static Map<String, Object> json(Side side) {
        var json = new LinkedHashMap<String, Object>();
        json.put("name", side.name());
        json.put("file", side.file());
        side.identity().ifPresent(identity -> {
            json.put("simulation_key", identity.simulationKey());
            json.put("metrics_key", identity.metricsKey());
        });
        json.put("problems", ProblemJson.of(side.problems()));
        return json;
    }

    private static Map<String, Object> json(Originals.Key key, Side a, Side b) {
        var json = new LinkedHashMap<String, Object>();
        json.put("key", key.path());
        json.put("a", key.was());
        json.put("b", key.now());
        json.put("a_set_by", key.was().isEmpty() ? "" : a.origin(key.path()));
        json.put("b_set_by", key.now().isEmpty() ? "" : b.origin(key.path()));
        return json;
    }
}

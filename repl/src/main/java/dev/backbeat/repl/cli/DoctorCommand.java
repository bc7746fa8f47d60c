package dev.backbeat.repl.cli;

import dev.backbeat.engine.experiment.Tracking;
import dev.backbeat.engine.problem.Problem;
import dev.backbeat.engine.problem.ProblemsFound;
import dev.backbeat.engine.report.JsonText;
import dev.backbeat.engine.tracking.Probe;
import dev.backbeat.repl.cli.Finding.State;
import java.lang.management.ManagementFactory;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `backbeat doctor`: is this machine fit to run Backbeat?
@Command(
        name = "doctor",
        description = "Check Java, memory, fonts, the class archive, folders and the disk.",
        footer = {
            "",
            "Examples:",
            "  backbeat doctor",
            "  backbeat doctor --out /data/runs --json",
            "  backbeat doctor --tracking http://localhost:5000",
            "  backbeat doctor --tracking runs/mlflow",
            "",
            "Exit codes: 0 nothing stops a run (warnings included), 6 something does, 7 only the store fails."
        })
final class DoctorCommand implements Callable<Integer> {
    private static final int UNFIT = 6;

    private final Parts parts;
    private final Screen screen;

    @Option(names = "--out", paramLabel = "DIR", description = "Where runs go (default: ${DEFAULT-VALUE}).")
    private String out = "runs";

    @Option(
            names = "--tracking",
            paramLabel = "URI|DIR",
            description = "Write, read and delete a run on this MLflow server, or in the store in this folder.")
    private String tracking = "";

    @Mixin
    private final CommonFlags common = new CommonFlags();

    DoctorCommand(Parts parts, Screen screen) {
        this.parts = parts;
        this.screen = screen;
    }

    @Override
    public Integer call() {
        Path here = parts.currentFolder();
        List<String> options = ManagementFactory.getRuntimeMXBean().getInputArguments();
        var findings = new ArrayList<>(new Checkup(here, here.resolve(out), new Archive(options, jar())).findings());
        int exitCode = findings.stream().anyMatch(f -> f.state() == State.FAIL) ? UNFIT : ExitCode.DONE;
        if (!tracking.isEmpty()) {
            Finding store = store();
            findings.add(store);
            if (exitCode == ExitCode.DONE && store.state() == State.FAIL) exitCode = ExitCode.NOT_TRACKED;
        }
        if (common.json) screen.out(json(findings, exitCode));
        else findings.forEach(this::text);
        return exitCode;
    }

    private Finding store() {
        try (var probe = probe()) {
            return Finding.ok("tracking", Plain.of(probe.examine()));
        } catch (ProblemsFound e) {
            Problem problem = e.problems().getFirst();
            String what = problem.place() + ": " + problem.code().code() + ": " + problem.message();
            return Finding.fail("tracking", Plain.of(what), problem.advice());
        }
    }

    private Probe probe() {
        // What looks like an address, and is none, may have a password in it, and is not repeated as a folder's name.
        boolean isFolder = !tracking.contains("://") && !tracking.contains("@");
        if (tracking.equals(Tracking.EMBEDDED))
            return parts.probe(parts.stores(parts.currentFolder().resolve(out)).folder());
        if (isFolder) return parts.probe(parts.currentFolder().resolve(tracking));
        return parts.probe(ServerOption.of("--tracking", tracking));
    }

    private static Optional<Path> jar() {
        try {
            Path code = Path.of(DoctorCommand.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return Files.isRegularFile(code) ? Optional.of(code) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private void text(Finding finding) {
        Ink ink = screen.outInk();
        String state = switch (finding.state()) {
            case OK -> ink.green("ok  ");
            case WARN -> ink.yellow("warn");
            case FAIL -> ink.red("fail");
        };
        screen.coloured("%s  %-13s  %s\n".formatted(state, finding.name(), finding.message()));
        if (!finding.advice().isEmpty()) screen.out("                     -> " + finding.advice());
    }

    private static String json(List<Finding> findings, int exitCode) {
        var json = new LinkedHashMap<String, Object>();
        json.put("command", "doctor");
        json.put("status", exitCode == ExitCode.DONE ? "fit" : "unfit");
        json.put("exit_code", exitCode);
        json.put("findings", findings.stream().map(DoctorCommand::json).toList());
        return JsonText.of(json).stripTrailing();
    }

    private static Map<String, Object> json(Finding finding) {
        var json = new LinkedHashMap<String, Object>();
        json.put("name", finding.name());
        json.put("state", finding.state().name().toLowerCase(Locale.ROOT));
        json.put("message", finding.message());
        json.put("advice", finding.advice());
        return json;
    }
}

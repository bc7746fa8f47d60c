package dev.backbeat.repl.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import picocli.CommandLine;

/// The commands by their names, in the order of the help; each is made when it is asked for.
final class Commands {
    private static final String COMPLETION = "completion";

    private final Map<String, Supplier<Object>> makers = new LinkedHashMap<>();

    Commands(Parts parts, Screen screen) {
        makers.put("run", () -> new RunCommand(parts, screen));
        makers.put(NewCommand.NAME, () -> NewCommand.of(parts, screen));
        makers.put(StrategiesCommand.NAME, () -> StrategiesCommand.of(parts, screen));
        makers.put("runs", () -> new RunsCommand(parts, screen));
        makers.put("show", () -> new ShowCommand(parts, screen));
        makers.put("reproduce", () -> new ReproduceCommand(parts, screen));
        makers.put("promote", () -> new PromoteCommand(parts, screen));
        makers.put("sync", () -> new SyncCommand(parts, screen));
        makers.put(ConfigCommand.NAME, () -> ConfigCommand.of(parts, screen));
        makers.put("doctor", () -> new DoctorCommand(parts, screen));
        makers.put("indicators", () -> new IndicatorsCommand(parts, screen));
        makers.put("errors", () -> new ErrorsCommand(screen));
        makers.put(COMPLETION, () -> new CompletionCommand(screen));
    }

    /// Adds the command that is called; all of them where it is not plain which, or where it looks at the others.
    ///
    /// Reading the options of all takes a tenth of the time of a small run.
    void addTo(CommandLine root, List<String> arguments) {
        String first = arguments.isEmpty() ? "" : arguments.getFirst();
        boolean alone = makers.containsKey(first) && !first.equals(COMPLETION);
        makers.forEach((name, maker) -> {
            if (!alone || name.equals(first)) root.addSubcommand(name, maker.get());
        });
    }
}

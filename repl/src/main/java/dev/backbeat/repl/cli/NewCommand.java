package dev.backbeat.repl.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `backbeat new`: what can be made.
@Command(
        name = NewCommand.NAME,
        description = "Write the first version of a file: 'backbeat new experiment', 'backbeat new strategy'.",
        footer = {
            "",
            "Examples:",
            "  backbeat new strategy dips --with-experiment",
            "  backbeat new experiment dips-weekly",
            "",
            "Exit codes: those of the commands."
        })
final class NewCommand {
    static final String NAME = "new";

    static CommandLine of(Parts parts, Screen screen) {
        return new CommandLine(new NewCommand())
                .addSubcommand(new NewExperimentCommand(parts, screen))
                .addSubcommand(new NewStrategyCommand(parts, screen));
    }

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Print this help.")
    boolean help;
}

package dev.backbeat.repl.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `backbeat new`: what can be made.
@Command(name = "new", description = "Write the first version of a file: 'backbeat new experiment'.")
final class NewCommand {
    static CommandLine with(NewExperimentCommand experiment) {
        return new CommandLine(new NewCommand()).addSubcommand(experiment);
    }

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Print this help.")
    boolean help;
}

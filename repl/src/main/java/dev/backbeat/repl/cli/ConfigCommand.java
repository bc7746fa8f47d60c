package dev.backbeat.repl.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `backbeat config`: what experiment files say, without running them.
@Command(
        name = "config",
        description = "Look at experiment files without running them.",
        footer = {
            "",
            "Examples:",
            "  backbeat config show configs/quickstart.yaml --origin",
            "  backbeat config check configs",
            "  backbeat config diff configs/quickstart.yaml last",
            "  backbeat config keys costs",
            "",
            "Exit codes: those of the commands."
        })
final class ConfigCommand {
    static final String NAME = "config";

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Print this help.")
    boolean help;

    static CommandLine of(Parts parts, Screen screen) {
        return new CommandLine(new ConfigCommand())
                .addSubcommand(new ConfigShowCommand(parts, screen))
                .addSubcommand(new ConfigCheckCommand(parts, screen))
                .addSubcommand(new ConfigDiffCommand(parts, screen))
                .addSubcommand(new ConfigKeysCommand(screen))
                .addSubcommand(new ConfigSchemaCommand(parts, screen));
    }
}

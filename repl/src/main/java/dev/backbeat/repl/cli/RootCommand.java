package dev.backbeat.repl.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `backbeat` without a command: what there is.
@Command(
        name = Backbeat.NAME,
        versionProvider = Version.class,
        description = "A scriptable backtest lab.",
        footer = {
            "",
            "Examples:",
            "  backbeat run configs/quickstart.yaml",
            "  backbeat reproduce last",
            "  backbeat config show configs/quickstart.yaml --origin",
            "  backbeat errors BB-CFG-003",
            "",
            "Exit codes: 0 done, 1 bug, 2 usage or experiment, 3 strategy, 4 data, 5 gate failed,",
            "6 run failed or timed out, 7 tracking, 8 reproduce drifted, 130/143 interrupted."
        })
final class RootCommand {
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Print this help.")
    boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Print the version.")
    boolean version;
}

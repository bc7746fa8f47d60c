package dev.backbeat.repl.cli;

import picocli.CommandLine.Option;

/// Flags that say where runs are looked for.
final class WhereFlags {
    @Option(names = "--out", paramLabel = "DIR", description = "Where runs are (default: ${DEFAULT-VALUE}).")
    String out = "runs";

    @Option(
            names = "--store",
            paramLabel = "DIR",
            description = "Ask this store alone, and not the folder of runs (default: the one beside the runs).")
    String store = "";
}

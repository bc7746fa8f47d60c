package dev.backbeat.repl.cli;

import picocli.CommandLine.Option;

/// Flags that every command has.
final class CommonFlags {
    static final String JSON = "--json";
    static final String DEBUG = "--debug";

    @Option(names = JSON, description = "Print one JSON object on stdout and nothing else, problems included.")
    boolean json;

    @Option(names = DEBUG, description = "Print the stack trace of a bug, not only the path of its log file.")
    boolean debug;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Print this help.")
    boolean help;
}

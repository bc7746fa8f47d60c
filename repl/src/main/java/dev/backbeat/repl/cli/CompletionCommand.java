package dev.backbeat.repl.cli;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `backbeat completion`: the script that makes a shell complete Backbeat's commands and options.
@Command(
        name = "completion",
        description = "Print a script that completes commands and options in bash and zsh.",
        footer = {
            "",
            "Examples:",
            "  source <(backbeat completion)                      # this shell",
            "  backbeat completion > ~/.backbeat-completion       # and 'source' that file in .bashrc or .zshrc",
            "",
            "Exit codes: 0 done."
        })
final class CompletionCommand implements Callable<Integer> {
    private final Screen screen;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before the command is called
    private CommandSpec spec;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Print this help.")
    boolean help;

    CompletionCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() {
        screen.raw(AutoComplete.bash(Backbeat.NAME, spec.root().commandLine()));
        return ExitCode.DONE;
    }
}

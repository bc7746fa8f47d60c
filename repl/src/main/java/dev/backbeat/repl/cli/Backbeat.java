package dev.backbeat.repl.cli;

import dev.backbeat.engine.problem.Problem;
import dev.backbeat.engine.problem.ProblemsFound;
import dev.backbeat.engine.report.JsonText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/// The command line as a whole: reads it, calls the command, and turns whatever goes wrong into words and an exit
/// code.
public final class Backbeat {
    static final String NAME = "backbeat";
    private static final int HELP_WIDTH = 100;

    private final Parts parts;
    private final Screen screen;

    public Backbeat(Parts parts, Screen screen) {
        this.parts = parts;
        this.screen = screen;
    }

    /// Runs the command and returns the exit code of the process.
    public int execute(List<String> arguments) {
        try {
            return commandLine(arguments).execute(arguments.toArray(String[]::new));
        } catch (Exception | LinkageError | StackOverflowError | OutOfMemoryError | AssertionError e) {
            return broken(e, arguments);
        } finally {
            screen.flush();
        }
    }

    private CommandLine commandLine(List<String> arguments) {
        var root = new CommandLine(new RootCommand());
        new Commands(parts, screen).addTo(root, arguments);
        // A file may be called `@x`.
        root.setExpandAtFiles(false);
        root.setUsageHelpWidth(HELP_WIDTH);
        root.setOut(screen.outWriter());
        root.setErr(screen.errWriter());
        root.setColorScheme(CommandLine.Help.defaultColorScheme(
                screen.outInk() == Ink.COLOUR ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF));
        root.setExecutionStrategy(this::call);
        root.setParameterExceptionHandler((e, args) -> refused(e, List.of(args)));
        root.setExecutionExceptionHandler((e, command, result) -> failed(e, result));
        return root;
    }

    /// Without a command, or with a group of commands alone, there is nothing to do but to show which there are.
    private int call(ParseResult result) {
        ParseResult last = result;
        while (last.hasSubcommand()) last = last.subcommand();
        boolean isCommand = last.commandSpec().userObject() instanceof Callable<?>;
        boolean hasSomethingToDo = isCommand || last.isUsageHelpRequested() || last.isVersionHelpRequested();
        Optional<String> empty = emptyOption(last);
        if (empty.isPresent()) return problems(UsageProblem.emptyOption(empty.get()), result.originalArgs());
        if (hasSomethingToDo) return new CommandLine.RunLast().execute(result);
        last.commandSpec().commandLine().usage(screen.errWriter());
        return ExitCode.USAGE;
    }

    /// An option whose value a variable that is not set has left empty: it must not be taken for one that was left out.
    private static Optional<String> emptyOption(ParseResult command) {
        return command.matchedOptions().stream()
                .filter(option -> option.arity().max() > 0)
                .filter(option -> option.originalStringValues().stream().anyMatch(String::isBlank))
                .map(OptionSpec::longestName)
                .findFirst();
    }

    private int refused(ParameterException e, List<String> arguments) {
        return problems(UsageProblem.of(e), arguments);
    }

    private int failed(Exception e, ParseResult result) {
        List<String> arguments = result.originalArgs();
        return e instanceof ProblemsFound found ? problems(found, arguments) : broken(e, arguments);
    }

    private int problems(ProblemsFound found, List<String> arguments) {
        if (arguments.contains(CommonFlags.JSON)) {
            var json = failure(arguments, found.exitCode());
            json.put("problems", ProblemJson.of(found.problems()));
            screen.out(JsonText.of(json).stripTrailing());
        } else {
            for (Problem problem : found.problems()) screen.err(ProblemText.of(problem, screen.errInk()));
        }
        return found.exitCode();
    }

    private int broken(Throwable e, List<String> arguments) {
        Bug bug = new BugLog(parts, arguments).write(e);
        if (arguments.contains(CommonFlags.JSON)) {
            var json = failure(arguments, ExitCode.BUG);
            json.put("bug", RunJson.bug(bug));
            screen.out(JsonText.of(json).stripTrailing());
        } else {
            screen.err(bug.line());
            if (arguments.contains(CommonFlags.DEBUG)) screen.err(Plain.of(bug.trace()));
        }
        return ExitCode.BUG;
    }

    private static String command(List<String> arguments) {
        List<String> words =
                arguments.stream().filter(a -> !a.startsWith("-")).limit(2).toList();
        return words.size() == 2 && isOfGroup(words.getFirst(), words.get(1))
                ? String.join(" ", words)
                : words.stream().findFirst().orElse("");
    }

    private static boolean isOfGroup(String first, String second) {
        return switch (first) {
            case ConfigCommand.NAME, NewCommand.NAME -> true;
            case StrategiesCommand.NAME -> StrategiesCommand.COMMANDS.contains(second);
            default -> false;
        };
    }

    private static Map<String, Object> failure(List<String> arguments, int exitCode) {
        var json = new LinkedHashMap<String, Object>();
        json.put("command", command(arguments));
        json.put("status", "failed");
        json.put("exit_code", exitCode);
        return json;
    }
}

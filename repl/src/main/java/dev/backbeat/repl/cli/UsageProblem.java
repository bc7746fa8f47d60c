package dev.backbeat.repl.cli;

import dev.backbeat.engine.problem.ConfigCode;
import dev.backbeat.engine.problem.Place;
import dev.backbeat.engine.problem.Problem;
import dev.backbeat.engine.problem.ProblemsFound;
import dev.backbeat.engine.problem.Spelling;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// What is wrong with a command line, told like every other problem: what, and the nearest thing that would be right.
final class UsageProblem {
    private static final String COMMAND_LINE = "command line";

    private UsageProblem() {}

    static ProblemsFound nothingToRun() {
        return found(
                ConfigCode.MISSING_ARGUMENT,
                "there is nothing to run",
                "name an experiment file, or give --strategy, --data and --symbols; see 'backbeat run --help'");
    }

    /// A name from the command line, which a variable that is not set may have left empty.
    static String requireName(String name) {
        if (!name.isBlank()) return name;
        throw found(ConfigCode.BAD_ARGUMENT, "an empty name stands for no file", "is a variable not set?");
    }

    static ProblemsFound emptyOption(String name) {
        return found(
                ConfigCode.BAD_ARGUMENT,
                name + " is empty",
                "is a variable not set? leave the option out if none is meant");
    }

    static ProblemsFound noFileIn(String folder) {
        return found(
                ConfigCode.MISSING_ARGUMENT, "there is no .yaml file in " + folder, "name a file, or another folder");
    }

    static ProblemsFound noExperimentIn(String folder) {
        return found(
                ConfigCode.MISSING_ARGUMENT,
                "there is no experiment to run in " + folder,
                "experiments are .yaml files; base/, templates/, blocks and files with 'abstract: true' are none");
    }

    static ProblemsFound fileAndStrategy(String file) {
        return found(
                ConfigCode.CONFLICTING_ARGUMENTS,
                "--strategy takes the place of an experiment file, but " + file + " is given as well",
                "leave one of them out; --set strategy.script=... changes the script of a file");
    }

    static ProblemsFound modelAndMore(String model) {
        return found(
                ConfigCode.CONFLICTING_ARGUMENTS,
                "--model " + model + " is an experiment by itself, but another is given as well",
                "leave one of them out");
    }

    static ProblemsFound storeWithoutModel() {
        return found(
                ConfigCode.CONFLICTING_ARGUMENTS,
                "--store says where --model is looked for, and there is no --model",
                "where a run is recorded is said by --set tracking.store=...");
    }

    static ProblemsFound badArgument(String message, String advice) {
        return found(ConfigCode.BAD_ARGUMENT, message, advice);
    }

    /// Of what the parser of the command line found.
    static ProblemsFound of(ParameterException e) {
        CommandSpec command = e.getCommandLine().getCommandSpec();
        String help = "see '" + command.qualifiedName() + " --help'";
        return switch (e) {
            case UnmatchedArgumentException unmatched -> unmatched(unmatched, command, help);
            case MissingParameterException missing -> found(ConfigCode.MISSING_ARGUMENT, first(missing), help);
            case OverwrittenOptionException twice -> found(ConfigCode.BAD_ARGUMENT, first(twice), "give it once");
            default -> found(ConfigCode.BAD_ARGUMENT, first(e), help);
        };
    }

    private static ProblemsFound unmatched(UnmatchedArgumentException e, CommandSpec command, String help) {
        String argument = e.getUnmatched().isEmpty() ? "" : e.getUnmatched().getFirst();
        if (argument.startsWith("-")) {
            String name = argument.split("=", -1)[0];
            return found(ConfigCode.UNKNOWN_OPTION, "there is no option " + name, advice(name, options(command), help));
        }
        if (!command.subcommands().isEmpty())
            return found(
                    ConfigCode.UNKNOWN_COMMAND,
                    "there is no command '" + argument + "'",
                    advice(argument, commands(command), help));
        return found(ConfigCode.BAD_ARGUMENT, "'" + argument + "' is one argument too many", help);
    }

    private static String advice(String written, List<String> known, String help) {
        Optional<String> nearest = Spelling.nearest(written, known);
        return nearest.map(n -> "did you mean '" + n + "'? ").orElse("") + help;
    }

    private static List<String> options(CommandSpec command) {
        return command.options().stream()
                .flatMap(option -> Stream.of(option.names()))
                .filter(name -> name.startsWith("--"))
                .toList();
    }

    private static List<String> commands(CommandSpec command) {
        return command.subcommands().values().stream()
                .map(CommandLine::getCommandName)
                .distinct()
                .toList();
    }

    private static String first(ParameterException e) {
        String message = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
        return message.isEmpty() ? message : Character.toLowerCase(message.charAt(0)) + message.substring(1);
    }

    private static ProblemsFound found(ConfigCode code, String message, String advice) {
        return new ProblemsFound(Problem.error(code, Place.of(COMMAND_LINE), message, advice));
    }
}

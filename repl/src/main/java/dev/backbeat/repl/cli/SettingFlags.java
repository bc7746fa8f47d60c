package dev.backbeat.repl.cli;

import dev.backbeat.engine.experiment.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/// Flags that set any key of an experiment and any parameter of its strategy.
final class SettingFlags {
    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description = "Set any key of the experiment: --set costs.slippage='5 bps'. Wins over everything else.")
    List<String> set = new ArrayList<>();

    @Option(
            names = {"-p", "--param"},
            paramLabel = "NAME=VALUE",
            description = "Set a parameter of the strategy: -p fast=12.")
    List<String> parameters = new ArrayList<>();

    /// The strongest last.
    List<Setting> settings() {
        return Stream.concat(set.stream().map(Setting::set), parameters.stream().map(Setting::parameter))
                .toList();
    }
}

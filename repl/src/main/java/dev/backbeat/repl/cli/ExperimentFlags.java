package dev.backbeat.repl.cli;

import dev.backbeat.engine.experiment.Setting;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Flags that say what an experiment file would say, or say it otherwise.
final class ExperimentFlags {
    @Mixin
    private final SettingFlags values = new SettingFlags();

    @Option(names = "--name", paramLabel = "NAME", description = "What the experiment is called.")
    @Nullable
    String name;

    @Option(
            names = "--strategy",
            paramLabel = "SCRIPT",
            description = "The strategy script; takes the place of a FILE.")
    @Nullable
    String strategy;

    @Option(names = "--data", paramLabel = "PATH", description = "CSV file, folder, or pattern with {symbol} in it.")
    @Nullable
    String data;

    @Option(names = "--symbols", paramLabel = "A,B", split = ",", description = "Symbols, separated by commas.")
    List<String> symbols = new ArrayList<>();

    @Option(names = "--from", paramLabel = "DATE", description = "The first day traded; earlier bars are warm-up.")
    @Nullable
    String from;

    @Option(names = "--to", paramLabel = "DATE", description = "The last day traded.")
    @Nullable
    String to;

    @Option(names = "--timeframe", paramLabel = "SPAN", description = "Length of a bar: 15m, 1h, 1d, 1w, 1mo.")
    @Nullable
    String timeframe;

    @Option(names = "--timestamp", paramLabel = "open|close", description = "What the time in a data file means.")
    @Nullable
    String timestamp;

    @Option(names = "--zone", paramLabel = "ZONE", description = "Time zone of the data, such as America/New_York.")
    @Nullable
    String zone;

    @Option(names = "--cash", paramLabel = "AMOUNT", description = "What the account starts with.")
    @Nullable
    String cash;

    @Option(names = "--commission", paramLabel = "COST", description = "Commission of a fill: 0.1%%.")
    @Nullable
    String commission;

    @Option(names = "--slippage", paramLabel = "COST", description = "Slippage of a fill: '5 bps'.")
    @Nullable
    String slippage;

    boolean makeAnExperiment() {
        return strategy != null;
    }

    /// What the flags set, the strongest last.
    ///
    /// @param pathsFrom what paths on the command line are relative to, if not to the experiment's own folder
    List<Setting> settings(Optional<Path> pathsFrom) {
        var settings = new Settings(pathsFrom);
        settings.path("--strategy", "strategy.script", strategy);
        settings.path("--data", "data.path", data);
        settings.symbols(symbols);
        settings.text("--name", "name", name);
        settings.text("--from", "data.from", from);
        settings.text("--to", "data.to", to);
        settings.text("--timeframe", "data.timeframe", timeframe);
        settings.text("--timestamp", "data.timestamp", timestamp);
        settings.text("--zone", "data.zone", zone);
        settings.value("--cash", "account.cash", cash);
        settings.value("--commission", "costs.commission", commission);
        settings.value("--slippage", "costs.slippage", slippage);
        settings.made.addAll(values.settings());
        return settings.made;
    }

    private record Settings(Optional<Path> pathsFrom, List<Setting> made) {
        Settings(Optional<Path> pathsFrom) {
            this(pathsFrom, new ArrayList<>());
        }

        void text(String flag, String key, @Nullable String value) {
            if (value != null) made.add(Setting.text(flag + " " + value, key, value));
        }

        /// A number or a map, as a file would have it.
        void value(String flag, String key, @Nullable String value) {
            if (value == null) return;
            String typed = flag + " " + value;
            made.add(new Setting(typed, key, List.of(value), Setting.Form.YAML, 0, flag.length() + 1));
        }

        void path(String flag, String key, @Nullable String value) {
            if (value == null) return;
            String path =
                    pathsFrom.map(folder -> folder.resolve(value).toString()).orElse(value);
            made.add(Setting.text(flag + " " + value, key, path));
        }

        void symbols(List<String> symbols) {
            if (!symbols.isEmpty())
                made.add(Setting.list("--symbols " + String.join(",", symbols), "data.symbols", symbols));
        }
    }
}

package dev.backbeat.repl.cli;

import dev.backbeat.engine.market.Timeframe;
import dev.backbeat.engine.problem.ProblemsFound;
import dev.backbeat.engine.problem.ScriptCode;
import dev.backbeat.engine.strategy.Anatomy;
import dev.backbeat.engine.strategy.Strategy;
import dev.backbeat.engine.strategy.StrategySource;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Compiles scripts one after the other, each within the time that a run may take; what is wrong with one does not
/// stop the others.
final class CheckedScripts {
    private final StrategySource strategies;
    private final Path here;
    private final TimeLimit limit;
    private final Timeframe timeframe;

    /// @param timeframe as the user wrote it
    CheckedScripts(Parts parts, String timeframe) {
        this.strategies = parts.strategies();
        this.here = parts.currentFolder();
        this.limit = new Environment(parts.environment()).timeLimit();
        this.timeframe = Timeframe.find(timeframe)
                .orElseThrow(() -> UsageProblem.badArgument(
                        "--timeframe '" + timeframe + "' is no timeframe", "write 1d, 1h, 15m, 1w or 1mo"));
    }

    List<CheckedScript> of(List<String> files) throws Exception {
        List<CheckedScript> checked = new ArrayList<>();
        for (String file : files) checked.add(limit.within(() -> of(file)));
        return checked;
    }

    private CheckedScript of(String file) {
        Path script = here.resolve(file);
        try {
            Strategy strategy = strategies.strategy(script, file);
            Anatomy anatomy = strategy.anatomy(timeframe)
                    .orElseThrow(() -> new IllegalStateException("made of no script: " + strategy.name()));
            return new CheckedScript(file, Optional.of(new CheckedScript.Made(strategy, anatomy)), List.of());
        } catch (ProblemsFound found) {
            return new CheckedScript(file, Optional.empty(), isLibrary(found) ? List.of() : found.problems());
        }
    }

    private static boolean isLibrary(ProblemsFound found) {
        return found.problems().stream().allMatch(problem -> problem.code() == ScriptCode.FUNCTIONS_ONLY);
    }

    /// `4 strategies, 1 cannot be used, 2 libraries`
    static String summary(List<CheckedScript> checked) {
        long libraries = checked.stream().filter(CheckedScript::isLibrary).count();
        long broken = checked.stream().filter(s -> !s.problems().isEmpty()).count();
        long all = checked.size() - libraries;
        return all
                + (all == 1 ? " strategy" : " strategies")
                + (broken == 0 ? "" : ", " + broken + " cannot be used")
                + (libraries == 0 ? "" : ", " + libraries + (libraries == 1 ? " library" : " libraries"));
    }
}

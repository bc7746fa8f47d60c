package dev.backbeat.engine.strategy;

import java.nio.file.Path;

/// Makes a strategy of a script; its problems are thrown all at once as `ProblemsFound`.
public interface StrategySource {

    /// @param shownAs how messages name the file, as the user wrote it
    Strategy strategy(Path script, String shownAs);
}

package dev.backbeat.dsl.compile;

import dev.backbeat.dsl.compile.cache.Compiled;
import dev.backbeat.dsl.compile.cache.ScriptCache;
import dev.backbeat.dsl.compile.lowering.Lowering;
import dev.backbeat.dsl.compile.script.Findings;
import dev.backbeat.dsl.compile.script.ScriptText;
import dev.backbeat.dsl.compile.script.Sources;
import dev.backbeat.dsl.compile.walls.Walls;
import dev.backbeat.dsl.language.Script;
import dev.backbeat.engine.strategy.ScriptLimits;
import dev.backbeat.engine.strategy.Strategy;
import dev.backbeat.engine.strategy.StrategySource;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Makes strategies of scripts: reads, lowers, compiles statically, checks the classes, and loads each into a class
/// loader of its own.
public final class StrategyCompiler implements StrategySource {
    private final ScriptCache cache;

    public StrategyCompiler() {
        this(ScriptCache.none());
    }

    public StrategyCompiler(ScriptCache cache) {
        this.cache = cache;
    }

    @Override
    public Strategy strategy(Path script, String shownAs) {
        return strategy(Sources.read(script, shownAs));
    }

    /// A strategy of a text that lies in no file.
    ///
    /// @param fileName what the file would be called
    public Strategy strategy(String text, String fileName) {
        return strategy(Sources.of(new ScriptText(fileName, fileName, text)));
    }

    private Strategy strategy(Sources sources) {
        return cache.find(sources).flatMap(kept -> ofKept(kept, sources)).orElseGet(() -> compiled(sources));
    }

    // Whatever is wrong with what lies in a cache, it is compiled again.
    private static Optional<Strategy> ofKept(Compiled kept, Sources sources) {
        if (!kept.classes().keySet().equals(Set.of(Lowering.CLASS_NAME))) return Optional.empty();
        try {
            var findings = new Findings(sources);
            Map<String, byte[]> classes = Walls.checked(kept.classes(), findings);
            if (!findings.isEmpty()) return Optional.empty();
            CompiledStrategy strategy = loaded(classes, kept);
            // The JVM verifies a class when the first instance of it is made.
            strategy.instance();
            return Optional.of(strategy);
        } catch (RuntimeException | LinkageError e) {
            return Optional.empty();
        }
    }

    private Strategy compiled(Sources sources) {
        Compiled compiled = Compilation.of(sources);
        var findings = new Findings(sources);
        Map<String, byte[]> classes = Walls.checked(compiled.classes(), findings);
        findings.throwIfAny();
        CompiledStrategy strategy = loaded(classes, compiled);
        strategy.checkDefaults();
        cache.keep(sources, compiled);
        return strategy;
    }

    private static CompiledStrategy loaded(Map<String, byte[]> classes, Compiled compiled) {
        return new CompiledStrategy(load(classes), compiled.blueprint(), ScriptLimits.DEFAULT);
    }

    private static Class<? extends Script> load(Map<String, byte[]> classes) {
        String name = classes.keySet().iterator().next();
        try {
            return new ScriptClassLoader(classes).loadClass(name).asSubclass(Script.class);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("the class of a script is not there", e);
        }
    }
}

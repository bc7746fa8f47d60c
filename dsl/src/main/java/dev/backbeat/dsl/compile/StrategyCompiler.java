package dev.backbeat.dsl.compile;

import dev.backbeat.dsl.compile.script.ScriptText;
import dev.backbeat.dsl.language.Script;
import dev.backbeat.engine.strategy.ScriptLimits;
import dev.backbeat.engine.strategy.Strategy;
import dev.backbeat.engine.strategy.StrategySource;
import java.nio.file.Path;
import java.util.Map;

/// Makes strategies of scripts: reads, lowers, compiles statically, loads each into a class loader of its own.
public final class StrategyCompiler implements StrategySource {

    @Override
    public Strategy strategy(Path script, String shownAs) {
        return strategy(ScriptText.read(script, shownAs));
    }

    /// A strategy of a text that lies in no file.
    ///
    /// @param fileName what the file would be called
    public Strategy strategy(String text, String fileName) {
        return strategy(new ScriptText(fileName, fileName, text));
    }

    private static Strategy strategy(ScriptText script) {
        Compilation.Compiled compiled = Compilation.of(script);
        var strategy = new CompiledStrategy(load(compiled.classes()), compiled.blueprint(), ScriptLimits.DEFAULT);
        strategy.checkDefaults();
        return strategy;
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

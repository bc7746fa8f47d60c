package dev.backbeat.dsl.compile;

import groovy.lang.GroovyClassLoader;
import java.io.Reader;
import java.util.Optional;
import java.util.function.Consumer;
import org.codehaus.groovy.ast.ModuleNode;
import org.codehaus.groovy.control.CompilationUnit;
import org.codehaus.groovy.control.CompilerConfiguration;
import org.codehaus.groovy.control.ParserPlugin;
import org.codehaus.groovy.control.ParserPluginFactory;
import org.codehaus.groovy.control.SourceUnit;
import org.codehaus.groovy.syntax.ParserException;
import org.codehaus.groovy.syntax.Reduction;

/// Groovy's parser, with a step right behind it, before anything else of Groovy sees the script.
final class LoweringParser extends ParserPluginFactory {
    private final Consumer<ModuleNode> afterParsing;
    private Optional<SourceUnit> script = Optional.empty();

    private LoweringParser(Consumer<ModuleNode> afterParsing) {
        this.afterParsing = afterParsing;
    }

    /// A compiler for one script, without any plugins that lie on the class path.
    static CompilationUnit unit(String fileName, String text, Consumer<ModuleNode> afterParsing) {
        var parser = new LoweringParser(afterParsing);
        var configuration = new CompilerConfiguration();
        configuration.setPluginFactory(parser);
        var loader = new GroovyClassLoader(new WithoutTransforms(LoweringParser.class.getClassLoader()), configuration);
        var unit = new CompilationUnit(configuration, null, loader, loader);
        parser.script = Optional.of(unit.addSource(fileName, text));
        return unit;
    }

    /// For texts that are only read: nothing of them goes on to be compiled.
    static void drop(ModuleNode module) {
        module.getStatementBlock().getStatements().clear();
        module.getMethods().clear();
    }

    @Override
    public ParserPlugin createParserPlugin() {
        return new Plugin(ParserPluginFactory.antlr4().createParserPlugin());
    }

    private final class Plugin implements ParserPlugin {
        private final ParserPlugin groovy;

        Plugin(ParserPlugin groovy) {
            this.groovy = groovy;
        }

        @Override
        public Reduction parseCST(SourceUnit unit, Reader reader) {
            return groovy.parseCST(unit, reader);
        }

        @Override
        public ModuleNode buildAST(SourceUnit unit, ClassLoader loader, Reduction cst) throws ParserException {
            ModuleNode module = groovy.buildAST(unit, loader, cst);
            if (isScript(unit)) afterParsing.accept(module);
            return module;
        }

        // Groovy parses snippets of its own with this plugin too.
        @SuppressWarnings("ReferenceEquality")
        private boolean isScript(SourceUnit unit) {
            return script.isPresent() && script.get() == unit;
        }
    }
}

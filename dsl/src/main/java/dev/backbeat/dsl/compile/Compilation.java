package dev.backbeat.dsl.compile;

import dev.backbeat.dsl.compile.lowering.Blueprint;
import dev.backbeat.dsl.compile.lowering.Lowering;
import dev.backbeat.dsl.compile.script.Findings;
import dev.backbeat.dsl.compile.script.GroovyMessages;
import dev.backbeat.dsl.compile.script.ScriptText;
import dev.backbeat.dsl.compile.script.Span;
import dev.backbeat.dsl.compile.script.TextGuard;
import dev.backbeat.engine.problem.ProblemsFound;
import groovy.lang.GroovyClassLoader;
import java.io.Reader;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.codehaus.groovy.ast.ModuleNode;
import org.codehaus.groovy.control.CompilationFailedException;
import org.codehaus.groovy.control.CompilationUnit;
import org.codehaus.groovy.control.CompilerConfiguration;
import org.codehaus.groovy.control.MultipleCompilationErrorsException;
import org.codehaus.groovy.control.ParserPlugin;
import org.codehaus.groovy.control.ParserPluginFactory;
import org.codehaus.groovy.control.Phases;
import org.codehaus.groovy.control.SourceUnit;
import org.codehaus.groovy.syntax.ParserException;
import org.codehaus.groovy.syntax.Reduction;
import org.codehaus.groovy.tools.GroovyClass;

/// One run of Groovy's compiler over one script: parse, lower, check types, make classes.
///
/// The lowering happens inside the parser, before anything else of Groovy sees the script.
final class Compilation {
    private final Findings findings;
    private final GroovyMessages messages;
    private Optional<SourceUnit> source = Optional.empty();
    private Optional<Lowering.Lowered> lowered = Optional.empty();

    /// The class files by class name, and the blueprint of the rest.
    record Compiled(Map<String, byte[]> classes, Blueprint blueprint) {}

    private Compilation(ScriptText script) {
        this.findings = new Findings(script);
        this.messages = new GroovyMessages(findings);
    }

    static Compiled of(ScriptText script) {
        return new Compilation(script).compile();
    }

    private Compiled compile() {
        TextGuard.check(findings);
        findings.throwIfAny();
        CompilationUnit unit = unit();
        through(unit, Phases.CONVERSION);
        findings.throwIfAny();
        through(unit, Phases.CLASS_GENERATION);
        findings.throwIfAny();
        Map<String, byte[]> classes = new LinkedHashMap<>();
        for (GroovyClass one : unit.getClasses()) classes.put(one.getName(), one.getBytes());
        return new Compiled(classes, lowered.orElseThrow().blueprint());
    }

    private CompilationUnit unit() {
        var configuration = new CompilerConfiguration();
        configuration.setPluginFactory(new ParserPluginFactory() {
            @Override
            public ParserPlugin createParserPlugin() {
                return new LoweringParser(ParserPluginFactory.antlr4().createParserPlugin());
            }
        });
        ClassLoader bare = new WithoutTransforms(Compilation.class.getClassLoader());
        var loader = new GroovyClassLoader(bare, configuration);
        var unit = new CompilationUnit(configuration, null, loader, loader);
        source = Optional.of(
                unit.addSource(findings.script().fileName(), findings.script().text()));
        return unit;
    }

    // Whatever a script makes the compiler do wrong is the script's problem to its author, never a stack trace.
    private void through(CompilationUnit unit, int phase) {
        try {
            unit.compile(phase);
        } catch (MultipleCompilationErrorsException e) {
            messages.report(e.getErrorCollector(), phase != Phases.CONVERSION);
        } catch (ProblemsFound e) {
            throw e;
        } catch (StackOverflowError e) {
            messages.crashed("it is nested too deeply", Span.NOWHERE);
        } catch (RuntimeException | LinkageError | AssertionError e) {
            messages.crashed(String.valueOf(e.getMessage()), Span.NOWHERE);
        }
    }

    /// Groovy's parser, and the lowering right behind it.
    private final class LoweringParser implements ParserPlugin {
        private final ParserPlugin groovy;

        LoweringParser(ParserPlugin groovy) {
            this.groovy = groovy;
        }

        @Override
        public Reduction parseCST(SourceUnit unit, Reader reader) throws CompilationFailedException {
            return groovy.parseCST(unit, reader);
        }

        @Override
        @SuppressWarnings("ReferenceEquality") // the very unit we made, whatever another may claim to be equal to
        public ModuleNode buildAST(SourceUnit unit, ClassLoader loader, Reduction cst) throws ParserException {
            ModuleNode module = groovy.buildAST(unit, loader, cst);
            if (isOurs(unit)) lower(module);
            return module;
        }

        // Groovy parses snippets of its own with this plugin too; only the script is lowered.
        @SuppressWarnings("ReferenceEquality")
        private boolean isOurs(SourceUnit unit) {
            return source.isPresent() && source.get() == unit;
        }

        private void lower(ModuleNode module) {
            Lowering.Lowered result = Lowering.lower(module, findings);
            if (findings.isEmpty()) module.addClass(result.made());
            lowered = Optional.of(result);
        }
    }
}

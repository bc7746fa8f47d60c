package dev.backbeat.dsl.compile;

import dev.backbeat.dsl.compile.cache.Compiled;
import dev.backbeat.dsl.compile.lowering.Blueprint;
import dev.backbeat.dsl.compile.lowering.Lowering;
import dev.backbeat.dsl.compile.script.Findings;
import dev.backbeat.dsl.compile.script.ScriptText;
import dev.backbeat.dsl.compile.script.Span;
import dev.backbeat.dsl.compile.script.SyntaxProblems;
import dev.backbeat.engine.problem.ScriptCode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.codehaus.groovy.ast.ModuleNode;
import org.codehaus.groovy.control.CompilationUnit;
import org.codehaus.groovy.control.MultipleCompilationErrorsException;
import org.codehaus.groovy.control.Phases;
import org.codehaus.groovy.control.messages.Message;
import org.codehaus.groovy.control.messages.SyntaxErrorMessage;
import org.codehaus.groovy.syntax.SyntaxException;
import org.codehaus.groovy.tools.GroovyClass;

/// One run of Groovy's compiler over one script: parse, lower, check types, make classes.
final class Compilation {
    private final Findings findings;
    private Optional<Blueprint> blueprint = Optional.empty();

    private Compilation(ScriptText script) {
        this.findings = new Findings(script);
    }

    static Compiled of(ScriptText script) {
        return new Compilation(script).compile();
    }

    private Compiled compile() {
        CompilationUnit unit = unit(findings.script().text(), this::lower);
        SyntaxProblems.check(findings, text -> text.equals(findings.script().text()) ? parse(unit) : parse(text));
        findings.throwIfAny();
        makeClasses(unit);
        findings.throwIfAny();
        Map<String, byte[]> classes = new LinkedHashMap<>();
        for (GroovyClass one : unit.getClasses()) classes.put(one.getName(), one.getBytes());
        return new Compiled(classes, blueprint.orElseThrow());
    }

    private CompilationUnit unit(String text, Consumer<ModuleNode> afterParsing) {
        return LoweringParser.unit(findings.script().fileName(), text, afterParsing);
    }

    private void lower(ModuleNode module) {
        Lowering.Lowered lowered = Lowering.lower(module, findings);
        if (findings.isEmpty()) module.addClass(lowered.made());
        blueprint = Optional.of(lowered.blueprint());
    }

    private Optional<SyntaxException> parse(String text) {
        return parse(unit(text, LoweringParser::drop));
    }

    private Optional<SyntaxException> parse(CompilationUnit unit) {
        return through(unit, Phases.CONVERSION);
    }

    private void makeClasses(CompilationUnit unit) {
        through(unit, Phases.CLASS_GENERATION)
                .ifPresent(problem -> gaveUp(
                        problem.getOriginalMessage(), new Span(problem.getStartLine(), problem.getStartColumn(), 1)));
    }

    // Whatever a script makes the compiler do wrong is the script's problem to its author, never a stack trace.
    private Optional<SyntaxException> through(CompilationUnit unit, int phase) {
        try {
            unit.compile(phase);
        } catch (MultipleCompilationErrorsException e) {
            Message first = e.getErrorCollector().getError(0);
            if (first instanceof SyntaxErrorMessage syntax) return Optional.of(syntax.getCause());
            gaveUp(String.valueOf(first), Span.NOWHERE);
        } catch (StackOverflowError e) {
            gaveUp("it is nested too deeply", Span.NOWHERE);
        } catch (RuntimeException | LinkageError | AssertionError e) {
            gaveUp(String.valueOf(e.getMessage()), Span.NOWHERE);
        }
        return Optional.empty();
    }

    /// Something that the checks before should have found, or a fault of the compiler itself.
    private void gaveUp(String message, Span span) {
        String reason = message.lines().findFirst().orElse("").replace("[Static type checking] - ", "");
        findings.error(
                ScriptCode.COMPILER,
                span,
                "the compiler cannot make anything of this: " + reason,
                "write it more simply, and please report it");
    }
}

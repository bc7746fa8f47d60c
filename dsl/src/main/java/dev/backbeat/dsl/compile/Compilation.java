package dev.backbeat.dsl.compile;

import dev.backbeat.dsl.compile.cache.Compiled;
import dev.backbeat.dsl.compile.lowering.Blueprint;
import dev.backbeat.dsl.compile.lowering.IncludedFunctions;
import dev.backbeat.dsl.compile.lowering.Lowering;
import dev.backbeat.dsl.compile.script.Findings;
import dev.backbeat.dsl.compile.script.ScriptText;
import dev.backbeat.dsl.compile.script.Sources;
import dev.backbeat.dsl.compile.script.Span;
import dev.backbeat.dsl.compile.script.StatementSize;
import dev.backbeat.dsl.compile.script.SyntaxProblems;
import dev.backbeat.engine.problem.ScriptCode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.codehaus.groovy.ast.MethodNode;
import org.codehaus.groovy.ast.ModuleNode;
import org.codehaus.groovy.control.CompilationUnit;
import org.codehaus.groovy.control.MultipleCompilationErrorsException;
import org.codehaus.groovy.control.Phases;
import org.codehaus.groovy.control.messages.Message;
import org.codehaus.groovy.control.messages.SyntaxErrorMessage;
import org.codehaus.groovy.syntax.SyntaxException;
import org.codehaus.groovy.tools.GroovyClass;

/// One run of Groovy's compiler over one script and what it includes: parse, lower, check types, make classes.
final class Compilation {
    private final Findings findings;
    private final Sources sources;
    private final StatementSize.Total size = new StatementSize.Total();
    private final List<MethodNode> included = new ArrayList<>();
    private Optional<Blueprint> blueprint = Optional.empty();

    private Compilation(Sources sources) {
        this.findings = new Findings(sources);
        this.sources = sources;
    }

    static Compiled of(Sources sources) {
        return new Compilation(sources).compile();
    }

    private Compiled compile() {
        for (int file = 1; file < sources.files().size(); file++)
            readIncluded(sources.files().get(file), sources.linesBefore(file));
        ScriptText script = sources.script();
        CompilationUnit unit = LoweringParser.unit(script.fileName(), script.text(), this::lower);
        check(script, text -> text.equals(script.text()) ? parse(unit) : parse(dropped(script, text)));
        findings.throwIfAny();
        makeClasses(unit);
        findings.throwIfAny();
        Map<String, byte[]> classes = new LinkedHashMap<>();
        for (GroovyClass one : unit.getClasses()) classes.put(one.getName(), one.getBytes());
        return new Compiled(classes, blueprint.orElseThrow());
    }

    // What is read here stays a syntax tree; the script's own class takes it in.
    private void readIncluded(ScriptText file, int linesBefore) {
        check(file, text -> {
            // Lines of the parser go on from those of the files before.
            String numberedOn = String.valueOf('\n').repeat(linesBefore) + text;
            CompilationUnit unit = text.equals(file.text())
                    ? LoweringParser.unit(file.fileName(), numberedOn, this::include)
                    : dropped(file, numberedOn);
            return parse(unit).map(problem -> movedUp(problem, linesBefore));
        });
    }

    private void include(ModuleNode module) {
        included.addAll(IncludedFunctions.of(module, findings));
    }

    private void check(ScriptText file, Function<String, Optional<SyntaxException>> parser) {
        var ofFile = new Findings(file);
        SyntaxProblems.check(ofFile, size, parser);
        findings.addAll(ofFile);
    }

    private static SyntaxException movedUp(SyntaxException problem, int lines) {
        return new SyntaxException(
                problem.getOriginalMessage(),
                problem.getStartLine() - lines,
                problem.getStartColumn(),
                problem.getEndLine() - lines,
                problem.getEndColumn());
    }

    private static CompilationUnit dropped(ScriptText file, String text) {
        return LoweringParser.unit(file.fileName(), text, LoweringParser::drop);
    }

    private void lower(ModuleNode module) {
        if (!findings.isEmpty()) {
            LoweringParser.drop(module);
            return;
        }
        Lowering.lower(module, included, findings).ifPresent(lowered -> {
            if (findings.isEmpty()) module.addClass(lowered.made());
            blueprint = Optional.of(lowered.blueprint());
        });
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

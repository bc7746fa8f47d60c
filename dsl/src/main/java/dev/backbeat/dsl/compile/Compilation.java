package dev.backbeat.dsl.compile;

import dev.backbeat.dsl.compile.cache.Compiled;
import dev.backbeat.dsl.compile.lowering.Blueprint;
import dev.backbeat.dsl.compile.lowering.FunctionsOnly;
import dev.backbeat.dsl.compile.lowering.Lowering;
import dev.backbeat.dsl.compile.script.Findings;
import dev.backbeat.dsl.compile.script.ParsedParts;
import dev.backbeat.dsl.compile.script.ScriptText;
import dev.backbeat.dsl.compile.script.Sources;
import dev.backbeat.dsl.compile.script.Span;
import dev.backbeat.dsl.compile.script.StatementSize;
import dev.backbeat.dsl.compile.script.SyntaxProblems;
import dev.backbeat.engine.problem.ScriptCode;
import groovyjarjarasm.asm.MethodTooLargeException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.codehaus.groovy.ast.MethodNode;
import org.codehaus.groovy.ast.ModuleNode;
import org.codehaus.groovy.control.CompilationUnit;
import org.codehaus.groovy.control.MultipleCompilationErrorsException;
import org.codehaus.groovy.control.Phases;
import org.codehaus.groovy.control.messages.ExceptionMessage;
import org.codehaus.groovy.control.messages.Message;
import org.codehaus.groovy.control.messages.SyntaxErrorMessage;
import org.codehaus.groovy.syntax.SyntaxException;
import org.codehaus.groovy.tools.GroovyClass;

/// One run of Groovy's compiler over one script and what it includes: parse, lower, check types, make classes.
final class Compilation {
    private final Findings findings;
    private final Sources sources;
    private final StatementSize.Total size = new StatementSize.Total();
    private final List<MethodNode> functions = new ArrayList<>();
    private Optional<Blueprint> blueprint = Optional.empty();

    private Compilation(Sources sources) {
        this.findings = new Findings(sources);
        this.sources = sources;
    }

    static Compiled of(Sources sources) {
        return GivenTime.within(GivenTime.MOST, sources, () -> new Compilation(sources).compile());
    }

    private Compiled compile() {
        for (int file = 1; file < sources.files().size(); file++)
            check(sources.files().get(file), sources.linesBefore(file), this::take);
        CompilationUnit unit = check(sources.script(), 0, this::lower);
        findings.throwIfAny();
        makeClasses(unit);
        findings.throwIfAny();
        Map<String, byte[]> classes = new LinkedHashMap<>();
        for (GroovyClass one : unit.getClasses()) classes.put(one.getName(), one.getBytes());
        return new Compiled(classes, blueprint.orElseThrow());
    }

    // Functions inside blocks come before the rest, which needs them.
    private CompilationUnit check(ScriptText file, int linesBefore, Consumer<ModuleNode> afterParsing) {
        var ofFile = new Findings(file);
        ParsedParts parts = ParsedParts.of(file);
        CompilationUnit rest = unit(parts.rest(), linesBefore, afterParsing);
        SyntaxProblems.check(ofFile, parts, size, text -> {
            ScriptText part = file.with(text);
            CompilationUnit unit = part.equals(parts.rest())
                    ? rest
                    : unit(part, linesBefore, parts.functions().contains(part) ? this::take : LoweringParser::drop);
            return parse(unit).map(problem -> movedUp(problem, linesBefore));
        });
        findings.addAll(ofFile);
        return rest;
    }

    // Lines of the parser go on from those of the files before.
    private static CompilationUnit unit(ScriptText part, int linesBefore, Consumer<ModuleNode> afterParsing) {
        String numberedOn = String.valueOf('\n').repeat(linesBefore) + part.text();
        return LoweringParser.unit(part.fileName(), numberedOn, afterParsing);
    }

    // What is read here stays a syntax tree; the script's own class takes it in.
    private void take(ModuleNode module) {
        functions.addAll(FunctionsOnly.of(module, findings));
    }

    private static SyntaxException movedUp(SyntaxException problem, int lines) {
        return new SyntaxException(
                problem.getOriginalMessage(),
                problem.getStartLine() - lines,
                problem.getStartColumn(),
                problem.getEndLine() - lines,
                problem.getEndColumn());
    }

    private void lower(ModuleNode module) {
        if (!findings.isEmpty()) {
            LoweringParser.drop(module);
            return;
        }
        Lowering.lower(module, functions, findings).ifPresent(lowered -> {
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
            if (first instanceof ExceptionMessage failure
                    && failure.getCause() instanceof MethodTooLargeException large)
                tooLarge(unit, large.getMethodName());
            else gaveUp(said(first), Span.NOWHERE);
        } catch (StackOverflowError e) {
            gaveUp("it is nested too deeply", Span.NOWHERE);
        } catch (RuntimeException | LinkageError | AssertionError e) {
            gaveUp(String.valueOf(e.getMessage()), Span.NOWHERE);
        }
        return Optional.empty();
    }

    private static String said(Message message) {
        return message instanceof ExceptionMessage failure
                ? String.valueOf(failure.getCause().getMessage())
                : String.valueOf(message);
    }

    // Java takes at most 64 KB of code in one.
    private void tooLarge(CompilationUnit unit, String method) {
        Span span = unit.getAST().getClasses().stream()
                .flatMap(one -> one.getMethods(method).stream())
                .map(made -> FirstPlace.of(made.getCode()))
                .findFirst()
                .orElse(Span.NOWHERE);
        findings.error(
                ScriptCode.TOO_LARGE, span, "this function or block is too large", "put parts of it into functions");
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

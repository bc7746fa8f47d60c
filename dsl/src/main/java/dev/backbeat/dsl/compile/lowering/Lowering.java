package dev.backbeat.dsl.compile.lowering;

import dev.backbeat.dsl.compile.graph.Binding;
import dev.backbeat.dsl.compile.lowering.Blueprint.Requirement;
import dev.backbeat.dsl.compile.script.Findings;
import dev.backbeat.dsl.compile.script.Span;
import dev.backbeat.dsl.language.Rule;
import dev.backbeat.dsl.language.Said;
import dev.backbeat.engine.problem.ScriptCode;
import dev.backbeat.engine.strategy.BookDecider.Schedule;
import dev.backbeat.engine.strategy.Parameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.codehaus.groovy.ast.ClassNode;
import org.codehaus.groovy.ast.MethodNode;
import org.codehaus.groovy.ast.ModuleNode;
import org.codehaus.groovy.ast.expr.ClosureExpression;
import org.codehaus.groovy.ast.expr.ConstantExpression;
import org.codehaus.groovy.ast.stmt.Statement;

/// Turns a parsed script into one plain class in its module, and a blueprint of the rest.
///
/// Nothing of the script's own top level is left: its blocks become members of a fresh class, everything in them typed.
public final class Lowering {
    /// The name of the one class that every script becomes.
    public static final String CLASS_NAME = ClassDraft.NAME;

    private final Findings findings;
    private final Names names;
    private final ParamsBlock params;

    /// What came out: the class to compile, and the blueprint.
    public record Lowered(ClassNode made, Blueprint blueprint) {}

    private Lowering(Findings findings) {
        this.findings = findings;
        this.names = new Names(findings);
        this.params = new ParamsBlock(findings, names);
    }

    /// Takes the script out of its module and lowers it; what is wrong with it goes to the findings.
    ///
    /// @param functions of included files, and those inside blocks
    /// @return empty if the file is no strategy
    public static Optional<Lowered> lower(ModuleNode module, List<MethodNode> functions, Findings findings) {
        var lowering = new Lowering(findings);
        List<Statement> statements = List.copyOf(module.getStatementBlock().getStatements());
        List<MethodNode> methods = List.copyOf(module.getMethods());
        module.getStatementBlock().getStatements().clear();
        module.getMethods().clear();
        new ModuleChecks(findings).check(module, statements, methods);
        if (FunctionsOnly.areAll(statements, methods)) {
            lowering.functionsOnly(methods, functions);
            return Optional.empty();
        }
        return Optional.of(lowering.lower(statements, methods, functions));
    }

    private void functionsOnly(List<MethodNode> ofScript, List<MethodNode> others) {
        List<MethodNode> functions = new ArrayList<>(ofScript);
        functions.addAll(others);
        FunctionsOnly.check(functions, findings);
        findings.error(
                ScriptCode.FUNCTIONS_ONLY,
                new Span(1, 1, 0),
                "this file holds functions only",
                "include it in a strategy, by its path from the folder of that one: include '"
                        + FunctionsOnly.path(findings.script()) + "'");
    }

    private Lowered lower(List<Statement> statements, List<MethodNode> ofScript, List<MethodNode> others) {
        Outline outline = Outline.of(statements, findings, names);
        Style style = outline.style();
        List<MethodNode> methods = new ArrayList<>(ofScript);
        methods.addAll(others);
        // Included ones first, as only the script's names can be changed by its author.
        methods.stream().filter(this::isIncluded).forEach(this::declare);
        outline.block("params").ifPresent(params::read);
        methods.stream().filter(method -> !isIncluded(method)).forEach(this::declare);
        String seriesWord = style == Style.BOOK ? "perSymbol" : "indicators";
        outline.block(seriesWord).ifPresent(block -> new SeriesBlock(findings, names).read(block, state(outline)));

        boolean protects =
                ProtectBlocks.WORDS.stream().anyMatch(word -> outline.find(word).isPresent());
        Draft draft = new Draft(findings, style, names, methods, protects);
        Foundations foundations = new Foundations(draft);
        List<Rule> rules = List.of();
        Optional<Schedule> schedule = Optional.empty();
        if (outline.isClear()) {
            plots(draft, outline);
            switch (style) {
                case RULES -> rules = rules(draft, outline);
                case BARS -> bars(draft, outline, foundations);
                case BOOK -> schedule = outline.find("rebalance").flatMap(new BookStyle(draft)::lower);
            }
        }
        foundations.parameters(params.parameters());
        foundations.requirements(params.requirements());
        foundations.columns();
        foundations.check();
        if (findings.isEmpty()) checkColumns(draft);
        Blueprint blueprint = new Blueprint(
                findings.sources(),
                name(outline),
                params.parameters(),
                params.requirements().stream().map(this::requirement).toList(),
                SizingWord.read(outline.find("sizing"), findings),
                draft.columns().nodes(),
                draft.columns().warm(),
                rules,
                schedule,
                draft.plots().all());
        return new Lowered(draft.made().made(), blueprint);
    }

    // With the defaults; those that nobody reads too, as their mistakes come out otherwise on the day somebody does.
    private void checkColumns(Draft draft) {
        var binding = new Binding(Parameters.defaults(params.parameters()), findings);
        Stream.concat(names.series().stream(), draft.columns().nodes().stream()).forEach(binding::bind);
    }

    private static List<String> state(Outline outline) {
        return outline.find("state").flatMap(Call::block).stream()
                .flatMap(block -> Blocks.statements(block).stream())
                .flatMap(statement -> SeriesBlock.name(statement).stream())
                .toList();
    }

    private boolean isIncluded(MethodNode function) {
        return findings.sources().isIncluded(function.getLineNumber());
    }

    private void declare(MethodNode function) {
        names.declare(function.getName(), Span.of(function), new Declared.Function());
    }

    private void plots(Draft draft, Outline outline) {
        var series = new SeriesTranslator(findings, names, name -> Optional.empty());
        outline.plots().forEach(call -> new SeriesPlot(draft, series).lower(call));
    }

    private static List<Rule> rules(Draft draft, Outline outline) {
        var protect = new ProtectBlocks(draft, outline);
        protect.lower();
        var rules = new RuleStyle(draft);
        rules.lower(outline.rules());
        protect.check();
        return rules.rules();
    }

    private static void bars(Draft draft, Outline outline, Foundations foundations) {
        var state = new StateBlock(draft);
        outline.block("state").ifPresent(state::read);
        state.lower();
        foundations.beforeBars(state.usage());
        var protect = new ProtectBlocks(draft, outline);
        if (draft.protects()) protect.lower();
        outline.block("onBar").ifPresent(new BarStyle(draft)::lower);
        protect.check();
    }

    private Requirement requirement(ClosureExpression block) {
        return new Requirement(findings.sources().textOf(block), Span.of(block));
    }

    private String name(Outline outline) {
        return outline.find("strategy").map(this::name).orElse("");
    }

    private String name(Call call) {
        boolean text = call.positional().size() == 1
                && call.named().isEmpty()
                && call.block().isEmpty()
                && call.positional().getFirst() instanceof ConstantExpression constant
                && constant.getValue() instanceof String;
        String name = text ? call.positional().getFirst().getText() : "";
        if (!text)
            findings.error(
                    ScriptCode.WRONG_ARGUMENTS,
                    call.node(),
                    "strategy is followed by its name",
                    "write strategy 'Pullback in trend'");
        else if (name.isBlank() || !Said.isFit(name))
            findings.error(
                    ScriptCode.BAD_VALUE,
                    call.positional().getFirst(),
                    "a name has 1 to " + Said.LONGEST + " printable characters",
                    "");
        return name;
    }
}

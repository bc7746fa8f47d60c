package dev.backbeat.dsl.compile.lowering;

import dev.backbeat.dsl.compile.lowering.Blueprint.Requirement;
import dev.backbeat.dsl.compile.script.Findings;
import dev.backbeat.dsl.compile.script.Span;
import dev.backbeat.dsl.language.Rule;
import dev.backbeat.dsl.language.Said;
import dev.backbeat.engine.problem.ScriptCode;
import dev.backbeat.engine.strategy.BookDecider.Schedule;
import java.util.List;
import java.util.Optional;
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
    public static Lowered lower(ModuleNode module, Findings findings) {
        var lowering = new Lowering(findings);
        List<Statement> statements = List.copyOf(module.getStatementBlock().getStatements());
        List<MethodNode> methods = List.copyOf(module.getMethods());
        module.getStatementBlock().getStatements().clear();
        module.getMethods().clear();
        new ModuleChecks(findings).check(module, methods);
        return lowering.lower(statements, methods);
    }

    private Lowered lower(List<Statement> statements, List<MethodNode> methods) {
        Outline outline = Outline.of(statements, findings, names);
        Style style = outline.style();
        outline.block("params").ifPresent(params::read);
        methods.forEach(method -> names.declare(method.getName(), Span.of(method), new Declared.Function()));
        String seriesWord = style == Style.BOOK ? "perSymbol" : "indicators";
        outline.block(seriesWord).ifPresent(new SeriesBlock(findings, names)::read);

        boolean protects =
                ProtectBlocks.WORDS.stream().anyMatch(word -> outline.find(word).isPresent());
        Draft draft = new Draft(findings, style, names, methods, protects);
        Foundations foundations = new Foundations(draft);
        List<Rule> rules = List.of();
        Optional<Schedule> schedule = Optional.empty();
        if (outline.isClear()) {
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
        Blueprint blueprint = new Blueprint(
                findings.script(),
                name(outline),
                params.parameters(),
                params.requirements().stream().map(this::requirement).toList(),
                SizingWord.read(outline.find("sizing"), findings),
                draft.columns().nodes(),
                draft.columns().warm(),
                rules,
                schedule);
        return new Lowered(draft.made().made(), blueprint);
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
        return new Requirement(findings.script().textOf(block), Span.of(block));
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

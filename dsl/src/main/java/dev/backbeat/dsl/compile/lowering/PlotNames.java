package dev.backbeat.dsl.compile.lowering;

import dev.backbeat.dsl.compile.graph.Node;
import dev.backbeat.dsl.compile.lowering.Blueprint.Plotted;
import dev.backbeat.dsl.compile.script.Findings;
import dev.backbeat.engine.problem.ScriptCode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.codehaus.groovy.ast.expr.ConstantExpression;
import org.codehaus.groovy.ast.expr.Expression;

/// The plots of a script: `plot 'spread', fast - slow, on: 'price'`. Each has a name, and there are only so many.
final class PlotNames {
    static final int MOST = 20;
    private static final int LONGEST = 40;
    private static final Set<String> COLUMNS = Set.of("time", "symbol");

    private final Findings findings;
    private final Map<String, Plotted> plots = new LinkedHashMap<>();

    PlotNames(Findings findings) {
        this.findings = findings;
    }

    List<Plotted> all() {
        return List.copyOf(plots.values());
    }

    /// What a plot is called, and where it is drawn.
    private record Heading(String name, Optional<String> panel) {}

    /// A plot of a series; it may be said once.
    void series(Call call, Node node) {
        heading(call).ifPresent(heading -> {
            if (plots.containsKey(heading.name)) twice(call, heading.name);
            else add(call, heading, Optional.of(node));
        });
    }

    /// The number, among plots of this kind, of one to which onBar gives values; it may do so in several places.
    Optional<Integer> ofBars(Call call) {
        Optional<Heading> heading = heading(call);
        if (heading.isEmpty()) return Optional.empty();
        String name = heading.get().name;
        Plotted known = plots.get(name);
        if (known == null) add(call, heading.get(), Optional.empty());
        else if (known.series().isPresent()
                || heading.get()
                        .panel
                        .filter(panel -> !panel.equals(known.panel()))
                        .isPresent()) twice(call, name);
        return Optional.of(numbersOfBars().indexOf(name));
    }

    private List<String> numbersOfBars() {
        List<String> names = new ArrayList<>();
        for (Plotted plot : plots.values()) if (plot.series().isEmpty()) names.add(plot.name());
        return names;
    }

    private void add(Call call, Heading heading, Optional<Node> node) {
        plots.put(heading.name, new Plotted(heading.name, heading.panel.orElse(heading.name), node));
        if (plots.size() == MOST + 1)
            findings.error(
                    ScriptCode.BAD_VALUE,
                    call.node(),
                    "a script has at most " + MOST + " plots",
                    "leave out those you do not look at");
    }

    private void twice(Call call, String name) {
        findings.error(
                ScriptCode.DECLARED_TWICE,
                call.node(),
                "there is a plot '" + name + "' already",
                "pick another name; on: '" + name + "' draws into the same picture");
    }

    private Optional<Heading> heading(Call call) {
        int problems = findings.count();
        call.refuseOthers(findings, List.of("on"));
        if (call.positional().size() != 2 || call.block().isPresent()) {
            refuse(call);
            return Optional.empty();
        }
        Optional<String> name = text(call.positional().getFirst());
        Optional<String> panel = Optional.ofNullable(call.named().get("on")).flatMap(this::text);
        return findings.count() > problems ? Optional.empty() : name.map(written -> new Heading(written, panel));
    }

    /// Says that a plot has too few arguments, or too many.
    void refuse(Call call) {
        findings.error(
                ScriptCode.WRONG_ARGUMENTS,
                call.node(),
                "plot takes a name and a value",
                "write plot 'spread', fast - slow, or plot 'fast', fast, on: 'price'");
    }

    private Optional<String> text(Expression written) {
        boolean text = written instanceof ConstantExpression constant && constant.getValue() instanceof String;
        String name = written.getText();
        if (!text)
            findings.error(
                    ScriptCode.WRONG_ARGUMENTS,
                    written,
                    "what a plot is called is written out as a text",
                    "write plot 'spread', fast - slow");
        else if (name.isBlank() || name.length() > LONGEST || !name.chars().allMatch(PlotNames::isPrintable))
            findings.error(ScriptCode.BAD_VALUE, written, "a name has 1 to " + LONGEST + " printable characters", "");
        else if (COLUMNS.contains(name.toLowerCase(Locale.ROOT)))
            findings.error(
                    ScriptCode.BAD_VALUE,
                    written,
                    "plots.csv has a column '" + name.toLowerCase(Locale.ROOT) + "' already",
                    "pick another name");
        return Optional.of(name);
    }

    private static boolean isPrintable(int character) {
        return Character.isLetterOrDigit(character)
                || character == ' '
                || (character > ' ' && character < 127)
                || Character.getType(character) == Character.MATH_SYMBOL
                || Character.getType(character) == Character.CURRENCY_SYMBOL;
    }
}

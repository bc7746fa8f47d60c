package dev.backbeat.dsl.compile.graph;

import dev.backbeat.dsl.compile.script.Findings;
import dev.backbeat.dsl.compile.script.Span;
import dev.backbeat.dsl.indicator.Argument;
import dev.backbeat.dsl.indicator.Indicator;
import dev.backbeat.engine.problem.ScriptCode;
import dev.backbeat.engine.strategy.Parameters;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Puts the values of parameters into a graph, works out what is the same for all bars, and checks what remains.
public final class Binding {
    private static final int LONGEST = 1_000_000;
    // Each level is a level of calls to all who walk the graph.
    private static final int DEEPEST = 300;

    private final Parameters parameters;
    private final Findings findings;
    private final Map<String, Node> bound = new HashMap<>();

    public Binding(Parameters parameters, Findings findings) {
        this.parameters = parameters;
        this.findings = findings;
    }

    /// The node without parameters; problems go to the findings.
    public Node bind(Node node) {
        Node known = bound.get(node.hash());
        if (known != null) return known;
        if (node.depth() > DEEPEST) return tooDeep(node);
        Node result = switch (node.term()) {
            case Term.Parameter parameter -> value(parameter, node);
            case Term.Apply apply -> applied(apply, node);
            default -> checked(new Node(node.term(), inputs(node), node.span()), node);
        };
        bound.put(node.hash(), result);
        return result;
    }

    private Node tooDeep(Node node) {
        Node first = node;
        while (first.depth() > DEEPEST + 1)
            first = first.inputs().stream()
                    .max(Comparator.comparingInt(Node::depth))
                    .orElseThrow();
        findings.error(
                ScriptCode.TOO_LARGE,
                first.span(),
                "more than " + DEEPEST + " steps of calculation stand on one another here",
                "take fewer steps, or go on from bar to bar in onBar { … } with state { … }");
        return Node.number(Double.NaN, node.span());
    }

    private List<Node> inputs(Node node) {
        return node.inputs().stream().map(this::bind).toList();
    }

    private Node value(Term.Parameter parameter, Node node) {
        Object value = parameters.value(parameter.name());
        return switch (value) {
            case String text -> new Node(new Term.Text(text), List.of(), node.span());
            case Boolean flag -> Node.number(flag ? 1 : 0, node.span());
            default -> Node.number(((Number) value).doubleValue(), node.span());
        };
    }

    private Node applied(Term.Apply apply, Node node) {
        if (apply.op() == Op.IF) {
            Node condition = bind(node.inputs().getFirst());
            if (condition.term() instanceof Term.Constant number && !Double.isNaN(number.value()))
                return bind(node.inputs().get(number.value() == 1 ? 1 : 2));
        }
        List<Node> inputs = inputs(node);
        if (inputs.stream().allMatch(input -> input.term() instanceof Term.Constant))
            return Node.number(folded(apply.op(), inputs), node.span());
        if (inputs.stream().allMatch(input -> input.term() instanceof Term.Text))
            return Node.number(sameText(apply.op(), inputs) ? 1 : 0, node.span());
        return new Node(apply, inputs, node.span());
    }

    private static double folded(Op op, List<Node> inputs) {
        return op.apply(number(inputs, 0), number(inputs, 1), number(inputs, 2));
    }

    private static double number(List<Node> inputs, int position) {
        return position < inputs.size() ? ((Term.Constant) inputs.get(position).term()).value() : 0;
    }

    private static boolean sameText(Op op, List<Node> inputs) {
        return inputs.get(0).equals(inputs.get(1)) == (op == Op.SAME);
    }

    // Equal nodes are bound once, wherever they were written: places are those of the call as it was written.
    private Node checked(Node node, Node written) {
        switch (node.term()) {
            case Term.Call call -> checkArguments(call.indicator(), node, written);
            case Term.Back back -> checkLookBack(node.inputs().get(1), node);
            default -> {}
        }
        return node;
    }

    private void checkArguments(Indicator indicator, Node node, Node written) {
        int problems = findings.count();
        for (int i = 0; i < node.inputs().size(); i++) {
            Argument argument = indicator.arguments().get(i);
            double value = number(node.inputs().get(i));
            if (argument.refuses(value))
                wrong(
                        argument.name() + " of " + indicator.name() + " must be " + argument.range() + ", but is "
                                + shown(value),
                        place(written, i));
        }
        if (findings.count() > problems) return;
        var settings = SymbolColumns.settings(indicator, node);
        indicator.requirements().stream()
                .filter(requirement -> !requirement.holds(settings))
                .forEach(requirement -> wrong(requirement.text() + " in " + indicator.signature(), node.span()));
    }

    // What was given a name elsewhere has its place there: then the call is where to look.
    private static Span place(Node call, int argument) {
        Span own = call.inputs().get(argument).span();
        return own.isWithin(call.span()) ? own : call.span();
    }

    private void checkLookBack(Node input, Node node) {
        double value = number(input);
        if (value >= 0 && value <= LONGEST) return;
        wrong("look-back must be from 0 to " + LONGEST + " bars, but is " + shown(value), node.span());
    }

    private static double number(Node input) {
        return input.term() instanceof Term.Constant number ? number.value() : Double.NaN;
    }

    private void wrong(String what, Span span) {
        findings.error(ScriptCode.BAD_VALUE, span, what + where(), "change the number or the parameters it is made of");
    }

    private static String shown(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
    }

    private String where() {
        return parameters.values().isEmpty() ? "" : " with " + parameters.values();
    }
}

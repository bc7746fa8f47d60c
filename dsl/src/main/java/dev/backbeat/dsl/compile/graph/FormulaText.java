package dev.backbeat.dsl.compile.graph;

import dev.backbeat.dsl.indicator.Argument;
import dev.backbeat.dsl.indicator.Indicator;
import dev.backbeat.dsl.language.BuiltIn;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// A bound node as a script would write it: `ema(close, 20) - ema(close, 100)`.
public final class FormulaText {
    private static final int LONGEST = 200;
    private static final Map<Op, String> SIGNS = Map.ofEntries(
            Map.entry(Op.ADD, "+"),
            Map.entry(Op.SUBTRACT, "-"),
            Map.entry(Op.MULTIPLY, "*"),
            Map.entry(Op.DIVIDE, "/"),
            Map.entry(Op.REST, "%"),
            Map.entry(Op.ABOVE, ">"),
            Map.entry(Op.AT_LEAST, ">="),
            Map.entry(Op.BELOW, "<"),
            Map.entry(Op.AT_MOST, "<="),
            Map.entry(Op.SAME, "=="),
            Map.entry(Op.DIFFERENT, "!="),
            Map.entry(Op.AND, "&&"),
            Map.entry(Op.OR, "||"));

    private final StringBuilder text = new StringBuilder();

    private FormulaText() {}

    /// Cut where it grows long: parts that are shared are written out each time.
    public static String of(Node node) {
        var formula = new FormulaText();
        formula.write(node);
        return formula.isFull() ? formula.text.substring(0, LONGEST) + "…" : formula.text.toString();
    }

    private boolean isFull() {
        return text.length() > LONGEST;
    }

    private void write(Node node) {
        if (isFull()) return;
        List<Node> inputs = node.inputs();
        switch (node.term()) {
            case Term.Market field -> text.append(field.word());
            case Term.Constant number -> text.append(number(number.value()));
            case Term.Text one -> text.append('\'').append(one.value()).append('\'');
            case Term.Parameter parameter -> text.append(parameter.name());
            case Term.Apply apply -> apply(apply.op(), inputs);
            case Term.Call call -> call(call, inputs);
            case Term.Back back -> back(inputs);
            case Term.On on -> block("on", on.timeframe().toString(), inputs.getFirst());
            case Term.OfSymbol symbol -> block("symbol", node.symbol(), inputs.getLast());
        }
    }

    private void block(String word, String of, Node formula) {
        text.append(word).append("('").append(of).append("') { ");
        write(formula);
        text.append(" }");
    }

    private void apply(Op op, List<Node> inputs) {
        if (SIGNS.containsKey(op)) {
            operand(inputs.get(0));
            text.append(' ').append(SIGNS.get(op)).append(' ');
            operand(inputs.get(1));
            return;
        }
        switch (op) {
            case NEGATE, NOT -> {
                text.append(op == Op.NOT ? '!' : '-');
                operand(inputs.getFirst());
            }
            case IF -> {
                operand(inputs.get(0));
                text.append(" ? ");
                operand(inputs.get(1));
                text.append(" : ");
                operand(inputs.get(2));
            }
            default -> function(word(op), inputs);
        }
    }

    private static String word(Op op) {
        return switch (op) {
            case IS_MISSING -> "isMissing";
            case OR_ELSE -> "orElse";
            default -> BuiltIn.valueOf(op.name()).word();
        };
    }

    private void operand(Node node) {
        boolean needsBrackets =
                node.term() instanceof Term.Apply apply && (SIGNS.containsKey(apply.op()) || apply.op() == Op.IF);
        if (needsBrackets) text.append('(');
        write(node);
        if (needsBrackets) text.append(')');
    }

    private void function(String word, List<Node> arguments) {
        text.append(word).append('(');
        for (int i = 0; i < arguments.size(); i++) {
            if (i > 0) text.append(", ");
            write(arguments.get(i));
        }
        text.append(')');
    }

    private void call(Term.Call call, List<Node> inputs) {
        Indicator indicator = call.indicator();
        int said = inputs.size();
        while (said > 0 && isUsualChoice(indicator.arguments().get(said - 1), inputs.get(said - 1))) said--;
        function(indicator.name(), inputs.subList(0, said));
        if (!indicator.outputs().isEmpty())
            text.append('.').append(indicator.outputs().get(call.output()));
    }

    private static boolean isUsualChoice(Argument argument, Node given) {
        return argument.type() == Argument.Type.CHOICE
                && given.term() instanceof Term.Text one
                && argument.otherwise().filter(one.value()::equals).isPresent();
    }

    private void back(List<Node> inputs) {
        operand(inputs.get(0));
        text.append('[');
        write(inputs.get(1));
        text.append(']');
    }

    private static String number(double value) {
        boolean isWhole = value == Math.rint(value) && Math.abs(value) < 1e15;
        return isWhole ? String.format(Locale.ROOT, "%d", (long) value) : Double.toString(value);
    }
}

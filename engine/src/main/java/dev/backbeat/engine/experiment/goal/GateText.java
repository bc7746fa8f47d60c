package dev.backbeat.engine.experiment.goal;

import dev.backbeat.engine.experiment.schema.BarCount;
import dev.backbeat.engine.experiment.schema.ScalarKind;
import dev.backbeat.engine.experiment.yaml.Findings;
import dev.backbeat.engine.experiment.yaml.Node;
import dev.backbeat.engine.experiment.yaml.Quoted;
import dev.backbeat.engine.problem.ConfigCode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads one gate, `sharpe >= 1.0` or `first_trade_within: 20 bars`; what is wrong with it is told at the very word.
final class GateText {
    private static final String OPERATORS = "<>=!≥≤≠";
    private static final Pattern COMPARED = Pattern.compile(
            "([^" + OPERATORS + "]*)([" + OPERATORS + "](?:\\s*[" + OPERATORS + "])*)(.*)", Pattern.DOTALL);
    private static final Pattern CALLED = Pattern.compile("([^:]*):(.*)", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\.?[0-9].*", Pattern.DOTALL);
    private static final BarCount BARS = new BarCount(1, 100_000_000);

    private final Excerpt whole;
    private final Findings findings;

    private GateText(Excerpt whole, Findings findings) {
        this.whole = whole;
        this.findings = findings;
    }

    static Optional<Gate> read(Node.Scalar scalar, Findings findings) {
        return new GateText(Excerpt.of(scalar), findings).read();
    }

    /// A gate written as a key and its value.
    static Optional<Gate> read(Node.Entry entry, Findings findings) {
        return new GateText(Excerpt.of(entry.key()), findings).called(Excerpt.of(entry.key()), entry.value());
    }

    private Optional<Gate> read() {
        if (whole.text().isEmpty())
            return refused(ConfigCode.MISSING_VALUE, whole, "is empty", "write a gate such as sharpe >= 1");
        Matcher compared = COMPARED.matcher(whole.text());
        if (compared.matches()) return compared(compared);
        Matcher called = CALLED.matcher(whole.text());
        if (!called.matches()) return word();
        Excerpt value = whole.part(called.start(2), called.end(2));
        return called(whole.part(called.start(1), called.end(1)), value.asScalar());
    }

    private Optional<Gate> compared(Matcher compared) {
        Excerpt left = whole.part(compared.start(1), compared.end(1));
        Excerpt operator = whole.part(compared.start(2), compared.end(2));
        Excerpt right = whole.part(compared.start(3), compared.end(3));
        Matcher again = COMPARED.matcher(right.text());
        if (again.matches())
            return refused(
                    ConfigCode.BAD_VALUE,
                    right.part(again.start(2), again.end(2)),
                    "compares a second time",
                    "write each comparison as a gate of its own: [sharpe >= 1, sharpe <= 3]");
        Optional<Comparison> comparison = Comparison.find(operator.text());
        if (comparison.isEmpty())
            refused(ConfigCode.UNKNOWN_WORD, operator, "is no comparison", Comparison.advice(operator.text()));
        return metric(left)
                .flatMap(metric -> bound(metric, operator, right)
                        .flatMap(bound -> comparison.map(c -> new Gate.Threshold(metric, c, bound))));
    }

    private Optional<Metric> metric(Excerpt left) {
        if (NUMBER.matcher(left.text()).matches()) {
            refused(ConfigCode.BAD_VALUE, left, "stands first", "write the metric first: sharpe >= 1");
            return Optional.empty();
        }
        if (isOwn(left.text())) {
            refused(ConfigCode.BAD_VALUE, left, "is not compared", "write '" + alone(left.text()) + "'");
            return Optional.empty();
        }
        Optional<Metric> metric = new MetricWord(left.text()).metric();
        if (metric.isEmpty()) unknown(left);
        return metric;
    }

    private Optional<Double> bound(Metric metric, Excerpt operator, Excerpt right) {
        ScalarKind<Double> measure = Measure.of(metric);
        if (!right.text().isEmpty()) return measure.read("gate on " + metric.id() + ":", right.asScalar(), findings);
        String advice = "write '" + metric.id() + " " + operator.text() + " " + Measure.example(metric) + "'";
        refused(ConfigCode.MISSING_VALUE, operator, "is followed by nothing", advice);
        return Optional.empty();
    }

    /// A word without an argument.
    private Optional<Gate> word() {
        return switch (whole.text()) {
            case Gate.TRADED -> Optional.of(new Gate.Traded());
            case Gate.CASH_POSITIVE -> Optional.of(new Gate.CashPositive());
            case Gate.FIRST_TRADE_WITHIN ->
                refused(
                        ConfigCode.MISSING_VALUE,
                        whole,
                        "needs a number of bars",
                        "write '" + alone(whole.text()) + "'");
            case Gate.CAUSAL -> Optional.of(new Gate.Causal());
            default -> uncompared();
        };
    }

    private Optional<Gate> uncompared() {
        if (NUMBER.matcher(whole.text()).matches())
            return refused(ConfigCode.BAD_VALUE, whole, "is no gate", "write numbers without commas: 100000");
        String first = whole.text().split("\\s", 2)[0];
        Optional<Metric> metric = new MetricWord(first).metric();
        if (metric.isEmpty()) return unknown(whole);
        String example = first + " >= " + Measure.example(metric.get());
        return refused(ConfigCode.BAD_VALUE, whole, "compares with nothing", "write '" + example + "'");
    }

    /// A word with an argument behind a colon.
    private Optional<Gate> called(Excerpt word, Node argument) {
        if (word.text().equals(Gate.FIRST_TRADE_WITHIN))
            return BARS.read("gate " + word.text(), argument, findings).map(Gate.FirstTradeWithin::new);
        if (isOwn(word.text()))
            return refused(ConfigCode.BAD_VALUE, word, "takes no value", "write '" + word.text() + "'");
        Optional<Metric> metric = new MetricWord(word.text()).metric();
        if (metric.isEmpty()) return unknown(word);
        String example = word.text() + " >= " + Measure.example(metric.get());
        return refused(ConfigCode.BAD_VALUE, word, "is compared, not given", "write '" + example + "'");
    }

    private Optional<Gate> unknown(Excerpt word) {
        String advice = new MetricWord(word.text())
                .advice(Gate.TRADED, Gate.FIRST_TRADE_WITHIN, Gate.CASH_POSITIVE, Gate.CAUSAL);
        return refused(ConfigCode.UNKNOWN_WORD, word, "is neither a metric nor a gate of its own", advice);
    }

    private static boolean isOwn(String word) {
        return word.equals(Gate.TRADED)
                || word.equals(Gate.CASH_POSITIVE)
                || word.equals(Gate.CAUSAL)
                || word.equals(Gate.FIRST_TRADE_WITHIN);
    }

    private static String alone(String word) {
        return word.equals(Gate.FIRST_TRADE_WITHIN) ? word + ": 20 bars" : word;
    }

    private Optional<Gate> refused(ConfigCode code, Excerpt at, String what, String advice) {
        String shown = at.text().isEmpty() ? "" : " " + Quoted.of(at.text());
        findings.error(code, at.place(), "gates:" + shown + " " + what, advice);
        return Optional.empty();
    }
}

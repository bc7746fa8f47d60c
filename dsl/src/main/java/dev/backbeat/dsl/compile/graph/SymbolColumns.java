package dev.backbeat.dsl.compile.graph;

import dev.backbeat.dsl.indicator.Argument;
import dev.backbeat.dsl.indicator.Indicator;
import dev.backbeat.dsl.indicator.Inputs;
import dev.backbeat.dsl.indicator.Settings;
import dev.backbeat.engine.market.Bars;
import dev.backbeat.engine.market.SessionCalendar;
import dev.backbeat.engine.market.Timeframe;
import dev.backbeat.engine.market.column.ColumnCache;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The columns of one symbol, filled from bar 0 upward however much of them is asked for, and shared through the cache.
public final class SymbolColumns {
    private final Bars bars;
    private final SessionCalendar sessions;
    private final String dataKey;
    private final ColumnCache cache;
    // Holds on to what this binding uses, so that a full cache never makes it compute a shared part twice.
    private final Map<String, double[]> used = new HashMap<>();
    private final Map<String, Integer> warmUps = new HashMap<>();
    private final Map<Timeframe, SymbolColumns> coarser = new HashMap<>();
    private final Map<Timeframe, CoarseBars> coarseBars = new HashMap<>();

    /// @param dataHash identifies the symbol's bars
    public SymbolColumns(Bars bars, SessionCalendar sessions, String dataHash, ColumnCache cache) {
        this.bars = bars;
        this.sessions = sessions;
        this.dataKey = String.join("|", dataHash, bars.timeframe().toString(), sessions.toString());
        this.cache = cache;
    }

    /// The column of a bound node, read only.
    public double[] column(Node node) {
        if (node.term() instanceof Term.Market field) return market(field);
        double[] known = used.get(node.hash());
        if (known != null) return known;
        double[] column = cache.column(new ColumnCache.Key(dataKey, node.hash()), () -> fill(node));
        used.put(node.hash(), column);
        return column;
    }

    private double[] market(Term.Market field) {
        return switch (field) {
            case OPEN -> bars.opens();
            case HIGH -> bars.highs();
            case LOW -> bars.lows();
            case CLOSE -> bars.closes();
            case VOLUME -> bars.volumes();
        };
    }

    private double[] fill(Node node) {
        return switch (node.term()) {
            case Term.Market field -> market(field);
            case Term.Constant number -> constant(number.value());
            case Term.Apply apply -> applied(apply.op(), node.inputs());
            case Term.Call call -> called(call, node);
            case Term.Back back ->
                back(column(node.inputs().getFirst()), whole(node.inputs().get(1)));
            case Term.On on -> spread(on.timeframe(), node.inputs().getFirst());
            case Term.Text text -> throw new IllegalStateException("a text is no column: " + text);
            case Term.Parameter parameter -> throw new IllegalStateException("not bound: " + parameter);
        };
    }

    private double[] constant(double value) {
        double[] column = new double[bars.size()];
        Arrays.fill(column, value);
        return column;
    }

    private double[] applied(Op op, List<Node> inputs) {
        double[] a = column(inputs.getFirst());
        double[] b = inputs.size() > 1 ? column(inputs.get(1)) : a;
        double[] c = inputs.size() > 2 ? column(inputs.get(2)) : a;
        double[] column = new double[bars.size()];
        for (int i = 0; i < column.length; i++) column[i] = op.apply(a[i], b[i], c[i]);
        return column;
    }

    private double[] called(Term.Call call, Node node) {
        Indicator indicator = call.indicator();
        var columns = new ArrayList<double[]>();
        for (int i = 0; i < node.inputs().size(); i++) {
            if (indicator.arguments().get(i).isColumn())
                columns.add(column(node.inputs().get(i)));
        }
        double barsPerYear = new Calendar(sessions, bars.timeframe()).barsPerYear();
        var inputs = new Inputs(bars, sessions, barsPerYear, columns, settings(indicator, node));
        double[][] outputs = indicator.kernel().fill(inputs);
        for (int other = 0; other < outputs.length; other++) keep(call, node, other, outputs[other]);
        return outputs[call.output()];
    }

    // An indicator with several outputs fills them together; whoever asks for the next one finds it.
    private void keep(Term.Call call, Node node, int output, double[] column) {
        if (output == call.output()) return;
        var sibling = new Node(new Term.Call(call.indicator(), output), node.inputs(), node.span());
        used.put(sibling.hash(), cache.column(new ColumnCache.Key(dataKey, sibling.hash()), () -> column));
    }

    /// The arguments of a bound call that are the same for all bars.
    static Settings settings(Indicator indicator, Node node) {
        var numbers = new ArrayList<Double>();
        var choices = new ArrayList<String>();
        for (int i = 0; i < node.inputs().size(); i++) {
            Argument argument = indicator.arguments().get(i);
            if (argument.isColumn()) continue;
            switch (node.inputs().get(i).term()) {
                case Term.Constant number -> numbers.add(number.value());
                case Term.Text text -> choices.add(text.value());
                default -> throw new IllegalStateException(argument + " of " + indicator.name() + " is not bound");
            }
        }
        return new Settings(numbers, choices);
    }

    private static double[] back(double[] column, int bars) {
        double[] moved = new double[column.length];
        int missing = Math.min(bars, column.length);
        Arrays.fill(moved, 0, missing, Double.NaN);
        System.arraycopy(column, 0, moved, missing, column.length - missing);
        return moved;
    }

    private static int whole(Node node) {
        return (int) ((Term.Constant) node.term()).value();
    }

    private double[] spread(Timeframe timeframe, Node node) {
        double[] coarse = coarser(timeframe).column(node);
        int[] newest = coarseBars(timeframe).newestClosed();
        double[] column = new double[bars.size()];
        for (int i = 0; i < column.length; i++) column[i] = newest[i] < 0 ? Double.NaN : coarse[newest[i]];
        return column;
    }

    private SymbolColumns coarser(Timeframe timeframe) {
        return coarser.computeIfAbsent(
                timeframe, wanted -> new SymbolColumns(coarseBars(wanted).bars(), sessions, dataKey + "|of", cache));
    }

    private CoarseBars coarseBars(Timeframe timeframe) {
        return coarseBars.computeIfAbsent(timeframe, wanted -> CoarseBars.of(bars, wanted, sessions));
    }

    /// The first bar on which the node can have a value, by what it is made of.
    public int warmUp(Node node) {
        Integer known = warmUps.get(node.hash());
        if (known != null) return known;
        int warmUp = switch (node.term()) {
            case Term.Call call ->
                inputsWarmUp(node) + call.indicator().warmUp().bars(settings(call.indicator(), node), call.output());
            case Term.Back back ->
                warmUp(node.inputs().getFirst()) + whole(node.inputs().get(1));
            case Term.On on ->
                firstClosed(
                        on.timeframe(),
                        coarser(on.timeframe()).warmUp(node.inputs().getFirst()));
            default -> inputsWarmUp(node);
        };
        warmUps.put(node.hash(), warmUp);
        return warmUp;
    }

    private int inputsWarmUp(Node node) {
        int longest = 0;
        for (Node input : node.inputs()) longest = Math.max(longest, warmUp(input));
        return longest;
    }

    private int firstClosed(Timeframe timeframe, int coarseBar) {
        int[] newest = coarseBars(timeframe).newestClosed();
        int bar = 0;
        while (bar < newest.length && newest[bar] < coarseBar) bar++;
        return bar;
    }
}

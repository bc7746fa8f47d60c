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
import java.util.Objects;

/// The columns of one symbol, filled from bar 0 upward however much of them is asked for, and shared through the cache.
public final class SymbolColumns {
    private final Bars bars;
    private final SessionCalendar sessions;
    private final String dataKey;
    private final ColumnCache cache;
    private final Others others;
    // Holds on to what this binding uses, so that a full cache never makes it compute a shared part twice.
    private final Map<String, double[]> used = new HashMap<>();
    private final Map<String, Integer> warmUps = new HashMap<>();
    private final Map<Timeframe, SymbolColumns> coarser = new HashMap<>();
    private final Map<Timeframe, CoarseBars> coarseBars = new HashMap<>();
    private final Map<SymbolColumns, int[]> newestOfOthers = new HashMap<>();

    /// Where columns of other symbols come from.
    interface Others {
        SymbolColumns named(String symbol);

        /// Fills a word that looks across symbols, for each of them.
        void across(Term.Call call, Node node);

        /// Identifies the bars of all of them.
        String dataHash();
    }

    /// @param dataHash identifies the symbol's bars
    SymbolColumns(Bars bars, SessionCalendar sessions, String dataHash, ColumnCache cache, Others others) {
        this.bars = bars;
        this.sessions = sessions;
        this.dataKey = String.join("|", dataHash, bars.timeframe().toString(), sessions.toString());
        this.cache = cache;
        this.others = others;
    }

    /// Columns of bars that stand for those of every symbol: to tell a warm-up where there are no data yet.
    public static SymbolColumns ofAny(Bars bars, SessionCalendar sessions, ColumnCache cache) {
        String dataHash = "any";
        return new SymbolColumns(bars, sessions, dataHash, cache, new Others() {
            @Override
            public SymbolColumns named(String symbol) {
                return ofAny(bars, sessions, cache);
            }

            @Override
            public void across(Term.Call call, Node node) {
                throw new IllegalStateException("there are no data to fill " + node);
            }

            @Override
            public String dataHash() {
                return dataHash;
            }
        });
    }

    /// The column of a bound node, read only.
    public double[] column(Node node) {
        if (node.term() instanceof Term.Market field) return market(field);
        double[] known = used.get(node.hash());
        if (known != null) return known;
        double[] column = cache.column(key(node), () -> fill(node));
        used.put(node.hash(), column);
        return column;
    }

    private ColumnCache.Key key(Node node) {
        return new ColumnCache.Key(node.isOfOthers() ? dataKey + "|" + others.dataHash() : dataKey, node.hash());
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
            case Term.Call call when call.indicator().across().isPresent() -> across(call, node);
            case Term.Call call -> called(call, node);
            case Term.Back back ->
                back(column(node.inputs().getFirst()), whole(node.inputs().get(1)));
            case Term.On on ->
                joined(
                        coarser(on.timeframe()).column(node.inputs().getFirst()),
                        coarseBars(on.timeframe()).newestClosed());
            case Term.OfSymbol symbol -> {
                SymbolColumns other = others.named(node.symbol());
                yield joined(other.column(node.inputs().getLast()), newestOf(other));
            }
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

    private double[] across(Term.Call call, Node node) {
        others.across(call, node);
        return Objects.requireNonNull(used.get(node.hash()), () -> bars.symbol() + " is not traded");
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
        keep(new Node(new Term.Call(call.indicator(), output), node.inputs(), node.span()), column);
    }

    void keep(Node node, double[] column) {
        used.put(node.hash(), cache.column(key(node), () -> column));
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

    /// @param newest for each bar the number of the value known by its close, -1 where there is none yet
    private static double[] joined(double[] values, int[] newest) {
        double[] column = new double[newest.length];
        for (int i = 0; i < column.length; i++) column[i] = newest[i] < 0 ? Double.NaN : values[newest[i]];
        return column;
    }

    // By close instants alone: symbols may have other hours, begin later, and have gaps.
    private int[] newestOf(SymbolColumns other) {
        return newestOfOthers.computeIfAbsent(other, joined -> {
            int[] newest = new int[bars.size()];
            for (int i = 0; i < newest.length; i++) newest[i] = joined.bars.newestClosed(bars.closedAt(i));
            return newest;
        });
    }

    private SymbolColumns coarser(Timeframe timeframe) {
        return coarser.computeIfAbsent(
                timeframe,
                wanted -> new SymbolColumns(
                        coarseBars(wanted).bars(), sessions, dataKey + "|of", cache, othersOn(wanted)));
    }

    // Inside on('1w') { … } the bars of all symbols are weeks.
    private Others othersOn(Timeframe timeframe) {
        return new Others() {
            @Override
            public SymbolColumns named(String symbol) {
                return others.named(symbol).coarser(timeframe);
            }

            @Override
            public void across(Term.Call call, Node node) {
                throw new IllegalStateException(node + " on " + timeframe);
            }

            @Override
            public String dataHash() {
                return others.dataHash();
            }
        };
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
                firstFrom(
                        coarser(on.timeframe()).warmUp(node.inputs().getFirst()),
                        coarseBars(on.timeframe()).newestClosed());
            case Term.OfSymbol symbol -> {
                SymbolColumns other = others.named(node.symbol());
                yield firstFrom(other.warmUp(node.inputs().getLast()), newestOf(other));
            }
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

    private static int firstFrom(int warm, int[] newest) {
        int bar = 0;
        while (bar < newest.length && newest[bar] < warm) bar++;
        return bar;
    }
}

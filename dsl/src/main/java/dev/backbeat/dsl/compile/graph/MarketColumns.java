package dev.backbeat.dsl.compile.graph;

import dev.backbeat.dsl.compile.script.Findings;
import dev.backbeat.engine.market.Bars;
import dev.backbeat.engine.market.DataFingerprint.SymbolData;
import dev.backbeat.engine.market.MarketData;
import dev.backbeat.engine.market.Universe;
import dev.backbeat.engine.market.column.ColumnCache;
import dev.backbeat.engine.problem.ScriptCode;
import dev.backbeat.engine.problem.Spelling;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/// The columns of all symbols of some data, traded or for reference.
public final class MarketColumns implements SymbolColumns.Others {
    private final MarketData data;
    private final Map<String, SymbolColumns> bySymbol = new LinkedHashMap<>();

    public MarketColumns(MarketData data, ColumnCache cache) {
        this.data = data;
        Universe universe = data.universe();
        List<Bars> bars = Stream.concat(universe.bars().stream(), universe.references().stream())
                .toList();
        List<SymbolData> hashes = data.fingerprint().loaded();
        for (int i = 0; i < bars.size(); i++)
            bySymbol.put(
                    bars.get(i).symbol(),
                    new SymbolColumns(
                            bars.get(i), universe.calendar(), hashes.get(i).sha256(), cache, this));
    }

    /// Those of a symbol that is traded, by its number.
    public SymbolColumns of(int symbol) {
        return named(data.universe().bars(symbol).symbol());
    }

    @Override
    public SymbolColumns named(String symbol) {
        return Objects.requireNonNull(bySymbol.get(symbol), () -> "no symbol " + symbol);
    }

    // One pass for all symbols: whoever asks next finds the column.
    @Override
    public void across(Term.Call call, Node node) {
        Universe universe = data.universe();
        double[][] values = new double[universe.size()][];
        for (int symbol = 0; symbol < values.length; symbol++)
            values[symbol] = of(symbol).column(node.inputs().getFirst());
        double[][] filled = new AcrossSymbols(universe, values)
                .filled(call.indicator().across().orElseThrow(), SymbolColumns.settings(call.indicator(), node));
        for (int symbol = 0; symbol < filled.length; symbol++) of(symbol).keep(node, filled[symbol]);
    }

    @Override
    public String dataHash() {
        return data.fingerprint().sha256();
    }

    /// Refuses `symbol('SPY') { … }` of symbols that are not there.
    public void check(Collection<Node> nodes, Findings findings) {
        Set<Node> seen = new HashSet<>();
        nodes.forEach(node -> check(node, seen, findings));
    }

    private void check(Node node, Set<Node> seen, Findings findings) {
        if (!node.isOfOthers() || !seen.add(node)) return;
        if (node.term() instanceof Term.OfSymbol && !bySymbol.containsKey(node.symbol())) missing(node, findings);
        node.inputs().forEach(input -> check(input, seen, findings));
    }

    private void missing(Node node, Findings findings) {
        List<String> wanted = new ArrayList<>();
        data.universe().references().forEach(bars -> wanted.add(bars.symbol()));
        wanted.add(node.symbol());
        String load = "write in the experiment: data: {references: [" + String.join(", ", wanted) + "]}";
        findings.error(
                ScriptCode.UNKNOWN_NAME,
                node.span(),
                "the data has no symbol '" + node.symbol() + "'",
                Spelling.nearest(node.symbol(), bySymbol.keySet())
                        .map(near -> "did you mean '" + near + "'? If not, " + load)
                        .orElse(load));
    }
}

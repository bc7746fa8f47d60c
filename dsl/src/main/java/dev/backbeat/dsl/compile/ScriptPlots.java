package dev.backbeat.dsl.compile;

import dev.backbeat.dsl.compile.graph.MarketColumns;
import dev.backbeat.dsl.compile.graph.Node;
import dev.backbeat.dsl.compile.lowering.Blueprint.Plotted;
import dev.backbeat.dsl.language.BarScript;
import dev.backbeat.engine.strategy.Plot;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/// What a script plots, put together when somebody asks for it: series are worked out only then.
///
/// @param series of the plots that are one, bound, in their order
/// @param scripts those of the symbols, where onBar gave values
record ScriptPlots(
        List<Plotted> plots, List<Node> series, MarketColumns market, List<? extends BarScript> scripts, int symbols)
        implements Supplier<List<Plot>> {

    @Override
    public List<Plot> get() {
        List<Plot> all = new ArrayList<>();
        Iterator<Node> nodes = series.iterator();
        int ofBars = 0;
        for (Plotted plot : plots)
            all.add(new Plot(
                    plot.name(), plot.panel(), plot.series().isPresent() ? columns(nodes.next()) : columns(ofBars++)));
        return all;
    }

    private List<double[]> columns(Node node) {
        return IntStream.range(0, symbols)
                .mapToObj(symbol -> market.of(symbol).column(node))
                .toList();
    }

    private List<double[]> columns(int plot) {
        return scripts.stream().map(script -> script.plotted(plot)).toList();
    }
}

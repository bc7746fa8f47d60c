package dev.backbeat.engine.causality;

import dev.backbeat.engine.causality.Certificate.Leak;
import dev.backbeat.engine.experiment.Rules;
import dev.backbeat.engine.market.MarketData;
import dev.backbeat.engine.market.Universe;
import dev.backbeat.engine.market.column.ColumnCache;
import dev.backbeat.engine.problem.ProblemsFound;
import dev.backbeat.engine.simulation.Simulation;
import dev.backbeat.engine.strategy.Parameters;
import dev.backbeat.engine.strategy.Strategy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeSet;

/// Examines whether a strategy's intentions depend on what was not known yet.
///
/// The strategy is run again, from fresh, on the data as it was known at a few instants, and once on data that goes
/// on as noise from there. Up to that instant its intentions must be the same, to the bit. Most cuts lie where the
/// strategy wished for something, for there a look at the next bar shows; some lie anywhere. What is inside further
/// columns of the data is not examined.
public final class Causality {
    private static final int AT_INTENTIONS = 8;
    private static final double[] ALONG = {0.5, 0.875, 0.125, 0.25, 0.75};
    private static final int ANYWHERE = 2;
    private static final long SEED = 20_260_101;

    private final Strategy strategy;
    private final Parameters parameters;
    private final Simulation simulation;
    private final MarketData data;
    private final long columnBytes;

    /// @param columnBytes how much the columns of one run may take
    public Causality(Strategy strategy, Parameters parameters, Rules rules, MarketData data, long columnBytes) {
        this.strategy = strategy;
        this.parameters = parameters;
        this.simulation = new Simulation(rules);
        this.data = data;
        this.columnBytes = columnBytes;
    }

    public Certificate certificate() {
        Universe all = data.universe();
        Recorded run = recorded(all);
        List<Intended> whole = run.intentions();
        List<Integer> cuts = cuts(run, all);
        for (int cut : cuts) {
            Optional<Leak> leak = leak(whole, intentions(all.until(cut)), cut, "where the data ends there");
            if (leak.isPresent()) return new Certificate(cuts.size(), 0, leak);
        }
        if (cuts.isEmpty()) return new Certificate(0, 0, Optional.empty());
        return noisy(whole, cuts);
    }

    private Certificate noisy(List<Intended> whole, List<Integer> cuts) {
        int middle = cuts.get(cuts.size() / 2);
        try {
            List<Intended> noisy = intentions(Noise.after(data.universe(), middle, SEED));
            return new Certificate(cuts.size(), 1, leak(whole, noisy, middle, "where the data goes on differently"));
        } catch (ProblemsFound e) {
            // Noise may take a script to prices that it cannot work with; that says nothing about what it knows.
            return new Certificate(cuts.size(), 0, Optional.empty());
        }
    }

    private List<Intended> intentions(Universe universe) {
        return recorded(universe).intentions();
    }

    private Recorded recorded(Universe universe) {
        var recorded = new Recorded(universe);
        var market = new MarketData(universe, data.fingerprint());
        var decisions = strategy.on(market, parameters, new ColumnCache(columnBytes));
        simulation.run(recorded.by(decisions), universe);
        return recorded;
    }

    // Every rule gets its turn: an honest exit may stand at every cut that a dishonest entry would be found at.
    private static List<Integer> cuts(Recorded run, Universe universe) {
        Map<String, List<Intended>> byRule = new LinkedHashMap<>();
        run.intentions()
                .forEach(one -> byRule.computeIfAbsent(one.rule(), rule -> new ArrayList<>())
                        .add(one));
        List<List<Intended>> rules = List.copyOf(byRule.values());
        var cuts = new TreeSet<Integer>();
        for (int i = 0; i < AT_INTENTIONS && !rules.isEmpty(); i++) {
            List<Intended> rule = rules.get(i % rules.size());
            double along = ALONG[i / rules.size() % ALONG.length];
            cuts.add(rule.get((int) (along * rule.size())).tick());
        }
        var random = new SplittableRandom(SEED);
        int traded = universe.instants() - universe.firstInstant();
        // A book on daily bars waits until the day is over; where data ends at noon, its day is over at noon.
        boolean wholeDays = run.isOfBook() && !universe.bars(0).timeframe().isIntraday();
        for (int i = 0; i < ANYWHERE && traded > 0; i++) {
            int tick = universe.firstInstant() + random.nextInt(traded);
            cuts.add(wholeDays ? universe.lastOfDay(tick) : tick);
        }
        return List.copyOf(cuts);
    }

    /// The first intention up to the cut that is not in both, in the order in which they were wished.
    private Optional<Leak> leak(List<Intended> whole, List<Intended> again, int cut, String where) {
        List<Intended> was = whole.stream().filter(one -> one.tick() <= cut).toList();
        List<Intended> is = again.stream().filter(one -> one.tick() <= cut).toList();
        for (int i = 0; i < Math.max(was.size(), is.size()); i++) {
            if (i < was.size() && i < is.size() && was.get(i).equals(is.get(i))) continue;
            boolean missing = i >= is.size()
                    || (i < was.size() && was.get(i).tick() < is.get(i).tick());
            boolean added = i >= was.size()
                    || (i < is.size() && is.get(i).tick() < was.get(i).tick());
            Intended first = added ? is.get(i) : was.get(i);
            String how = missing ? "is not wished " : added ? "is wished only " : "is another one ";
            return Optional.of(told(first, how + where));
        }
        return Optional.empty();
    }

    private Leak told(Intended intended, String how) {
        Universe universe = data.universe();
        String symbol = universe.bars(intended.symbol()).symbol();
        return new Leak(universe.instant(intended.tick()), symbol, intended.rule(), how);
    }
}

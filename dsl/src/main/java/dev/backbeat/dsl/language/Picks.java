package dev.backbeat.dsl.language;

import java.util.Comparator;
import java.util.List;

/// Some symbols of the universe, in an order.
public final class Picks {
    private final BookScript script;
    private final int universeSize;
    private final List<Integer> symbols;

    Picks(BookScript script, int universeSize, List<Integer> symbols) {
        this.script = script;
        this.universeSize = universeSize;
        this.symbols = List.copyOf(symbols);
    }

    private Picks of(List<Integer> some) {
        return new Picks(script, universeSize, some);
    }

    /// Those for which the condition holds; where it is missing it does not.
    public Picks where(int block) {
        return of(symbols.stream()
                .filter(symbol -> script.holdsFor(block, symbol))
                .toList());
    }

    /// The highest score first, equal ones in the order they had; those without a score drop out.
    public Picks rankBy(int block) {
        record Scored(int symbol, double score) {}
        return of(symbols.stream()
                .map(symbol -> new Scored(symbol, script.valueFor(block, symbol)))
                .filter(scored -> Double.isFinite(scored.score))
                // 0.0 makes 0 of -0, which would rank behind it.
                .sorted(Comparator.<Scored>comparingDouble(scored -> scored.score + 0.0)
                        .reversed())
                .map(Scored::symbol)
                .toList());
    }

    /// The first so many, or all if there are fewer.
    public Picks top(int count) {
        requireCount("top", count);
        return of(symbols.subList(0, Math.min(count, symbols.size())));
    }

    /// The last so many, or all if there are fewer.
    public Picks bottom(int count) {
        requireCount("bottom", count);
        return of(symbols.subList(Math.max(0, symbols.size() - count), symbols.size()));
    }

    private static void requireCount(String word, int count) {
        if (count < 0) throw new ScriptFault(word + " takes 0 or more symbols, was " + count);
    }

    public int size() {
        return symbols.size();
    }

    /// A weight for each, as a number of its own; those for which it is missing get none.
    public Weights weights(int block) {
        double[] weights = new double[universeSize];
        for (int symbol : symbols) {
            double weight = script.valueFor(block, symbol);
            weights[symbol] = Double.isFinite(weight) ? weight : 0;
        }
        return new Weights(weights, symbols);
    }

    /// The same weight for each, 1 in total.
    public Weights equalWeights() {
        double[] weights = new double[universeSize];
        for (int symbol : symbols) weights[symbol] = 1.0 / symbols.size();
        return new Weights(weights, symbols);
    }
}

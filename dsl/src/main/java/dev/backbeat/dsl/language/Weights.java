package dev.backbeat.dsl.language;

import java.util.LinkedHashSet;
import java.util.List;

/// A share of equity for each symbol of the universe; 0 is none, negative is short.
public final class Weights {
    private final double[] weights;
    private final List<Integer> order;

    /// @param order the symbols that have a weight, the ones to be held first first
    Weights(double[] weights, List<Integer> order) {
        this.weights = weights;
        this.order = order;
    }

    List<Integer> order() {
        return order;
    }

    double of(int symbol) {
        return weights[symbol];
    }

    /// In the same proportions, so that their sizes (signs aside) add up to `total`; nothing if there are none.
    public Weights normalizedTo(double total) {
        if (!(total >= 0)) throw new ScriptFault("weights are normalized to 0 or more, was " + total);
        double sum = 0;
        for (double weight : weights) sum += Math.abs(weight);
        return sum == 0 ? this : times(total / sum);
    }

    public Weights times(double factor) {
        if (!Double.isFinite(factor)) throw new ScriptFault("weights cannot be multiplied by a missing number");
        double[] scaled = weights.clone();
        for (int i = 0; i < scaled.length; i++) scaled[i] *= factor;
        return new Weights(scaled, order);
    }

    /// None larger than `limit` in size; what is cut off stays in cash.
    public Weights capped(double limit) {
        if (!(limit >= 0)) throw new ScriptFault("weights are capped at 0 or more, was " + limit);
        double[] capped = weights.clone();
        for (int i = 0; i < capped.length; i++) capped[i] = Math.max(-limit, Math.min(limit, capped[i]));
        return new Weights(capped, order);
    }

    /// Their sums; those of the first come first.
    public Weights plus(Weights others) {
        double[] sum = weights.clone();
        for (int i = 0; i < sum.length; i++) sum[i] += others.weights[i];
        var both = new LinkedHashSet<>(order);
        both.addAll(others.order);
        return new Weights(sum, List.copyOf(both));
    }
}

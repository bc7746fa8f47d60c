package dev.backbeat.engine.causality;

import dev.backbeat.engine.market.Bars;
import dev.backbeat.engine.market.Universe;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// A market that goes on differently: after a tick, every price and volume is replaced by a random walk at the same
/// times. What lies in further columns of the data stays as it is.
final class Noise {
    private static final double STEP = 0.05;

    private Noise() {}

    static Universe after(Universe universe, int tick, long seed) {
        List<Bars> bars = new ArrayList<>();
        for (int symbol = 0; symbol < universe.size(); symbol++) {
            int known = 0;
            for (int t = 0; t <= tick; t++) known = Math.max(known, universe.barAt(symbol, t) + 1);
            bars.add(noisy(universe.bars(symbol), known, new SplittableRandom(seed + symbol)));
        }
        List<Bars> references = new ArrayList<>();
        for (Bars one : universe.references()) {
            int known = one.newestClosed(universe.instant(tick)) + 1;
            references.add(noisy(one, known, new SplittableRandom(seed + universe.size() + references.size())));
        }
        return universe.with(bars, references);
    }

    private static Bars noisy(Bars bars, int known, SplittableRandom random) {
        double[] opens = bars.opens().clone();
        double[] highs = bars.highs().clone();
        double[] lows = bars.lows().clone();
        double[] closes = bars.closes().clone();
        double[] volumes = bars.volumes().clone();
        double price = known > 0 ? closes[known - 1] : opens.length > 0 ? opens[0] : 1;
        for (int bar = known; bar < closes.length; bar++) {
            opens[bar] = price * step(random);
            closes[bar] = opens[bar] * step(random);
            highs[bar] = Math.max(opens[bar], closes[bar]) * (1 + STEP * random.nextDouble());
            lows[bar] = Math.min(opens[bar], closes[bar]) * (1 - STEP * random.nextDouble());
            volumes[bar] *= 0.5 + random.nextDouble();
            price = closes[bar];
        }
        return bars.with(opens, highs, lows, closes, volumes);
    }

    private static double step(SplittableRandom random) {
        return 1 + STEP * (2 * random.nextDouble() - 1);
    }
}

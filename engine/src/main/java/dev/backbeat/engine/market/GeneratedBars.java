package dev.backbeat.engine.market;

import dev.backbeat.engine.problem.DataCode;
import dev.backbeat.engine.problem.Place;
import dev.backbeat.engine.problem.Problem;
import dev.backbeat.engine.problem.ProblemsFound;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Bars made by a seeded model of a market with moods, clustered volatility and symbols that move together.
///
/// The log price of a symbol moves by r = drift + σ·v·(√ρ·M + √(1 − ρ)·S) per session, where σ is the volatility of a
/// session, v that of the market's [Regime], M the market's and S the symbol's own [ClusteredShocks]. A fifth of the
/// variance falls between sessions, the rest is spread over the session in small steps, from which highs and lows come.
public final class GeneratedBars implements DataSource {
    static final String SOURCE = "synthetic data";

    @Override
    public MarketData load(MarketRequest request) {
        if (!(request.origin() instanceof Origin.Synthetic origin))
            throw new IllegalArgumentException("not synthetic: " + request.origin());
        check(origin, request);
        var times = new GeneratedTimes(origin.start(), origin.bars(), request.timeframe(), request.calendar());
        var window = Window.of(times.spans().openedAt(), request);
        if (window.isEmpty()) throw outside(times, request);
        List<Bars> bars = new GeneratedMarket(origin, request.loaded(), times)
                .run().stream()
                        .map(symbol -> symbol.columns()
                                .bars(symbol.name(), request.timeframe(), times.spans(), window.orElseThrow()))
                        .toList();
        return MarketData.of(bars, request, Collections.nCopies(bars.size(), SOURCE + ", seed " + origin.seed()));
    }

    // Negated comparisons refuse NaN as well.
    private static void check(Origin.Synthetic origin, MarketRequest request) {
        List<String> wrong = new ArrayList<>();
        if (origin.bars() < 1) wrong.add("bars must be 1 or more, was " + origin.bars());
        if (!(origin.annualDrift() > -1 && origin.annualDrift() <= 100))
            wrong.add("drift must be above -1 and at most 100, was " + origin.annualDrift());
        if (!(origin.annualVolatility() >= 0 && origin.annualVolatility() <= 10))
            wrong.add("volatility must be from 0 to 10, was " + origin.annualVolatility());
        if (!(origin.correlation() >= 0 && origin.correlation() <= 1))
            wrong.add("correlation must be from 0 to 1, was " + origin.correlation());
        if (origin.start().getYear() < 1678 || origin.start().getYear() > 2261)
            wrong.add("start must be from 1678 to 2261, was " + origin.start());
        if (request.symbols().isEmpty()) wrong.add("no symbols are named");
        List<String> symbols = request.loaded();
        if (symbols.stream().distinct().count() < symbols.size())
            wrong.add("a symbol is named twice: " + String.join(", ", symbols));
        if (!wrong.isEmpty())
            throw new ProblemsFound(wrong.stream().map(GeneratedBars::problem).toList());
    }

    private static Problem problem(String message) {
        return Problem.error(DataCode.BAD_GENERATOR, Place.of(SOURCE), message, "");
    }

    private static ProblemsFound outside(GeneratedTimes times, MarketRequest request) {
        String message = times.spans().noneWithin(request.period());
        long[] opened = times.spans().openedAt();
        Place place = Asked.period(request.period(), opened[opened.length - 1]);
        String advice = "change data.from or data.to, or the start and number of the generated bars";
        return new ProblemsFound(Problem.error(DataCode.OUTSIDE_PERIOD, place, message, advice));
    }
}

package dev.backbeat.engine.market;

import java.util.List;

/// Moves all generated symbols through the same sessions, step by step.
final class GeneratedMarket {
    private static final double SESSIONS_PER_YEAR = 252;
    private static final double OVERNIGHT_SHARE = 0.2;
    private static final int STEPS_PER_PIECE = 16;

    private final GeneratedTimes times;
    private final List<GeneratedSymbol> symbols;
    private final ClusteredShocks market;
    private final Draws moods;
    private final double rootCorrelation;
    private final double rootRest;
    private final double volatility;
    private final double annualDrift;

    private Regime regime;
    private double scale;
    private double drift;

    GeneratedMarket(Origin.Synthetic origin, List<String> names, GeneratedTimes times) {
        this.times = times;
        this.symbols = names.stream()
                .map(name -> new GeneratedSymbol(origin.seed(), name, origin.bars()))
                .toList();
        this.market = new ClusteredShocks(new Draws(origin.seed(), "market"));
        this.moods = new Draws(origin.seed(), "moods");
        this.regime = Regime.first(moods);
        this.rootCorrelation = Math.sqrt(origin.correlation());
        this.rootRest = Math.sqrt(1 - origin.correlation());
        this.volatility = origin.annualVolatility();
        // Half the variance less, so that prices, not their logarithms, grow by the drift on average.
        this.annualDrift = StrictMath.log1p(origin.annualDrift()) - volatility * volatility / 2;
    }

    List<GeneratedSymbol> run() {
        setSession();
        symbols.forEach(GeneratedSymbol::beginBar);
        for (int piece = 0; piece < times.pieces(); piece++) {
            boolean opensBar = piece > 0 && times.bar(piece) != times.bar(piece - 1);
            if (opensBar) symbols.forEach(GeneratedSymbol::endBar);
            if (piece > 0 && times.startsSession(piece)) beginSession();
            if (opensBar) symbols.forEach(GeneratedSymbol::beginBar);
            trade(times.share(piece));
        }
        symbols.forEach(GeneratedSymbol::endBar);
        return symbols;
    }

    private void beginSession() {
        market.endSession();
        symbols.forEach(GeneratedSymbol::endSession);
        regime = regime.next(moods);
        setSession();
        step(OVERNIGHT_SHARE);
    }

    private void setSession() {
        scale = volatility * regime.volatility() / Math.sqrt(SESSIONS_PER_YEAR);
        drift = (annualDrift + regime.tilt() * volatility) / SESSIONS_PER_YEAR;
    }

    private void trade(double share) {
        double variance = (1 - OVERNIGHT_SHARE) * share;
        symbols.forEach(GeneratedSymbol::beginPiece);
        for (int i = 0; i < STEPS_PER_PIECE; i++) step(variance / STEPS_PER_PIECE);
        double pieceScale = scale * Math.sqrt(variance);
        for (GeneratedSymbol symbol : symbols) symbol.endPiece(share, regime.volatility(), pieceScale);
    }

    private void step(double share) {
        double rootShare = Math.sqrt(share);
        double common = drift * share + scale * rootCorrelation * market.next(rootShare);
        for (GeneratedSymbol symbol : symbols) symbol.move(common, scale * rootRest, rootShare);
    }
}

package dev.backbeat.engine.market;

import java.util.List;

/// The path of one generated symbol, and the bars it leaves behind.
///
/// What it does of its own depends on the seed and its name alone, so a symbol is the same whichever others are asked
/// for beside it.
final class GeneratedSymbol {
    private static final double LOWEST = StrictMath.log(1);
    private static final double HIGHEST = StrictMath.log(1_000_000);

    private final String name;
    private final ClusteredShocks own;
    private final Draws trading;
    private final BarColumns columns;
    private final double sharesPerSession;

    private double logPrice;
    private double open;
    private double high;
    private double low;
    private double volume;
    private double pieceStart;

    GeneratedSymbol(long seed, String name, int bars) {
        this.name = name;
        this.own = new ClusteredShocks(new Draws(seed, "symbol " + name));
        this.trading = new Draws(seed, "volume " + name);
        this.columns = new BarColumns(List.of());
        this.columns.reserve(bars);
        var first = new Draws(seed, "first " + name);
        this.logPrice = StrictMath.log(20 + 180 * first.uniform());
        this.sharesPerSession = StrictMath.exp(StrictMath.log(500_000) + StrictMath.log(10) * first.uniform());
    }

    String name() {
        return name;
    }

    BarColumns columns() {
        return columns;
    }

    /// Moves the price over a piece of a session with that share of its variance.
    ///
    /// @param market the market's own move over the same piece, drift included
    /// @param scale deviation of this symbol's own part over a whole session
    void move(double market, double scale, double rootShare) {
        double moved = logPrice + market + scale * own.next(rootShare);
        // Turned back at the ends, so that very long series stay prices.
        if (moved < LOWEST) moved = Math.min(2 * LOWEST - moved, HIGHEST);
        if (moved > HIGHEST) moved = Math.max(2 * HIGHEST - moved, LOWEST);
        logPrice = moved;
        high = Math.max(high, moved);
        low = Math.min(low, moved);
    }

    void beginBar() {
        open = logPrice;
        high = logPrice;
        low = logPrice;
        volume = 0;
    }

    void beginPiece() {
        pieceStart = logPrice;
    }

    /// Trades as many shares as a piece of that length and that move brings out.
    ///
    /// @param scale deviation of the whole move over the piece
    void endPiece(double share, double restlessness, double scale) {
        double move = scale == 0 ? 0 : Math.abs(logPrice - pieceStart) / scale;
        double mood = restlessness * own.deviation() * (0.5 + 0.6 * move);
        double noise = StrictMath.exp(0.25 * trading.gaussian());
        volume += sharesPerSession * share * mood * noise;
    }

    void endBar() {
        columns.add(0, price(open), price(high), price(low), price(logPrice), Math.max(1, Math.rint(volume)));
    }

    void endSession() {
        own.endSession();
    }

    private static double price(double logPrice) {
        return Math.rint(StrictMath.exp(logPrice) * 100) / 100;
    }
}

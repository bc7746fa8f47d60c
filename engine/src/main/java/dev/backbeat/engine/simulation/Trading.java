package dev.backbeat.engine.simulation;

import dev.backbeat.engine.market.Universe;

/// Whether a symbol was traded in a bar at all; in one in which it was not, nothing fills.
///
/// A volume of 0 says so only once the symbol has shown another one: currencies and indices have 0 in every bar, which
/// means that nobody counted. Later bars are not asked, so what a bar means never depends on the future.
final class Trading {
    private final Universe universe;
    private final int[] countedFrom;

    Trading(Universe universe) {
        this.universe = universe;
        this.countedFrom = new int[universe.size()];
        for (int symbol = 0; symbol < countedFrom.length; symbol++)
            countedFrom[symbol] = firstAboveZero(universe.bars(symbol).volumes());
    }

    private static int firstAboveZero(double[] volumes) {
        int bar = 0;
        while (bar < volumes.length && !(volumes[bar] > 0)) bar++;
        return bar;
    }

    boolean happened(int symbol, int bar) {
        return bar < countedFrom[symbol] || universe.bars(symbol).volumes()[bar] != 0;
    }
}

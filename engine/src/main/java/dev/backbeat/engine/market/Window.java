package dev.backbeat.engine.market;

import java.util.Arrays;
import java.util.Optional;

/// Which of the bars there are belong to a request: those of its period, and before them the warm-up it allows.
///
/// @param from the first bar
/// @param to the bar after the last
record Window(int from, int to) {

    /// Empty if no bar opens within the period.
    static Optional<Window> of(long[] openedAt, MarketRequest request) {
        int first = firstAtOrAfter(openedAt, Nanos.saturated(request.period().from()));
        int end = firstAtOrAfter(openedAt, Nanos.saturated(request.period().until()));
        if (first >= end) return Optional.empty();
        int warmUp = Math.min(first, request.warmUpBars().orElse(first));
        return Optional.of(new Window(first - warmUp, end));
    }

    private static int firstAtOrAfter(long[] openedAt, long instant) {
        int found = Arrays.binarySearch(openedAt, instant);
        return found >= 0 ? found : -found - 1;
    }
}

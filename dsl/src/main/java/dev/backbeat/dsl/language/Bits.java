package dev.backbeat.dsl.language;

/// Sets of bars, as bits of longs.
final class Bits {
    private Bits() {}

    static long[] none(int bars) {
        return new long[(bars + Long.SIZE - 1) / Long.SIZE];
    }

    static boolean has(long[] bits, int bar) {
        return ((bits[bar >> 6] >>> bar) & 1) != 0;
    }

    static void addAll(long[] bits, long[] others) {
        for (int i = 0; i < bits.length; i++) bits[i] |= others[i];
    }

    /// The first bar of the set from `from` on, or `to` if there is none before it.
    static int next(long[] bits, int from, int to) {
        if (from >= to) return to;
        int word = from >> 6;
        int last = (to - 1) >> 6;
        long left = bits[word] & (-1L << from);
        while (left == 0 && word < last) left = bits[++word];
        if (left == 0) return to;
        return Math.min(to, (word << 6) + Long.numberOfTrailingZeros(left));
    }
}

package dev.backbeat.engine.market;

import java.nio.charset.StandardCharsets;

/// Random numbers from a seed, the same on every machine and in every version of Java (SplitMix64).
final class Draws {
    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;
    private static final long FNV_OFFSET = 0xCBF29CE484222325L;
    private static final long FNV_PRIME = 0x100000001B3L;
    private static final double UNIT = 0x1.0p-53;

    private long state;
    private double spare;
    private boolean hasSpare;

    /// The stream of that name under the seed; streams of different names know nothing of each other.
    Draws(long seed, String name) {
        long hash = FNV_OFFSET;
        for (byte b : name.getBytes(StandardCharsets.UTF_8)) hash = (hash ^ (b & 0xFF)) * FNV_PRIME;
        state = mix(mix(seed + GOLDEN_GAMMA) ^ hash);
    }

    private static long mix(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    private long bits() {
        state += GOLDEN_GAMMA;
        return mix(state);
    }

    /// Even between 0 and 1, without 1.
    double uniform() {
        return (bits() >>> 11) * UNIT;
    }

    /// Normal with mean 0 and deviation 1 (Marsaglia's polar method, which needs no sine).
    double gaussian() {
        if (hasSpare) {
            hasSpare = false;
            return spare;
        }
        double x;
        double y;
        double square;
        do {
            x = 2 * uniform() - 1;
            y = 2 * uniform() - 1;
            square = x * x + y * y;
        } while (square >= 1 || square == 0);
        double factor = Math.sqrt(-2 * StrictMath.log(square) / square);
        spare = y * factor;
        hasSpare = true;
        return x * factor;
    }
}

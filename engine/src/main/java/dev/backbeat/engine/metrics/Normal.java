package dev.backbeat.engine.metrics;

/// The standard normal distribution, to about 1e-15, the same on every machine.
final class Normal {
    private static final double SQRT_2_PI = Math.sqrt(2 * Math.PI);
    /// From here on the series would need too many terms, and the continued fraction few.
    private static final double TAIL = 3;

    private static final int FRACTION_TERMS = 120;

    private Normal() {}

    /// Φ(z), the probability of a value below `z`.
    static double below(double z) {
        if (z < -TAIL) return upperTail(-z);
        if (z > TAIL) return 1 - upperTail(z);
        return 0.5 + density(z) * series(z);
    }

    /// z + z³/3 + z⁵/(3·5) + … (Marsaglia), which is (Φ(z) − ½) / φ(z).
    private static double series(double z) {
        double term = z;
        double sum = z;
        for (int k = 3; Math.abs(term) > Math.abs(sum) * 1e-17; k += 2) {
            term *= z * z / k;
            sum += term;
        }
        return sum;
    }

    /// 1 − Φ(z) = φ(z) / (z + 1/(z + 2/(z + 3/(z + …)))) for a large z (Laplace).
    private static double upperTail(double z) {
        double fraction = z;
        for (int k = FRACTION_TERMS; k > 0; k--) fraction = z + k / fraction;
        return density(z) / fraction;
    }

    private static double density(double z) {
        return StrictMath.exp(-z * z / 2) / SQRT_2_PI;
    }

    /// Φ⁻¹(p), the value below which a share `p` lies; `p` is between 0 and 1, both excluded.
    static double quantile(double p) {
        if (!(p > 0 && p < 1)) throw new IllegalArgumentException("a probability between 0 and 1, was " + p);
        double z = firstGuess(p);
        // Each step of Halley's rule triples the digits of a guess that is good to 3 of them.
        for (int step = 0; step < 3; step++) {
            double error = (below(z) - p) / density(z);
            z -= error / (1 + z * error / 2);
        }
        return z;
    }

    /// Abramowitz and Stegun 26.2.23, good to 4.5e-4.
    private static double firstGuess(double p) {
        double t = Math.sqrt(-2 * StrictMath.log(Math.min(p, 1 - p)));
        double z =
                t - (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)));
        return p < 0.5 ? -z : z;
    }
}

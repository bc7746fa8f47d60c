package dev.backbeat.engine.metrics;

/// Mean and spread of numbers: `m2`, `m3`, `m4` are the means of the 2nd, 3rd and 4th powers of x − mean.
record Moments(int count, double mean, double m2, double m3, double m4) {
    /// Returns, and what is spread among them, below this are what rounding leaves and count as none.
    ///
    /// Returns are differences from 1, where two neighbouring doubles lie 2e-16 apart.
    static final double ROUNDING = 1e-14;

    static Moments of(double[] numbers) {
        int n = numbers.length;
        double sum = 0;
        for (double x : numbers) sum += x;
        double mean = sum / n;
        double sum2 = 0;
        double sum3 = 0;
        double sum4 = 0;
        for (double x : numbers) {
            double d = x - mean;
            double squared = d * d;
            sum2 += squared;
            sum3 += squared * d;
            sum4 += squared * squared;
        }
        return new Moments(n, mean, sum2 / n, sum3 / n, sum4 / n);
    }

    /// s = √(Σ(x − mean)² / (n − 1)).
    double sampleDeviation() {
        return Math.sqrt(m2 * count / (count - 1));
    }

    boolean constant() {
        return m2 <= ROUNDING * ROUNDING;
    }

    /// g₃ = m₃ / m₂^1.5, of the population.
    double skew() {
        return m3 / (m2 * Math.sqrt(m2));
    }

    /// g₄ = m₄ / m₂², of the population and not in excess: 3 for a normal distribution.
    double kurtosis() {
        return m4 / (m2 * m2);
    }
}

package dev.backbeat.engine.experiment;

/// By which conventions figures are computed: the yearly risk-free rate as a fraction, sessions per year (252; 365 for
/// markets that never close), and whether returns are taken from session to session or from bar to bar.
public record MetricsRules(double riskFree, double periodsPerYear, Sampling sampling) {

    /// From where to where one return is taken.
    public enum Sampling {
        SESSION,
        BAR
    }
}

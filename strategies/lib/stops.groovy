// Prices for stops. Functions only: a script takes them in with include 'lib/stops.groovy'.

// Below the lowest of some lows, by a share of the average range.
double underLows(List<Double> lows, double range, double share) {
    return lows.min() - share * range
}

// The stop for a trade that has gained so many times its first risk: none below 1, then the entry, then one risk less
// than what was gained.
double locked(double entry, double risk, double gained) {
    return gained < 1 ? missing : entry + (floor(gained) - 1) * risk
}

strategy 'Equal risk'

params {
    lookback integer(60, min: 20, max: 250)
    invested decimal(1.0, min: 0.1, max: 1)
    most     decimal(0.35, min: 0.05, max: 1)
}

perSymbol {
    risk = realizedVolatility(lookback)
}

// Everything is held, the calm ones with more and the wild ones with less, so that each adds about as much risk.
rebalance(every: 1.months) {
    hold universe.weights { 1 / it.risk }.normalizedTo(invested).capped(most)
}

strategy 'Pullback book'

params { count integer(5, min: 1, max: 20) }
perSymbol {
    score = -zscore(rsi(close, 3), 60)
    ok    = close > sma(close, 200)
    vol   = realizedVolatility(60)
}
rebalance(every: 1.week) {
    def picks = universe.where { it.ok }.rankBy { it.score }.top(count)
    hold picks.weights { 1 / it.vol }.normalizedTo(1.0).capped(0.20)
}

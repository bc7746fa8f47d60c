strategy 'Momentum rotation'

params {
    count  integer(3, min: 1, max: 20)
    months integer(6, min: 2, max: 18)
}

// A month counts 21 sessions. The last one is left out: it tends to be given back.
perSymbol {
    gain  = close[21] / close[21 * months] - 1
    tide  = symbol('INDEX') { close > sma(close, 200) }       // the same for all of them
}

rebalance(every: 1.months) {
    def picks = universe.where { it.tide && it.gain > 0 }.rankBy { it.gain }.top(count)
    hold picks.equalWeights().normalizedTo(0.96).capped(0.4)
}

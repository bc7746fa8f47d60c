strategy 'Channel breakout'

params {
    entry   integer(55, min: 10, max: 200)
    leaving integer(20, min: 5, max: 100)
    atrs    decimal(2.0, min: 0.5, max: 6, step: 0.25)
    shorts  flag(true)
    require { leaving < entry }
}

indicators {
    range   = atr(20)
    roof    = highest(high, entry)
    ground  = lowest(low, entry)
    ceiling = highest(high, leaving)
    cellar  = lowest(low, leaving)
}

// [1] is the channel of the bars before this one; no close can lie outside a channel that it is part of.
enterLong('above')      { close > roof[1] }
enterShort('below')     { shorts && close < ground[1] }
exitLong('trend over')  { close < cellar[1] }
exitShort('trend over') { close > ceiling[1] }

protect { stopBy atrs * range }

sizing volatilityTarget(10.percent, lookback: 20)

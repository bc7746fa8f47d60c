strategy 'Back to the middle'

params {
    length integer(20, min: 5, max: 100)
    width  decimal(2.0, min: 1, max: 4, step: 0.25)
    slow   integer(150, min: 50, max: 400)
}

indicators {
    bands  = bollinger(close, length, width)
    trend  = sma(close, slow)
    inside = close > bands.lower && close < bands.upper
}

// Back inside after having been outside, for nobody knows how far a move goes while it lasts; and only with the trend.
enterLong('back from below')  { close > trend && inside && close[1] < bands.lower[1] }
enterShort('back from above') { close < trend && inside && close[1] > bands.upper[1] }
exitLong('middle')  { close >= bands.middle }
exitShort('middle') { close <= bands.middle }

protect {
    stopBy 3 * atr(20)
    holdMax 15.bars
}

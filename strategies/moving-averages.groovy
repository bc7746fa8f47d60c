strategy 'Moving average cross'

params {
    fast integer(20, min: 2, max: 100)
    slow integer(100, min: 10, max: 400)
    require { fast < slow }
}

indicators {
    quick = ema(close, fast)
    calm  = ema(close, slow)
}

// Always in the market: an entry against the position that is held turns it round at the same open.
enterLong('up')    { crossesAbove(quick, calm) }
enterShort('down') { crossesBelow(quick, calm) }

sizing volatilityTarget(15.percent, lookback: 40)

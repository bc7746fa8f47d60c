strategy 'Pullback in trend'

params {
    fast    integer(20, min: 5, max: 60)
    slow    integer(100, min: 50, max: 300)
    atrStop decimal(3.0, min: 1, max: 6, step: 0.25)
    require { fast < slow }
}

indicators {
    trend  = sma(close, slow)
    pulled = rsi(close, 3)
    range  = atr(14)
    weekly = on('1w') { ema(close, fast) - ema(close, slow) }    // last closed week only
}

enterLong('dip')      { weekly > 0 && close > trend && pulled < 15 }
exitLong('recovered') { pulled > 70 }

protect {
    stopBy  atrStop * range           // a distance from the fill; stopAt, targetAt are prices
    trailBy 2.5 * range, after: 1.R
    holdMax 40.bars
}
sizing volatilityTarget(12.percent, lookback: 60)    // percent per year; YAML sizing wins over this

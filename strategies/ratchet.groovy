strategy 'Ratchet'

params {
    risk  decimal(2.0, min: 0.5, max: 5)        // of the average range; the distance of the first stop
    rungs integer(4, min: 1, max: 10)
}

indicators {
    range = atr(20)
    trend = ema(close, 100)
    dip   = rsi(close, 5)
}

state {
    first = 0.0             // distance of the first stop
    rung  = 0               // how far up the stop has been moved
}

// The highest rung that the price has passed: after 1 R the stop goes to the entry, after 2 R to 1 R, and so on.
int reached(double gain, double distance, int last) {
    def passed = (1..last).findAll { gain >= it * distance }
    return passed.size()
}

onBar {
    if (flat) {
        if (close > trend && dip < 30) {
            first = risk * range
            rung = 0
            buy tag: 'dip', stopBy: first
        }
    } else {
        def now = reached(close - position.entryPrice, first, rungs)
        if (now == rungs) {
            leave "rung $rungs"
        } else if (now > rung) {
            rung = now
            adjust stopAt: position.entryPrice + (rung - 1) * first
        }
    }
}

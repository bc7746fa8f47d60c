strategy 'Spread to the index'

params {
    length integer(60, min: 20, max: 250)
    far    decimal(2.0, min: 1, max: 4, step: 0.25)
    near   decimal(0.5, min: 0, max: 2, step: 0.25)
    require { near < far }
}

indicators {
    ratio  = log(close / symbol('INDEX') { close })
    spread = zscore(ratio, length)
}

// Cheap against the index is bought, dear is sold; nothing is done about the index itself.
enterLong('cheap') { spread < -far }
enterShort('dear') { spread > far }
exitLong('even')   { spread > -near }
exitShort('even')  { spread < near }

protect {
    stopBy 4 * atr(20)
    holdMax 60.bars
}

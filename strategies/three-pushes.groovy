strategy 'Three pushes'

params { atrStop decimal(3.0, min: 1, max: 6) }
indicators { pulled = rsi(close, 3); range = atr(14) }
state { pushes = 0 }

onBar {
    if (flat) {
        pushes = pulled < 15 ? pushes + 1 : 0
        if (pushes >= 3) buy tag: 'third', stopAt: close - atrStop * range
    } else if (position.barsHeld >= 40) {
        leave 'time'
    } else if (pulled > 70) {
        leave 'recovered'
    }
}

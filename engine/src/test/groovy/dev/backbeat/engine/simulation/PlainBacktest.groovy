package dev.backbeat.engine.simulation

/**
 * The rules of the simulation once more, for one symbol and as plainly as they can be said: no spans, no books,
 * every bar from top to bottom. What the engine finds must be what this finds.
 */
class PlainBacktest {
    double cash = 10_000
    double commission = 0.001
    double slippage = 0.0005          // of the quote
    double share = 0.9                // of equity, sized at the decision

    double q = 0
    Map pos
    List trades = []
    List<Double> equity = []

    /** bars: [open, high, low, close]; wishes: bar -> [leave: bool, side: +1/-1/0, stopBy, targetBy, trailBy, hold]. */
    void run(List<List<Double>> bars, Map<Integer, Map> wishes) {
        def pending = [:]
        bars.eachWithIndex { bar, i ->
            def (o, h, l, c) = bar
            if (pending.leave && q != 0) close(o * (1 - Math.signum(q) * slippage), i, pending.reason)
            if (pending.side && q == 0) open(pending, o, i)
            if (q != 0) guard(o, h, l, i)
            equity << cash + q * c
            pending = decide(wishes[i] ?: [:], c, i)
        }
        if (q != 0) trades << [pos.i, null, pos.price, bars.last()[3], q]
    }

    Map decide(Map wish, double c, int i) {
        def next = [:]
        if (q != 0 && pos.hold && i - pos.i + 1 >= pos.hold) next << [leave: true, reason: 'hold']
        if (wish.leave && q != 0 && !next.leave) next << [leave: true, reason: 'leave']
        if (wish.side && (q == 0 || next.leave || Math.signum(q) != wish.side)) {
            if (q != 0 && !next.leave) next << [leave: true, reason: 'reverse']
            next << wish.subMap(['side', 'stopBy', 'targetBy', 'trailBy', 'hold'])
            next.units = Math.floor((cash + q * c) * share / c)
        }
        next
    }

    void open(Map wish, double o, int i) {
        double price = o * (1 + wish.side * slippage)
        double units = Math.min(wish.units as double, Math.floor(cash / (price * (1 + commission))))
        if (units <= 0) return
        q = wish.side * units
        cash -= q * price + units * price * commission
        pos = [i: i, price: price, hold: wish.hold, trailBy: wish.trailBy,
               stop: wish.stopBy ? price - wish.side * wish.stopBy : null,
               target: wish.targetBy ? price + wish.side * wish.targetBy : null,
               trail: wish.trailBy ? price - wish.side * wish.trailBy : null]
    }

    void guard(double o, double h, double l, int i) {
        int d = Math.signum(q) as int
        def levels = [pos.stop, pos.trail].findAll { it != null }
        Double stop = levels ? (d > 0 ? levels.max() : levels.min()) : null
        boolean trailing = stop != null && stop != pos.stop
        double worst = d > 0 ? l : h, best = d > 0 ? h : l
        if (stop != null && d * (o - stop) <= 0) close(o * (1 - d * slippage), i, trailing ? 'trail' : 'stop')
        else if (pos.target != null && d * (o - pos.target) >= 0) close(o, i, 'target')
        else if (stop != null && d * (worst - stop) <= 0) close(stop * (1 - d * slippage), i, trailing ? 'trail' : 'stop')
        else if (pos.target != null && d * (best - pos.target) > 0) close(pos.target, i, 'target')
        else if (pos.trail != null) pos.trail = d > 0 ? Math.max(pos.trail, best - pos.trailBy) : Math.min(pos.trail, best + pos.trailBy)
    }

    void close(double price, int i, String reason) {
        cash += q * price - Math.abs(q) * price * commission
        trades << [pos.i, i, pos.price, price, q, reason]
        q = 0
    }
}

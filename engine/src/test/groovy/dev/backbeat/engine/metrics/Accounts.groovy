package dev.backbeat.engine.metrics

import dev.backbeat.engine.execution.FillRule
import dev.backbeat.engine.experiment.MetricsRules
import dev.backbeat.engine.experiment.MetricsRules.Sampling
import dev.backbeat.engine.market.Bars
import dev.backbeat.engine.market.Nanos
import dev.backbeat.engine.market.SessionCalendar
import dev.backbeat.engine.market.Timeframe
import dev.backbeat.engine.market.Universe
import dev.backbeat.engine.portfolio.EquityCurve
import dev.backbeat.engine.portfolio.Trade
import dev.backbeat.engine.simulation.OrderRecord
import dev.backbeat.engine.simulation.Result
import dev.backbeat.engine.strategy.Side
import java.time.DayOfWeek
import java.time.Instant
import java.time.LocalDate
import java.time.ZoneOffset

/** Small accounts, trades and universes for specs. */
class Accounts {
    static final SessionCalendar UTC_DAYS = SessionCalendar.wholeDay(ZoneOffset.UTC)
    static final long DAY = 86_400 * Nanos.PER_SECOND

    static MetricsRules rules(Map given = [:]) {
        new MetricsRules((given.riskFree ?: 0) as double, (given.perYear ?: 252) as double, given.sampling ?: Sampling.SESSION)
    }

    static long open(String date) {
        Nanos.of(LocalDate.parse(date).atStartOfDay().toInstant(ZoneOffset.UTC))
    }

    static long close(String date) {
        open(date) + DAY - Nanos.PER_MILLI
    }

    static long at(String instant) {
        Nanos.of(Instant.parse(instant))
    }

    /** So many business days, the first of them on `date`. */
    static List<String> businessDays(String date, int count) {
        def days = []
        for (def day = LocalDate.parse(date); days.size() < count; day = day.plusDays(1)) {
            if (!(day.dayOfWeek in [DayOfWeek.SATURDAY, DayOfWeek.SUNDAY])) days << day.toString()
        }
        days
    }

    static EquityCurve curve(Collection<Long> times, Collection<? extends Number> equity, double startingCash = equity[0] as double,
            Collection<? extends Number> exposure = equity.collect { 0 }) {
        new EquityCurve(times as long[], equity as double[], equity as double[], exposure as double[], startingCash)
    }

    /** One point a day from 2024-01-02 on, weekends left out. */
    static EquityCurve daily(Collection<? extends Number> equity) {
        curve(businessDays('2024-01-02', equity.size()).collect { close(it) }, equity)
    }

    /** The equity that 10000 grow to by these returns. */
    static List<Double> grown(Collection<? extends Number> returns, double start = 10_000) {
        returns.inject([start]) { path, r -> path + [path[-1] * (1 + (r as double))] }
    }

    static Bars bars(String symbol, Collection<Long> closedAt, Collection<? extends Number> closes, long span = DAY) {
        def prices = closes as double[]
        def open = closedAt.collect { it + Nanos.PER_MILLI - span } as long[]
        new Bars(symbol, Timeframe.DAY, open, closedAt as long[], prices, prices, prices, prices, prices, [:])
    }

    static Universe universe(Bars... bars) {
        Universe.of(bars as List, UTC_DAYS, Long.MIN_VALUE)
    }

    static Result result(EquityCurve curve, List<Trade> trades = [], List<OrderRecord> orders = [], boolean ruined = false) {
        new Result(trades, orders, curve, [], ruined)
    }

    static Trade trade(Map given) {
        double quantity = (given.quantity ?: 1) as double
        double entry = (given.entryPrice ?: 100) as double
        double profit = (given.profit ?: 0) as double
        new Trade(given.symbol ?: 'ABC', given.side ?: Side.LONG, quantity, (given.enteredAt ?: 0) as long, entry,
                (given.exitedAt ?: 0) as long, entry + profit / quantity, profit,
                (given.returnFraction ?: profit / (quantity * entry)) as double, (given.costs ?: 0) as double,
                (given.barsHeld ?: 0) as int, given.entryTag ?: 'entry', given.exitReason ?: 'exit',
                (given.open ?: false) as boolean, (given.slippage ?: 0) as double,
                (given.initialRisk ?: Double.NaN) as double, (given.pathDependent ?: false) as boolean)
    }

    static OrderRecord filled(double quantity, double price) {
        new OrderRecord('ABC', 'market', quantity, 'entry', 1, 2, price, Optional.of(FillRule.OPEN), 0, 0, 'filled', '')
    }

    static OrderRecord refused(double quantity) {
        new OrderRecord('ABC', 'market', quantity, 'entry', 1, 0, Double.NaN, Optional.empty(), 0, 0, 'refused', '')
    }

    /** The figures of an account that trades one symbol whose price is the equity. */
    static Metrics figures(EquityCurve curve, List<Trade> trades = [], List<OrderRecord> orders = [], MetricsRules rules = rules()) {
        def prices = bars('ABC', curve.time() as List, curve.equity() as List, Nanos.PER_MILLI * 2)
        Figures.of(result(curve, trades, orders), universe(prices), rules)
    }

    static boolean near(double actual, double expected, double relative = 1e-9) {
        Math.abs(actual - expected) <= relative * Math.abs(expected)
    }
}

package dev.backbeat.engine.experiment.goal;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Every figure there is, in the order in which figures are printed; its formula stands where it is computed.
public enum Metric {
    FINAL_EQUITY(Group.RETURN, Unit.MONEY, "Final equity"),
    NET_PROFIT(Group.RETURN, Unit.MONEY, "Net profit"),
    TOTAL_RETURN(Group.RETURN, Unit.FRACTION, "Total return"),
    CAGR(Group.RETURN, Unit.FRACTION, "CAGR"),
    ANNUAL_RETURN(Group.RETURN, Unit.FRACTION, "Annual return"),

    VOLATILITY(Group.RISK, Unit.FRACTION, "Volatility"),
    MAX_DRAWDOWN(Group.RISK, Unit.FRACTION, "Max drawdown"),
    MAX_DRAWDOWN_DAYS(Group.RISK, Unit.DAYS, "Longest drawdown"),
    RECOVERY(Group.RISK, Unit.DAYS, "Recovery of the deepest"),
    ULCER_INDEX(Group.RISK, Unit.FRACTION, "Ulcer index"),
    VAR_95(Group.RISK, Unit.FRACTION, "VaR 95 %"),
    CVAR_95(Group.RISK, Unit.FRACTION, "CVaR 95 %"),
    TAIL_RATIO(Group.RISK, Unit.RATIO, "Tail ratio"),
    SKEW(Group.RISK, Unit.RATIO, "Skew"),
    KURTOSIS(Group.RISK, Unit.RATIO, "Kurtosis"),
    STABILITY(Group.RISK, Unit.RATIO, "Stability"),

    SHARPE(Group.RISK_ADJUSTED, Unit.RATIO, "Sharpe ratio"),
    SORTINO(Group.RISK_ADJUSTED, Unit.RATIO, "Sortino ratio"),
    CALMAR(Group.RISK_ADJUSTED, Unit.RATIO, "Calmar ratio"),
    OMEGA(Group.RISK_ADJUSTED, Unit.RATIO, "Omega ratio"),
    PSR(Group.RISK_ADJUSTED, Unit.FRACTION, "Probabilistic Sharpe"),
    DSR(Group.RISK_ADJUSTED, Unit.FRACTION, "Deflated Sharpe"),
    PBO(Group.RISK_ADJUSTED, Unit.FRACTION, "Probability of overfitting"),

    ALPHA(Group.BENCHMARK, Unit.FRACTION, "Alpha"),
    BETA(Group.BENCHMARK, Unit.RATIO, "Beta"),
    INFORMATION_RATIO(Group.BENCHMARK, Unit.RATIO, "Information ratio"),

    TRADES(Group.TRADES, Unit.COUNT, "Closed trades"),
    OPEN_TRADES(Group.TRADES, Unit.COUNT, "Open trades"),
    PATH_DEPENDENT_TRADES(Group.TRADES, Unit.COUNT, "Path-dependent trades"),
    WIN_RATE(Group.TRADES, Unit.FRACTION, "Win rate"),
    PROFIT_FACTOR(Group.TRADES, Unit.RATIO, "Profit factor"),
    PAYOFF(Group.TRADES, Unit.RATIO, "Payoff"),
    EXPECTANCY(Group.TRADES, Unit.MONEY, "Expectancy"),
    EXPECTANCY_R(Group.TRADES, Unit.RISK, "Expectancy in R"),
    SQN(Group.TRADES, Unit.RATIO, "SQN"),
    KELLY(Group.TRADES, Unit.FRACTION, "Kelly fraction"),
    AVERAGE_TRADE(Group.TRADES, Unit.FRACTION, "Average trade"),
    BEST_TRADE(Group.TRADES, Unit.FRACTION, "Best trade"),
    WORST_TRADE(Group.TRADES, Unit.FRACTION, "Worst trade"),
    AVERAGE_HOLD_BARS(Group.TRADES, Unit.BARS, "Average hold"),
    LONGEST_HOLD_BARS(Group.TRADES, Unit.BARS, "Longest hold"),
    LONGEST_WIN_STREAK(Group.TRADES, Unit.COUNT, "Longest win streak"),
    LONGEST_LOSS_STREAK(Group.TRADES, Unit.COUNT, "Longest loss streak"),

    EXPOSURE_TIME(Group.EXPOSURE, Unit.FRACTION, "Time in the market"),
    EXPOSURE_GROSS(Group.EXPOSURE, Unit.FRACTION, "Gross exposure"),
    TURNOVER(Group.EXPOSURE, Unit.TIMES, "Turnover a year"),

    COMMISSION(Group.COSTS, Unit.MONEY, "Commission"),
    SLIPPAGE(Group.COSTS, Unit.MONEY, "Slippage"),
    COSTS(Group.COSTS, Unit.MONEY, "Costs in all");

    /// What a figure tells about; figures of one group are printed together.
    public enum Group {
        RETURN("Return"),
        RISK("Risk"),
        RISK_ADJUSTED("Return for risk"),
        BENCHMARK("Against the benchmark"),
        TRADES("Trades"),
        EXPOSURE("Exposure"),
        COSTS("Costs");

        private final String title;

        Group(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /// What a figure is counted in.
    public enum Unit {
        /// A share of one: 0.25 is 25 %.
        FRACTION,
        /// The account's currency.
        MONEY,
        /// A plain number.
        RATIO,
        /// Multiples of the mean equity.
        TIMES,
        /// Multiples of the money at risk between entry and first stop.
        RISK,
        /// Calendar days.
        DAYS,
        /// Bars of the traded symbol.
        BARS,
        COUNT
    }

    private static final List<Metric> FOR_BUY_AND_HOLD = List.of(
            FINAL_EQUITY,
            TOTAL_RETURN,
            CAGR,
            VOLATILITY,
            MAX_DRAWDOWN,
            MAX_DRAWDOWN_DAYS,
            ULCER_INDEX,
            SHARPE,
            SORTINO,
            CALMAR);

    /// Drawdowns and values at risk are 0 or less, so that of those too more is better.
    private static final List<Metric> LESS_IS_BETTER = List.of(
            VOLATILITY,
            MAX_DRAWDOWN_DAYS,
            RECOVERY,
            ULCER_INDEX,
            PBO,
            PATH_DEPENDENT_TRADES,
            LONGEST_LOSS_STREAK,
            COMMISSION,
            SLIPPAGE,
            COSTS);

    private final Group group;
    private final Unit unit;
    private final String label;
    private final String id;

    Metric(Group group, Unit unit, String label) {
        this.group = group;
        this.unit = unit;
        this.label = label;
        this.id = name().toLowerCase(Locale.ROOT);
    }

    /// Its name in files, gates and the tracker: `total_return`.
    public String id() {
        return id;
    }

    /// The id of the same figure of buy and hold: `buy_and_hold_total_return`.
    public String buyAndHoldId() {
        return "buy_and_hold_" + id;
    }

    public Group group() {
        return group;
    }

    public Unit unit() {
        return unit;
    }

    /// Its name for people.
    public String label() {
        return label;
    }

    /// The figures that are also computed for buy and hold.
    public static List<Metric> forBuyAndHold() {
        return FOR_BUY_AND_HOLD;
    }

    /// From the best value of this figure to the worst.
    public Comparator<Double> bestFirst() {
        return LESS_IS_BETTER.contains(this) ? Comparator.naturalOrder() : Comparator.reverseOrder();
    }

    public static Optional<Metric> find(String id) {
        return Arrays.stream(values()).filter(m -> m.id.equals(id)).findFirst();
    }
}

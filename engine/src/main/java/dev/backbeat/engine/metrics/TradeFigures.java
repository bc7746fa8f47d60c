package dev.backbeat.engine.metrics;

import dev.backbeat.engine.experiment.goal.Metric;
import dev.backbeat.engine.metrics.Figure.Reason;
import dev.backbeat.engine.portfolio.Trade;
import java.util.List;
import java.util.Map;

/// What closed trades earned, in the order of their exits; a trade is won if its profit, costs deducted, is above 0 and
/// lost if it is below.
///
/// Profits are money; returns are fractions of the entry's value. Open positions count nowhere but in `open_trades`.
final class TradeFigures {
    private int count;
    private int open;
    private int pathDependent;
    private int won;
    private int lost;
    private double gains;
    private double losses;
    private double profits;
    private double returns;
    private double best = Double.NEGATIVE_INFINITY;
    private double worst = Double.POSITIVE_INFINITY;
    private long barsHeld;
    private int longestBars;
    private int winStreak;
    private int lossStreak;
    private int longestWinStreak;
    private int longestLossStreak;
    private int withStop;
    private double riskMultiples;
    private double squaredDistances;

    private TradeFigures() {}

    static TradeFigures of(List<Trade> trades) {
        var figures = new TradeFigures();
        for (Trade trade : trades) {
            if (trade.open()) figures.open++;
            else figures.add(trade);
        }
        double mean = figures.profits / figures.count;
        for (Trade trade : trades) {
            double distance = trade.profit() - mean;
            if (!trade.open()) figures.squaredDistances += distance * distance;
        }
        return figures;
    }

    private void add(Trade trade) {
        count++;
        profits += trade.profit();
        returns += trade.returnFraction();
        best = Math.max(best, trade.returnFraction());
        worst = Math.min(worst, trade.returnFraction());
        barsHeld += trade.barsHeld();
        longestBars = Math.max(longestBars, trade.barsHeld());
        if (trade.pathDependent()) pathDependent++;
        if (trade.initialRisk() > 0) {
            withStop++;
            riskMultiples += trade.profit() / trade.initialRisk();
        }
        judge(trade.profit());
    }

    private void judge(double profit) {
        if (profit > 0) {
            won++;
            gains += profit;
        } else if (profit < 0) {
            lost++;
            losses -= profit;
        }
        winStreak = profit > 0 ? winStreak + 1 : 0;
        lossStreak = profit < 0 ? lossStreak + 1 : 0;
        longestWinStreak = Math.max(longestWinStreak, winStreak);
        longestLossStreak = Math.max(longestLossStreak, lossStreak);
    }

    void addTo(Map<Metric, Figure> figures) {
        figures.put(Metric.TRADES, trades());
        figures.put(Metric.OPEN_TRADES, openTrades());
        figures.put(Metric.PATH_DEPENDENT_TRADES, pathDependentTrades());
        figures.put(Metric.WIN_RATE, winRate());
        figures.put(Metric.PROFIT_FACTOR, profitFactor());
        figures.put(Metric.PAYOFF, payoff());
        figures.put(Metric.EXPECTANCY, expectancy());
        figures.put(Metric.EXPECTANCY_R, expectancyInRisk());
        figures.put(Metric.SQN, sqn());
        figures.put(Metric.KELLY, kelly());
        figures.put(Metric.AVERAGE_TRADE, averageTrade());
        figures.put(Metric.BEST_TRADE, bestTrade());
        figures.put(Metric.WORST_TRADE, worstTrade());
        figures.put(Metric.AVERAGE_HOLD_BARS, averageHoldBars());
        figures.put(Metric.LONGEST_HOLD_BARS, longestHoldBars());
        figures.put(Metric.LONGEST_WIN_STREAK, longestWinStreak());
        figures.put(Metric.LONGEST_LOSS_STREAK, longestLossStreak());
    }

    /// trades = k, the number of closed trades.
    Figure trades() {
        return Figure.of(count);
    }

    /// open_trades = the number of positions that are still held at the end.
    Figure openTrades() {
        return Figure.of(open);
    }

    /// path_dependent_trades = closed trades whose stop and target both lay inside one bar, so that the policy for what
    /// happens inside a bar decided their outcome.
    Figure pathDependentTrades() {
        return Figure.of(pathDependent);
    }

    /// win_rate W = won trades / k.
    Figure winRate() {
        return mean(won);
    }

    /// profit_factor = Σ profit of won trades / |Σ profit of lost trades|.
    Figure profitFactor() {
        if (count == 0) return Figure.missing(Reason.NO_TRADE);
        return lost == 0 ? Figure.missing(Reason.NO_LOSING_TRADE) : Figure.of(gains / losses);
    }

    /// payoff = average profit of won trades / |average profit of lost trades|.
    Figure payoff() {
        if (count == 0) return Figure.missing(Reason.NO_TRADE);
        if (lost == 0) return Figure.missing(Reason.NO_LOSING_TRADE);
        return won == 0 ? Figure.missing(Reason.NO_WINNING_TRADE) : Figure.of(gains / won / (losses / lost));
    }

    /// expectancy = Σ profit / k, in money.
    Figure expectancy() {
        return mean(profits);
    }

    /// expectancy_r = mean of profit / initial risk over the closed trades that had a stop; the initial risk is
    /// quantity times the distance from entry to first stop.
    Figure expectancyInRisk() {
        if (count == 0) return Figure.missing(Reason.NO_TRADE);
        return withStop == 0 ? Figure.missing(Reason.NO_STOP) : Figure.of(riskMultiples / withStop);
    }

    /// sqn = √k · mean(profit) / s, with s the sample standard deviation (k − 1) of the profits.
    Figure sqn() {
        if (count == 0) return Figure.missing(Reason.NO_TRADE);
        if (count == 1) return Figure.missing(Reason.ONE_TRADE);
        double deviation = Math.sqrt(squaredDistances / (count - 1));
        if (deviation == 0) return Figure.missing(Reason.CONSTANT_TRADES);
        return Figure.of(Math.sqrt(count) * (profits / count) / deviation);
    }

    /// kelly = W − (1 − W) / payoff.
    Figure kelly() {
        double winRate = (double) won / count;
        return switch (payoff()) {
            case Figure.Known(double payoff) -> Figure.of(winRate - (1 - winRate) / payoff);
            case Figure.Missing missing -> missing;
        };
    }

    /// average_trade = Σ return / k.
    Figure averageTrade() {
        return mean(returns);
    }

    /// best_trade = the highest return.
    Figure bestTrade() {
        return ofTrades(best);
    }

    /// worst_trade = the lowest return.
    Figure worstTrade() {
        return ofTrades(worst);
    }

    /// average_hold_bars = Σ bars held / k; a trade's bars are those from its entry's bar to its last exit's bar.
    Figure averageHoldBars() {
        return mean((double) barsHeld);
    }

    /// longest_hold_bars = the most bars held.
    Figure longestHoldBars() {
        return ofTrades(longestBars);
    }

    /// longest_win_streak = the most won trades in a row.
    Figure longestWinStreak() {
        return ofTrades(longestWinStreak);
    }

    /// longest_loss_streak = the most lost trades in a row.
    Figure longestLossStreak() {
        return ofTrades(longestLossStreak);
    }

    private Figure mean(double sum) {
        return ofTrades(sum / count);
    }

    private Figure ofTrades(double value) {
        return count == 0 ? Figure.missing(Reason.NO_TRADE) : Figure.of(value);
    }
}

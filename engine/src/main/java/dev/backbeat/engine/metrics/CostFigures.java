package dev.backbeat.engine.metrics;

import dev.backbeat.engine.experiment.goal.Metric;
import dev.backbeat.engine.portfolio.Trade;
import java.util.List;
import java.util.Map;

/// What trading cost in money, over closed trades and open positions.
record CostFigures(double commissionPaid, double slippagePaid) {
    static CostFigures of(List<Trade> trades) {
        double commission = 0;
        double slippage = 0;
        for (Trade trade : trades) {
            commission += trade.costs();
            slippage += trade.slippage();
        }
        return new CostFigures(commission, slippage);
    }

    void addTo(Map<Metric, Figure> figures) {
        figures.put(Metric.COMMISSION, commission());
        figures.put(Metric.SLIPPAGE, slippage());
        figures.put(Metric.COSTS, costs());
    }

    /// commission = Σ commission of all fills.
    Figure commission() {
        return Figure.of(commissionPaid);
    }

    /// slippage = Σ |fill price − quoted price| · |quantity| of all fills; it lies inside the prices.
    Figure slippage() {
        return Figure.of(slippagePaid);
    }

    /// costs = commission + slippage.
    Figure costs() {
        return Figure.of(commissionPaid + slippagePaid);
    }
}

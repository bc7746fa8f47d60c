package dev.backbeat.engine.metrics;

import dev.backbeat.engine.causality.Certificate;
import dev.backbeat.engine.experiment.goal.Gate;
import dev.backbeat.engine.experiment.goal.Metric.Unit;
import dev.backbeat.engine.portfolio.EquityCurve;
import dev.backbeat.engine.portfolio.Trade;
import dev.backbeat.engine.simulation.Result;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/// Says of each gate whether it holds of a result and its figures.
public final class GateCheck {
    /// Sums of money are only known to rounding: less than this share of the starting cash below 0 is 0.
    private static final double ROUNDING = 1e-9;

    private final Result result;
    private final Metrics metrics;

    private final Certificate certificate;

    private GateCheck(Result result, Metrics metrics, Certificate certificate) {
        this.result = result;
        this.metrics = metrics;
        this.certificate = certificate;
    }

    /// In the order of the gates.
    public static List<GateOutcome> of(List<Gate> gates, Result result, Metrics metrics, Certificate certificate) {
        var check = new GateCheck(result, metrics, certificate);
        return gates.stream().map(check::outcome).toList();
    }

    private GateOutcome outcome(Gate gate) {
        return switch (gate) {
            case Gate.Threshold threshold -> threshold(threshold);
            case Gate.Traded traded -> traded(traded);
            case Gate.FirstTradeWithin within -> firstTradeWithin(within);
            case Gate.Causal causal -> causal(causal);
            case Gate.CashPositive positive -> cashPositive(positive);
        };
    }

    private GateOutcome threshold(Gate.Threshold gate) {
        String id = gate.metric().id();
        Unit unit = gate.metric().unit();
        OptionalDouble figure = metrics.find(id);
        if (figure.isEmpty())
            return GateOutcome.missing(gate, unit, metrics.undefined().getOrDefault(id, "not computed"));
        return GateOutcome.of(gate, gate.holds(figure.getAsDouble()), figure.getAsDouble(), unit);
    }

    /// The value is the number of positions that were opened.
    private GateOutcome traded(Gate.Traded gate) {
        int opened = result.trades().size();
        return GateOutcome.of(gate, opened > 0, opened, Unit.COUNT);
    }

    /// The value is the bar of the first entry, the first one traded being 1.
    private GateOutcome firstTradeWithin(Gate.FirstTradeWithin gate) {
        OptionalLong entered =
                result.trades().stream().mapToLong(Trade::enteredAt).min();
        if (entered.isEmpty()) return GateOutcome.missing(gate, Unit.BARS, "nothing was traded");
        int found = Arrays.binarySearch(result.equity().time(), entered.getAsLong());
        int bar = 1 + (found >= 0 ? found : -found - 1);
        return GateOutcome.of(gate, bar <= gate.bars(), bar, Unit.BARS);
    }

    /// The value is the number of stretches of data that were examined.
    private GateOutcome causal(Gate.Causal gate) {
        if (!certificate.holds()) return GateOutcome.missing(gate, Unit.COUNT, certificate.told());
        return GateOutcome.of(gate, true, certificate.cuts() + certificate.noise(), Unit.COUNT);
    }

    /// The value is the least cash after any bar.
    private GateOutcome cashPositive(Gate.CashPositive gate) {
        EquityCurve curve = result.equity();
        double least = Arrays.stream(curve.cash()).min().orElse(curve.startingCash());
        return GateOutcome.of(gate, least >= -ROUNDING * curve.startingCash(), least, Unit.MONEY);
    }
}

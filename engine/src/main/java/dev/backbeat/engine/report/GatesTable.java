package dev.backbeat.engine.report;

import dev.backbeat.engine.metrics.GateOutcome;
import java.util.List;

/// The gates of a run: which values decided, and whether they held.
public final class GatesTable {
    private GatesTable() {}

    static List<String> lines(List<GateOutcome> gates, TextStyle style) {
        var table = new TextTable("Gate", "Value", "Held");
        for (GateOutcome gate : gates) table.row(gate.gate().text(), value(gate, style), verdict(gate));
        return table.lines(style);
    }

    private static String value(GateOutcome gate, TextStyle style) {
        return gate.value().isPresent() ? shown(gate) : style.missing();
    }

    private static String verdict(GateOutcome gate) {
        if (gate.passed()) return "yes";
        return gate.reason().isEmpty() ? "NO" : "NO: " + gate.reason();
    }

    /// The value as reports round it, or why there is none: `0.22`, `no closed trade`.
    public static String shown(GateOutcome gate) {
        return gate.value().isPresent() ? Rounded.of(gate.unit(), gate.value().getAsDouble()) : gate.reason();
    }
}

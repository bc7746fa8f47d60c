package dev.backbeat.engine.simulation;

import dev.backbeat.engine.execution.Fill;
import dev.backbeat.engine.market.Universe;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Every order as it went, in the order in which its fate was decided.
final class OrderLog {
    private final Universe universe;
    private final List<OrderRecord> records = new ArrayList<>();

    OrderLog(Universe universe) {
        this.universe = universe;
    }

    void filled(Fill fill, String kind, String note) {
        records.add(new OrderRecord(
                universe.bars(fill.symbol()).symbol(),
                kind,
                fill.quantity(),
                fill.tag(),
                fill.decidedAt(),
                fill.filledAt(),
                fill.price(),
                Optional.of(fill.rule()),
                fill.commission(),
                fill.slippage(),
                "filled",
                note));
    }

    /// An order that came to nothing: `refused`, `replaced` by a later decision, or still `waiting` at the end.
    void unfilled(int symbol, String kind, double quantity, String tag, long decidedAt, String status, String note) {
        records.add(new OrderRecord(
                universe.bars(symbol).symbol(),
                kind,
                quantity,
                tag,
                decidedAt,
                0,
                Double.NaN,
                Optional.empty(),
                0,
                0,
                status,
                note));
    }

    List<OrderRecord> records() {
        return records;
    }
}

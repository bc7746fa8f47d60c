package dev.backbeat.engine.runs;

import dev.backbeat.engine.execution.FillRule;
import dev.backbeat.engine.report.ShortestForm;
import dev.backbeat.engine.simulation.OrderRecord;
import java.io.IOException;
import java.util.List;

/// `orders.csv`: every order, filled or not; what did not happen is an empty field.
final class OrdersCsv {
    private static final String HEADER =
            "symbol,kind,quantity,tag,decision_time,fill_time,price,fill_rule,commission,slippage," + "status,note";

    private OrdersCsv() {}

    static void write(List<OrderRecord> orders, TextFile file) throws IOException {
        StringBuilder line = file.text().append(HEADER);
        file.endLine();
        for (OrderRecord order : orders) {
            append(line, order);
            file.endLine();
        }
    }

    private static void append(StringBuilder line, OrderRecord order) {
        boolean filled = order.rule().isPresent();
        CsvText.append(line, order.symbol());
        line.append(',');
        CsvText.append(line, order.kind());
        ShortestForm.append(line.append(','), order.quantity());
        line.append(',');
        CsvText.append(line, order.tag());
        UtcText.append(line.append(','), order.decidedAt());
        line.append(',');
        if (filled) UtcText.append(line, order.filledAt());
        line.append(',');
        if (filled) ShortestForm.append(line, order.price());
        line.append(',').append(order.rule().map(FillRule::id).orElse(""));
        ShortestForm.append(line.append(','), order.commission());
        ShortestForm.append(line.append(','), order.slippage());
        line.append(',');
        CsvText.append(line, order.status());
        line.append(',');
        CsvText.append(line, order.note());
    }
}

package dev.backbeat.engine.runs;

import dev.backbeat.engine.portfolio.Trade;
import dev.backbeat.engine.report.ShortestForm;
import dev.backbeat.engine.strategy.Side;
import java.io.IOException;
import java.util.List;

/// `trades.csv`: one line per round trip, closed ones in the order of their exits, then those still open.
final class TradesCsv {
    private static final String HEADER =
            "symbol,side,quantity,entry_time,entry_price,exit_time,exit_price,pnl,return,costs,"
                    + "bars_held,entry_tag,exit_reason,slippage,initial_risk,path_dependent";

    private TradesCsv() {}

    static void write(List<Trade> trades, TextFile file) throws IOException {
        StringBuilder line = file.text().append(HEADER);
        file.endLine();
        for (Trade trade : trades) {
            append(line, trade);
            file.endLine();
        }
    }

    private static void append(StringBuilder line, Trade trade) {
        CsvText.append(line, trade.symbol());
        line.append(trade.side() == Side.LONG ? ",long," : ",short,");
        ShortestForm.append(line, trade.quantity());
        UtcText.append(line.append(','), trade.enteredAt());
        ShortestForm.append(line.append(','), trade.entryPrice());
        line.append(',');
        if (!trade.open()) UtcText.append(line, trade.exitedAt());
        ShortestForm.append(line.append(','), trade.exitPrice());
        ShortestForm.append(line.append(','), trade.profit());
        ShortestForm.append(line.append(','), trade.returnFraction());
        ShortestForm.append(line.append(','), trade.costs());
        line.append(',').append(trade.barsHeld()).append(',');
        CsvText.append(line, trade.entryTag());
        line.append(',');
        CsvText.append(line, trade.open() ? "open" : trade.exitReason());
        ShortestForm.append(line.append(','), trade.slippage());
        ShortestForm.append(line.append(','), trade.initialRisk());
        line.append(',').append(trade.pathDependent());
    }
}

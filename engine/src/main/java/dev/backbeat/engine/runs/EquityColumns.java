package dev.backbeat.engine.runs;

import dev.backbeat.engine.portfolio.EquityCurve;
import java.io.IOException;
import java.nio.file.Path;

/// `equity.columns`: the whole equity curve of a run too long for a text file of every bar.
final class EquityColumns {
    private static final String COLUMNS = "time:int64 equity:float64 cash:float64 exposure:float64 drawdown:float64";

    private EquityColumns() {}

    static void write(EquityCurve curve, Path file) throws IOException {
        try (var columns = ColumnFile.create(file, curve.size(), COLUMNS)) {
            columns.column(curve.time());
            columns.column(curve.equity());
            columns.column(curve.cash());
            columns.column(curve.exposure());
            columns.column(curve.drawdown());
        }
    }
}

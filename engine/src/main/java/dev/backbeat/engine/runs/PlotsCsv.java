package dev.backbeat.engine.runs;

import dev.backbeat.engine.market.Universe;
import dev.backbeat.engine.report.Report;
import dev.backbeat.engine.report.ShortestForm;
import dev.backbeat.engine.strategy.Plot;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// `plots.csv`: what the strategy plotted, a line per bar and symbol; of more than [EquityCsv#MOST_LINES] lines, the
/// last one of each session, and `plots.columns` has them all.
final class PlotsCsv {
    private final Universe universe;
    private final List<Plot> plots;
    private final PlotRows rows;

    PlotsCsv(Report report) {
        this.universe = report.data().universe();
        this.plots = report.plots();
        this.rows = PlotRows.of(universe, report.result().equity().size());
    }

    boolean isBySession() {
        return rows.size() > EquityCsv.MOST_LINES;
    }

    void write(TextFile file) throws IOException {
        StringBuilder line = file.text().append("time,symbol");
        for (Plot plot : plots) CsvText.append(line.append(','), plot.name());
        file.endLine();
        PlotRows lines = isBySession() ? rows.bySession(universe) : rows;
        for (int row = 0; row < lines.size(); row++) {
            append(line, lines.symbol(row), lines.bar(row));
            file.endLine();
        }
    }

    private void append(StringBuilder line, int symbol, int bar) {
        UtcText.append(line, universe.bars(symbol).closedAt(bar));
        CsvText.append(line.append(','), universe.bars(symbol).symbol());
        for (Plot plot : plots)
            ShortestForm.append(line.append(','), plot.columns().get(symbol)[bar]);
    }

    /// All lines as columns: `symbol` counts from 0 in the order of `data.symbols`, plots from 1 in that of
    /// `plots.csv`.
    void writeColumns(Path file) throws IOException {
        var names = new StringBuilder("time:int64 symbol:int64");
        for (int plot = 1; plot <= plots.size(); plot++)
            names.append(" plot").append(plot).append(":float64");
        try (var columns = ColumnFile.create(file, rows.size(), names.toString())) {
            long[] values = new long[rows.size()];
            for (int row = 0; row < values.length; row++) values[row] = universe.instant(rows.tick(row));
            columns.column(values);
            for (int row = 0; row < values.length; row++) values[row] = rows.symbol(row);
            columns.column(values);
            for (Plot plot : plots) columns.column(values(plot));
        }
    }

    private double[] values(Plot plot) {
        double[] values = new double[rows.size()];
        for (int row = 0; row < values.length; row++)
            values[row] = plot.columns().get(rows.symbol(row))[rows.bar(row)];
        return values;
    }
}

package dev.backbeat.engine.runs;

import dev.backbeat.engine.report.PlotOutcome;
import dev.backbeat.engine.report.Plots;
import dev.backbeat.engine.report.Report;
import dev.backbeat.engine.runs.Pictures.Drawn;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The pictures of a run in the course of being drawn: `equity_curve.png`, and what the strategy plots,
/// `strategy_1_AAPL.png`, of so many symbols at the most.
final class DrawnPictures {
    static final int MOST_SYMBOLS = 20;

    private final Report report;
    private final Path folder;
    private final List<String> files = new ArrayList<>();
    private Optional<String> skipped = Optional.empty();

    DrawnPictures(Report report, Path folder) {
        this.report = report;
        this.folder = folder;
    }

    Drawn draw() throws IOException {
        String equity = "equity_curve.png";
        add(equity, Plots.equityCurve(report, folder.resolve(equity)));
        if (!report.plots().isEmpty()) drawSymbols();
        return new Drawn(files, skipped);
    }

    private void drawSymbols() throws IOException {
        int symbols = report.data().universe().size();
        for (int symbol = 0; symbol < Math.min(symbols, MOST_SYMBOLS); symbol++) {
            String file = name(symbol);
            add(file, Plots.ofStrategy(report, symbol, folder.resolve(file)));
        }
        if (symbols > MOST_SYMBOLS)
            skip("the plots of " + MOST_SYMBOLS + " symbols are drawn; plots.csv has those of all " + symbols);
    }

    /// A symbol may hold what no file system takes; the number keeps names apart.
    private String name(int symbol) {
        String safe = report.data().universe().bars(symbol).symbol().replaceAll("[^A-Za-z0-9-]", "_");
        return "strategy_" + (symbol + 1) + "_" + safe + ".png";
    }

    private void add(String file, PlotOutcome outcome) {
        switch (outcome) {
            case PlotOutcome.Drawn drawn -> files.add(file);
            case PlotOutcome.Skipped(String reason) -> skip(reason);
        }
    }

    private void skip(String reason) {
        if (skipped.isEmpty()) skipped = Optional.of(reason);
    }
}

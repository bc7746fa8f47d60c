package dev.backbeat.engine.runs;

import dev.backbeat.engine.report.PlotOutcome;
import dev.backbeat.engine.report.Plots;
import dev.backbeat.engine.report.Report;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Draws a report into a folder, or says why it cannot.
public interface Pictures {

    /// @param folder there already, and empty
    Drawn draw(Report report, Path folder) throws IOException;

    /// Names of the files drawn, and the reason if there are fewer than there should be.
    record Drawn(List<String> files, Optional<String> skipped) {
        public Drawn {
            files = List.copyOf(files);
        }
    }

    /// The equity curve.
    Pictures ALL = (report, folder) -> switch (Plots.equityCurve(report, folder.resolve("equity_curve.png"))) {
        case PlotOutcome.Drawn(Path file) -> new Drawn(List.of("equity_curve.png"), Optional.empty());
        case PlotOutcome.Skipped(String reason) -> new Drawn(List.of(), Optional.of(reason));
    };

    /// For those who do not want any.
    Pictures NONE = (report, folder) -> new Drawn(List.of(), Optional.empty());
}

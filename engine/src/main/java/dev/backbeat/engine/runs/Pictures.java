package dev.backbeat.engine.runs;

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

    /// The equity curve, and what the strategy plots.
    Pictures ALL = (report, folder) -> new DrawnPictures(report, folder).draw();

    /// For those who do not want any.
    Pictures NONE = (report, folder) -> new Drawn(List.of(), Optional.empty());
}

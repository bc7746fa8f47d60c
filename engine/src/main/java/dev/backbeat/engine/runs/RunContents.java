package dev.backbeat.engine.runs;

import dev.backbeat.engine.experiment.Artifact;
import dev.backbeat.engine.experiment.Experiment;
import dev.backbeat.engine.experiment.Origins;
import dev.backbeat.engine.experiment.Reporting;
import dev.backbeat.engine.market.DataFingerprint;
import dev.backbeat.engine.market.MarketRequest;
import dev.backbeat.engine.market.SessionCalendar;
import dev.backbeat.engine.report.JsonReport;
import dev.backbeat.engine.report.Note;
import dev.backbeat.engine.report.Report;
import dev.backbeat.engine.report.TextReport;
import dev.backbeat.engine.report.TextStyle;
import dev.backbeat.engine.report.TradesSummary;
import dev.backbeat.engine.simulation.Event;
import dev.backbeat.engine.simulation.Result;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Everything in a run folder that its experiment determines: not a byte of it depends on when, where or by whom it
/// was run.
final class RunContents {
    static final String EXPERIMENT = "config/experiment.yaml";
    static final String ORIGINAL = "config/original.yaml";
    /// Copies of the files that the original extends and uses.
    static final String EXTENDED = "config/extends/";
    static final String CODE = "code/";
    /// What was not committed: not of the experiment's making and no part of the script, but needed to find its files
    /// again.
    static final String DIFF = "code/uncommitted.diff";
    static final String DATA_MANIFEST = "data/manifest.json";
    static final String EQUITY = "data/equity.csv";
    static final String EQUITY_COLUMNS = "data/equity.columns";
    private static final String PLOT_COLUMNS = "data/plots.columns";

    private static final int LONGEST_NAME = 80;

    private RunContents() {}

    /// What is known before anything is simulated.
    static void writeAsked(Experiment experiment, RunFiles files) throws IOException {
        files.write(EXPERIMENT, experiment.resolved());
        files.write(ORIGINAL, experiment.original());
        for (Map.Entry<String, Origins.Source> each : extended(experiment).entrySet())
            files.write(each.getKey(), each.getValue().text());
        for (Map.Entry<String, String> source : Code.of(experiment).entrySet())
            files.write(within(files.folder(), CODE + source.getKey()), source.getValue());
    }

    /// By the path of its copy: `config/extends/1-us-daily.yaml`, numbered as two folders may have files of one name.
    static Map<String, Origins.Source> extended(Experiment experiment) {
        var copies = new LinkedHashMap<String, Origins.Source>();
        for (Origins.Source file : experiment.origins().files())
            copies.put(
                    EXTENDED + (copies.size() + 1) + "-"
                            + plain(String.valueOf(Path.of(file.path()).getFileName())),
                    file);
        return copies;
    }

    /// A name that every file system takes: what it cannot have is `_`, and of a long one the end is kept.
    private static String plain(String fileName) {
        String plain = fileName.replaceAll("[^A-Za-z0-9._-]", "_");
        return plain.substring(Math.max(0, plain.length() - LONGEST_NAME));
    }

    /// What is known before anything is traded.
    static void writeData(MarketRequest asked, DataFingerprint data, RunFiles files) throws IOException {
        files.write(DATA_MANIFEST, DataManifest.of(asked, data));
    }

    /// What a simulation found, in all its forms; `reproduce` writes this once more and compares.
    static void writeResult(Report report, RunFiles files) throws IOException {
        writeResult(report.result(), report.data().universe().calendar(), files);
        if (!report.plots().isEmpty()) writePlots(new PlotsCsv(report), files);
        files.write("metrics.json", MetricsJson.of(report));
        files.write("reports/report.txt", TextReport.of(report, TextStyle.FILE));
        files.write("reports/report.json", JsonReport.of(report));
        writeOptional(report, files);
    }

    /// What happened in a simulation, also in one that was never over.
    static void writeResult(Result result, SessionCalendar calendar, RunFiles files) throws IOException {
        files.write("data/trades.csv", f -> TradesCsv.write(result.trades(), f));
        files.write("data/orders.csv", f -> OrdersCsv.write(result.orders(), f));
        files.write(EQUITY, f -> EquityCsv.write(result.equity(), calendar, f));
        if (EquityCsv.isBySession(result.equity())) {
            EquityColumns.write(result.equity(), files.folder().resolve(EQUITY_COLUMNS));
            files.adopt(EQUITY_COLUMNS);
        }
        files.write("data/events.jsonl", f -> EventsJson.write(result.events(), f));
        List<Event> notes = result.notes();
        if (!notes.isEmpty()) files.write("data/notes.csv", f -> NotesCsv.write(notes, f));
    }

    private static void writePlots(PlotsCsv plots, RunFiles files) throws IOException {
        files.write("data/plots.csv", plots::write);
        if (plots.isBySession()) {
            plots.writeColumns(files.folder().resolve(PLOT_COLUMNS));
            files.adopt(PLOT_COLUMNS);
        }
    }

    private static void writeOptional(Report report, RunFiles files) throws IOException {
        Reporting wanted = report.experiment().reporting();
        if (wanted.wants(Artifact.TRADES_SUMMARY)) files.write("reports/trades_summary.json", TradesSummary.of(report));
        if (wanted.wants(Artifact.NOTE) && wanted.hasNote()) files.write("reports/note.md", Note.of(report));
    }

    /// The names of included files come from a script: none may lead out of the folder.
    private static String within(Path folder, String path) throws IOException {
        Path file = folder.resolve(path).normalize();
        if (!file.startsWith(folder.resolve(CODE).normalize()))
            throw new IOException("the name leads out of the run folder: " + path);
        return path;
    }
}

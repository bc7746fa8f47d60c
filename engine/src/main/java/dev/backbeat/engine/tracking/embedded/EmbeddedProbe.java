package dev.backbeat.engine.tracking.embedded;

import dev.backbeat.engine.problem.Place;
import dev.backbeat.engine.problem.Problem;
import dev.backbeat.engine.problem.ProblemsFound;
import dev.backbeat.engine.problem.TrackingCode;
import dev.backbeat.engine.tracking.Logged;
import dev.backbeat.engine.tracking.Logged.Artifact;
import dev.backbeat.engine.tracking.Logged.Group;
import dev.backbeat.engine.tracking.Logged.Point;
import dev.backbeat.engine.tracking.Logged.Status;
import dev.backbeat.engine.tracking.Probe;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Tries what recording takes in a store beside the runs, with a run that nobody else gets to see.
public final class EmbeddedProbe implements Probe {
    private static final long DEFAULT_EXPERIMENT = 0;
    private static final String NAME = "backbeat-doctor";
    private static final String TEXT = "written and read";

    private final Path folder;

    public EmbeddedProbe(Path folder) {
        this.folder = folder;
    }

    @Override
    public String examine() {
        Path file = folder.resolve(EmbeddedTracker.DATABASE);
        if (!Files.exists(file)) throw nothingThere();
        try (var database = Database.open(file)) {
            String revision = database.inTransaction(EmbeddedProbe::tryRun);
            tryFile();
            return "MLflow's tables (" + revision + ") in " + folder + ": a run was written, read and deleted";
        } catch (IOException | SQLException e) {
            throw Trouble.unwritable(folder, e);
        }
    }

    private static String tryRun(RunRows rows) throws SQLException {
        Logged run = run();
        rows.insert(run, RunPlace.of(DEFAULT_EXPERIMENT, run));
        ProbeRows probe = rows.probe();
        if (!probe.param(run.runId(), NAME).equals(TEXT)) throw new SQLException("a run that was written is not there");
        probe.delete(run.runId());
        return probe.revision();
    }

    private static Logged run() {
        // The time is of no interest: the run is gone in a moment.
        return new Logged(
                "0".repeat(32),
                NAME,
                new Group("Default", Map.of()),
                "",
                Status.FINISHED,
                0,
                0,
                new LinkedHashMap<>(Map.of(NAME, TEXT)),
                List.of(new Point(NAME, 1, 0, 0)),
                new LinkedHashMap<>(Map.of("mlflow.runName", NAME)),
                List.of(),
                List.of());
    }

    private void tryFile() throws IOException {
        Path place = folder.resolve(ArtifactFolder.NAME, NAME);
        new ArtifactFolder(folder).add(place, List.of(new Artifact.Made("probe.txt", TEXT)));
        Path file = place.resolve("probe.txt");
        if (!Files.readString(file).equals(TEXT)) throw new IOException("a file that was written is not there");
        Files.delete(file);
        Files.delete(place);
    }

    private ProblemsFound nothingThere() {
        return new ProblemsFound(
                Problem.error(
                        TrackingCode.UNREADABLE_STORE,
                        Place.of(folder.toString()),
                        "there is no store: no mlflow.db in this folder",
                        "the first run makes it, where its experiment has 'tracking.store: embedded', as it has unless it says otherwise"));
    }

    @Override
    public void close() {}
}

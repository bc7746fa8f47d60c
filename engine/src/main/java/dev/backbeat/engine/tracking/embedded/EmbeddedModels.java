package dev.backbeat.engine.tracking.embedded;

import dev.backbeat.engine.problem.Place;
import dev.backbeat.engine.problem.Problem;
import dev.backbeat.engine.problem.ProblemsFound;
import dev.backbeat.engine.problem.TrackingCode;
import dev.backbeat.engine.tracking.Logged.Artifact;
import dev.backbeat.engine.tracking.history.RecordedRun;
import dev.backbeat.engine.tracking.models.ModelName;
import dev.backbeat.engine.tracking.models.ModelVersion;
import dev.backbeat.engine.tracking.models.Models;
import dev.backbeat.engine.tracking.models.NewVersion;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/// The registered models of a store beside the runs. It must be there, as it has the run.
public final class EmbeddedModels implements Models {
    private static final String FOLDER = "/strategy";

    private final Path folder;

    public EmbeddedModels(Path folder) {
        this.folder = folder;
    }

    @Override
    public ModelVersion register(RecordedRun run, List<Artifact> files, NewVersion version) {
        var artifacts = new ArtifactFolder(folder);
        Path place = artifacts.find(run.artifacts()).orElseThrow(() -> notHere(run));
        try (var database = Database.open(file())) {
            artifacts.add(place, files);
            return database.inTransaction(rows -> rows.models().add(run, run.artifacts() + FOLDER, version));
        } catch (IOException | SQLException e) {
            throw trouble(TrackingCode.UNWRITABLE_STORE, "the store cannot be written: " + Trouble.reason(e));
        }
    }

    @Override
    public Optional<ModelVersion> find(ModelName model) {
        try (Connection connection = ReadOnly.store(folder)) {
            return new ModelRows(connection).find(model);
        } catch (SQLException e) {
            throw Trouble.unreadable(folder, e);
        }
    }

    private Path file() {
        return folder.resolve(EmbeddedTracker.DATABASE);
    }

    private ProblemsFound notHere(RecordedRun run) {
        return trouble(
                TrackingCode.UNREADABLE_STORE,
                "the files of " + run.name() + " are not in it, but at " + run.artifacts());
    }

    private ProblemsFound trouble(TrackingCode code, String message) {
        return new ProblemsFound(Problem.error(
                code, Place.of(folder.toString()), message, "see to it, then try again; nothing was registered"));
    }

    @Override
    public void close() {
        // Each call opens the file for itself.
    }
}

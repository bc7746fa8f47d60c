package dev.backbeat.repl;

import dev.backbeat.engine.experiment.Tracking;
import dev.backbeat.engine.tracking.Stores;
import dev.backbeat.engine.tracking.Tracker;
import dev.backbeat.engine.tracking.embedded.EmbeddedTracker;
import java.nio.file.Path;

/// The stores there are: so far the one beside the runs.
record EmbeddedStores(Path folder) implements Stores {

    static EmbeddedStores of(Path runs) {
        return new EmbeddedStores(EmbeddedTracker.folderIn(runs));
    }

    @Override
    public boolean knows(String store) {
        return store.equals(Tracking.EMBEDDED);
    }

    @Override
    public Tracker open(String store) {
        return new EmbeddedTracker(folder);
    }
}

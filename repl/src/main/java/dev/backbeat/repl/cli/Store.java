package dev.backbeat.repl.cli;

import dev.backbeat.engine.tracking.Destination;
import java.nio.file.Path;

/// A store whose runs a command is about.
public sealed interface Store {

    /// One in a folder, as runs have it beside them.
    record Folder(Path path) implements Store {
        @Override
        public String toString() {
            return path.toString();
        }
    }

    /// An MLflow server.
    record OnServer(Destination destination) implements Store {
        @Override
        public String toString() {
            return destination.name();
        }
    }
}

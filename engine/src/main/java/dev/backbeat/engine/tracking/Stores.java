package dev.backbeat.engine.tracking;

import java.nio.file.Path;
import java.util.Set;

/// Opens the stores that experiments name.
public interface Stores {

    /// Whether there is a tracker for it.
    boolean knows(Destination destination);

    /// @param destination one that it [#knows]
    Tracker open(Destination destination);

    /// Where the embedded store lies.
    Path folder();

    /// Names of the runs that it has, also of those that were deleted in it; none if it cannot be read.
    Set<String> recorded();
}

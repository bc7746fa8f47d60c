package dev.backbeat.engine.tracking;

import java.nio.file.Path;

/// Opens the stores that experiments name.
public interface Stores {

    /// Whether there is a tracker for it.
    boolean knows(String store);

    /// @param store `embedded` or an address, as [#knows] it
    Tracker open(String store);

    /// Where the embedded store lies.
    Path folder();
}

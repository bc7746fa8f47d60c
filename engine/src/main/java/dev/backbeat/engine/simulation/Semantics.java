package dev.backbeat.engine.simulation;

/// The version of what a simulation means: raised by every change after which some experiment gives another result.
///
/// It is part of every run's identity, so that no old result passes for one of the changed engine.
public final class Semantics {
    public static final int VERSION = 1;

    private Semantics() {}
}

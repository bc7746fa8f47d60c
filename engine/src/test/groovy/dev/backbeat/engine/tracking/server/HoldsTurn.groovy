package dev.backbeat.engine.tracking.server

import dev.backbeat.engine.tracking.TrackerContract

import java.nio.file.Path
import java.time.Duration

/** A process that takes a run's turn in a file, says so, and keeps it until it is killed. */
class HoldsTurn {
    static void main(String[] args) {
        new Turns(Path.of(args[0]), Duration.ZERO).take(TrackerContract.run())
        println 'held'
        Thread.sleep(Duration.ofMinutes(10))
    }
}

package dev.backbeat.engine.lab

import dev.backbeat.engine.market.GeneratedBars
import dev.backbeat.engine.runs.Occasion
import dev.backbeat.engine.runs.Pictures
import dev.backbeat.engine.runs.RunFolders
import dev.backbeat.engine.runs.Samples
import dev.backbeat.engine.tracking.Recorder

import java.nio.file.Path
import java.time.Instant

/** A process that makes one run after the other, clearing orphans away before each, until somebody kills it; says when the first is done. */
class RunsUntilKilled {
    static void main(String[] arguments) {
        def folders = new RunFolders(Path.of(arguments[0]), Pictures.NONE)
        def lab = new Lab(new GeneratedBars(), folders, Recorder.NONE, Limits.ofMegabytes(100))
        int runs = arguments.length > 1 ? Integer.parseInt(arguments[1]) : Integer.MAX_VALUE
        for (int i = 0; i < runs; i++) {
            def occasion = new Occasion(Instant.parse('2026-11-21T11:45:22Z'), [], Optional.empty(), '0.1.0', '25')
            folders.clearOrphans()
            lab.run(Samples.experiment(), occasion, Progress.NONE)
            if (i == 0) println 'running'
        }
    }
}

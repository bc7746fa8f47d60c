package dev.backbeat.repl.cli;

import java.util.Collection;
import java.util.List;

/// With which number a command ends.
final class ExitCode {
    static final int DONE = 0;
    static final int BUG = 1;
    static final int USAGE = 2;
    static final int GATE_FAILED = 5;
    static final int NOT_TRACKED = 7;
    static final int DRIFTED = 8;

    /// Which of several counts, the gravest first.
    private static final List<Integer> BY_GRAVITY = List.of(1, 3, 2, 4, 6, 7, 8, 5);

    private ExitCode() {}

    /// Of a batch: the gravest that occurred.
    static int ofAll(Collection<Integer> codes) {
        return BY_GRAVITY.stream().filter(codes::contains).findFirst().orElse(DONE);
    }
}

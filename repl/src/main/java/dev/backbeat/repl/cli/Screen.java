package dev.backbeat.repl.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// Where a command writes: results to `out`, everything about them to `err`; colours and progress only for people.
public final class Screen {
    private static final String CLEAR_LINE = "\r\u001b[K";

    static final int ENDLESS = Integer.MAX_VALUE;

    /// A terminal that does not say how wide it is.
    private static final int NARROW = 80;

    private final PrintStream out;
    private final PrintStream err;
    private final boolean outIsTerminal;
    private final boolean errIsTerminal;
    private final boolean wantsColour;
    private final String columns;
    private volatile boolean muted;
    private volatile boolean midLine;

    /// @param environment `NO_COLOR` and `TERM=dumb` are respected
    public Screen(
            PrintStream out,
            PrintStream err,
            boolean outIsTerminal,
            boolean errIsTerminal,
            Map<String, String> environment) {
        this.out = out;
        this.err = err;
        boolean isDumb = "dumb".equals(environment.get("TERM"));
        this.outIsTerminal = outIsTerminal && !isDumb;
        this.errIsTerminal = errIsTerminal && !isDumb;
        this.columns = environment.getOrDefault("COLUMNS", "");
        this.wantsColour = environment.getOrDefault("NO_COLOR", "").isEmpty();
    }

    /// A line of the result; control characters in it become visible.
    void out(String text) {
        if (!muted) out.print(Plain.of(text) + "\n");
    }

    /// Text that was coloured where it was made: its colours stay, all other control characters become visible.
    void coloured(String text) {
        if (!muted) out.print(Plain.withColours(text));
    }

    /// A line about the result; its colours stay, all other control characters become visible.
    void err(String text) {
        if (muted) return;
        err.print(Plain.withColours(text) + "\n");
        err.flush();
    }

    /// Shows a line that the next one replaces; an empty one wipes the last away.
    void passing(String line) {
        if (muted) return;
        err.print(CLEAR_LINE + Plain.line(line));
        err.flush();
        midLine = !line.isEmpty();
    }

    /// Text made by us, as it is.
    void raw(String text) {
        if (!muted) out.print(text);
    }

    /// For the library that prints help.
    PrintWriter outWriter() {
        return new PrintWriter(out, true, StandardCharsets.UTF_8);
    }

    PrintWriter errWriter() {
        return new PrintWriter(err, true, StandardCharsets.UTF_8);
    }

    boolean showsProgress() {
        return errIsTerminal;
    }

    /// How many characters a line of the result may have: those of the terminal, any number where there is none.
    int outWidth() {
        if (!outIsTerminal) return ENDLESS;
        return columns.matches("[1-9][0-9]{1,3}") ? Integer.parseInt(columns) : NARROW;
    }

    Ink outInk() {
        return Ink.of(outIsTerminal && wantsColour);
    }

    Ink errInk() {
        return Ink.of(errIsTerminal && wantsColour);
    }

    /// Nothing more is written: the process was told to end, and what happens from now on is its own doing.
    public void mute() {
        if (midLine) err.println();
        err.flush();
        muted = true;
    }

    void flush() {
        // Whether anybody still reads (`| head`) is not asked: a print stream keeps such failures to itself.
        out.flush();
        err.flush();
    }
}

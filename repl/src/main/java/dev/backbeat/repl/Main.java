package dev.backbeat.repl;

import dev.backbeat.repl.cli.Backbeat;
import dev.backbeat.repl.cli.Screen;
import java.io.BufferedOutputStream;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/// Where the process starts and ends.
public final class Main {
    /// Which of stdout and stderr are terminals, said by the start script: `out,err`. Java itself can only tell about
    /// both at once, and stdin with them.
    private static final String TERMINALS = "backbeat.terminals";

    /// The exit code of a run that failed: what it found did not arrive.
    private static final int OUTPUT_LOST = 6;

    private Main() {}

    public static void main(String[] arguments) {
        var out = new WatchedOutput(new FileOutputStream(FileDescriptor.out));
        var screen = new Screen(
                stream(out),
                stream(new FileOutputStream(FileDescriptor.err)),
                isTerminal("out"),
                isTerminal("err"),
                System.getenv());
        var wiring = new Wiring(Path.of(""), System.getenv(), Clock.systemUTC());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            screen.mute();
            wiring.abandon();
        }));
        int code = new Backbeat(wiring, screen).execute(List.of(arguments));
        System.exit(out.failure().map(failure -> lost(failure, code)).orElse(code));
    }

    private static int lost(String failure, int code) {
        System.err.println("backbeat: the output could not be written: " + failure);
        return code == 0 ? OUTPUT_LOST : code;
    }

    /// Not `System.out`, which writes in the encoding of the locale: that can be ASCII.
    private static PrintStream stream(OutputStream bytes) {
        return new PrintStream(new BufferedOutputStream(bytes), false, StandardCharsets.UTF_8);
    }

    @SuppressWarnings("SystemConsoleNull") // in Java 25 it is null again where there is no terminal
    private static boolean isTerminal(String name) {
        String said = System.getProperty(TERMINALS);
        if (said != null) return List.of(said.split(",", -1)).contains(name);
        Console console = System.console();
        return console != null && console.isTerminal();
    }
}

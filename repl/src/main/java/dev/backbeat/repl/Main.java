package dev.backbeat.repl;

import dev.backbeat.repl.cli.Backbeat;
import dev.backbeat.repl.cli.Screen;
import java.io.BufferedOutputStream;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
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

    private Main() {}

    public static void main(String[] arguments) {
        var screen = new Screen(
                stream(FileDescriptor.out),
                stream(FileDescriptor.err),
                isTerminal("out"),
                isTerminal("err"),
                System.getenv());
        var wiring = new Wiring(Path.of(""), System.getenv(), Clock.systemUTC());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            screen.mute();
            wiring.abandon();
        }));
        System.exit(new Backbeat(wiring, screen).execute(List.of(arguments)));
    }

    /// Not `System.out`, which writes in the encoding of the locale: that can be ASCII.
    private static PrintStream stream(FileDescriptor descriptor) {
        var bytes = new BufferedOutputStream(new FileOutputStream(descriptor));
        return new PrintStream(bytes, false, StandardCharsets.UTF_8);
    }

    @SuppressWarnings("SystemConsoleNull") // in Java 25 it is null again where there is no terminal
    private static boolean isTerminal(String name) {
        String said = System.getProperty(TERMINALS);
        if (said != null) return List.of(said.split(",", -1)).contains(name);
        Console console = System.console();
        return console != null && console.isTerminal();
    }
}

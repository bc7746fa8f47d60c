package dev.backbeat.repl.cli;

/// Colours for a terminal that shows them, and none for everything else.
enum Ink {
    COLOUR("\u001b[1m", "\u001b[31m", "\u001b[33m", "\u001b[32m", "\u001b[2m", "\u001b[0m"),
    PLAIN("", "", "", "", "", "");

    private final String bold;
    private final String red;
    private final String yellow;
    private final String green;
    private final String dim;
    private final String end;

    Ink(String bold, String red, String yellow, String green, String dim, String end) {
        this.bold = bold;
        this.red = red;
        this.yellow = yellow;
        this.green = green;
        this.dim = dim;
        this.end = end;
    }

    static Ink of(boolean colour) {
        return colour ? COLOUR : PLAIN;
    }

    String bold(String text) {
        return bold + text + end;
    }

    String red(String text) {
        return red + text + end;
    }

    String yellow(String text) {
        return yellow + text + end;
    }

    String green(String text) {
        return green + text + end;
    }

    String dim(String text) {
        return dim + text + end;
    }
}

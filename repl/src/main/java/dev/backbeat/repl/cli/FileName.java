package dev.backbeat.repl.cli;

import java.util.regex.Pattern;

/// Names that are files on every system: letters, digits, spaces and `. _ -`, and none that Windows keeps for devices.
final class FileName {
    private static final Pattern SAFE = Pattern.compile("[\\p{L}\\p{N}]([\\p{L}\\p{N} ._-]{0,98}[\\p{L}\\p{N}_-])?");
    private static final Pattern DEVICE =
            Pattern.compile("(con|prn|aux|nul|com[0-9]|lpt[0-9])([.].*)?", Pattern.CASE_INSENSITIVE);

    private FileName() {}

    /// @param name without the ending of its kind
    static boolean isSafe(String name) {
        return SAFE.matcher(name).matches() && !DEVICE.matcher(name).matches();
    }
}

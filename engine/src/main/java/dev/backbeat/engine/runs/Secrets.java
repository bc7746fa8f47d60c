package dev.backbeat.engine.runs;

import java.util.regex.Pattern;

/// Keeps what looks like a password out of everything that is written down.
public final class Secrets {
    private static final Pattern ASSIGNED =
            Pattern.compile("(?i)([\\w.-]*(?:password|passwd|secret|token|api-?key|credential)[\\w.-]*[=:]).+");
    private static final Pattern IN_ADDRESS = Pattern.compile("(://[^/\\s:@]+:)[^/\\s@]+@");

    private Secrets() {}

    /// The text with the value of `token=...` and the password of `https://me:...@host` replaced by stars.
    public static String hidden(String text) {
        String assigned = ASSIGNED.matcher(text).replaceFirst("$1***");
        return IN_ADDRESS.matcher(assigned).replaceAll("$1***@");
    }
}

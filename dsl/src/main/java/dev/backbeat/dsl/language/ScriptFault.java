package dev.backbeat.dsl.language;

/// Thrown while a script runs, through a fault of the script; the message is for its author.
public final class ScriptFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ScriptFault(String message) {
        super(message);
    }
}

package dev.backbeat.engine.simulation;

/// Something worth telling that is not an order: `ruined`, `short not allowed`, `no price to size by`, a note of the
/// strategy's (nanoseconds UTC).
///
/// @param value of a note, NaN where there is none
public record Event(long at, String symbol, String kind, String message, double value) {
    /// The kind of what a strategy noted.
    public static final String NOTE = "note";

    /// Without a value.
    public Event(long at, String symbol, String kind, String message) {
        this(at, symbol, kind, message, Double.NaN);
    }

    public boolean isNote() {
        return kind.equals(NOTE);
    }
}

package dev.backbeat.engine.simulation;

import java.util.List;

/// Takes a strategy's notes down among the events: so many in a run, so long, and of characters that can be shown.
final class Notes {
    static final int MOST = 10_000;
    static final int LONGEST = 200;

    private final List<Event> events;
    private int taken;
    private long dropped;
    private long lastDropped;

    Notes(List<Event> events) {
        this.events = events;
    }

    void take(long at, String symbol, String text, double value) {
        if (taken == MOST) {
            dropped++;
            lastDropped = at;
            return;
        }
        taken++;
        events.add(new Event(at, symbol, Event.NOTE, shown(text), value));
    }

    /// Says how many were dropped, if any were.
    void end() {
        if (dropped == 0) return;
        String more = dropped == 1 ? "1 more note was" : dropped + " more notes were";
        events.add(new Event(lastDropped, "", "notes", "a run keeps " + MOST + " notes; " + more + " dropped"));
    }

    // Text is data: it may come from a stranger's script, and lands in terminals and tables.
    private static String shown(String text) {
        var shown = new StringBuilder();
        text.codePoints().limit(LONGEST).forEach(c -> shown.appendCodePoint(isShown(c) ? c : ' '));
        return shown.toString();
    }

    private static boolean isShown(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }
}

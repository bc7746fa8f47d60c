package dev.backbeat.repl.cli;

import dev.backbeat.engine.experiment.Resolved;
import dev.backbeat.engine.experiment.SetBy;
import java.util.List;
import java.util.function.ToIntFunction;

/// Values of an experiment one below the other, each with what set it.
///
/// An origin for which a line of the terminal has no room, as behind a long value, stands in a line of its own.
final class OriginText {
    private static final int WIDEST_KEY = 32;
    private static final int WIDEST_VALUE = 24;
    private static final String GAP = "  ";

    private final List<Resolved.Value> values;
    private final Screen screen;
    private final int keyWidth;
    private final int valueWidth;

    OriginText(List<Resolved.Value> values, Screen screen) {
        this.values = values;
        this.screen = screen;
        this.keyWidth = widest(WIDEST_KEY, value -> width(value.key()));
        this.valueWidth = widest(WIDEST_VALUE, value -> width(inOneLine(value.text())));
    }

    private int widest(int most, ToIntFunction<Resolved.Value> width) {
        return values.stream().mapToInt(width).filter(w -> w <= most).max().orElse(0);
    }

    void print() {
        values.forEach(this::print);
    }

    private void print(Resolved.Value value) {
        String key = padded(Plain.of(value.key()), keyWidth);
        String text = Plain.of(inOneLine(value.text()));
        String origin = Plain.of(value.setBy().toString());
        String line = key + GAP + padded(text, valueWidth) + GAP;
        boolean aligned = width(text) <= valueWidth || screen.outWidth() == Screen.ENDLESS;
        boolean fits = aligned && width(line) + width(origin) <= screen.outWidth();
        String between = fits ? line : key + GAP + text + "\n" + " ".repeat(indent(origin));
        screen.coloured(between + inked(value.setBy().kind(), origin) + "\n");
    }

    /// Below the values, or further left where a long path would run over the edge.
    private int indent(String origin) {
        int belowValues = keyWidth + GAP.length();
        return belowValues + width(origin) <= screen.outWidth() ? belowValues : 2 * GAP.length();
    }

    /// What somebody chose stands out from what nobody did.
    private String inked(SetBy.Kind kind, String origin) {
        return switch (kind) {
            case FILE -> origin;
            case FLAG, ENVIRONMENT -> screen.outInk().yellow(origin);
            case SCRIPT -> screen.outInk().green(origin);
            case DEFAULT, DERIVED -> screen.outInk().dim(origin);
        };
    }

    /// Long lists are broken where they are written to a file.
    static String inOneLine(String text) {
        return text.replaceAll("\n *", " ");
    }

    static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - width(text)));
    }

    private static int width(String text) {
        return ProblemText.width(text);
    }
}

package dev.backbeat.repl.cli;

import dev.backbeat.engine.problem.Problem;
import dev.backbeat.engine.runs.Identity;
import dev.backbeat.engine.runs.Originals;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// What differs between two experiments, as a person reads it: a line per key, or three where a line has no room.
final class DiffText {
    private static final String NOTHING = "–";
    private static final int WIDEST_VALUE = 32;

    private final Side a;
    private final Side b;
    private final boolean origin;
    private final Screen screen;

    DiffText(Side a, Side b, boolean origin, Screen screen) {
        this.a = a;
        this.b = b;
        this.origin = origin;
        this.screen = screen;
    }

    void print(List<Originals.Key> keys) {
        int keyWidth = widest(keys.stream().map(Originals.Key::path));
        int valueWidth = Math.min(WIDEST_VALUE, widest(keys.stream().map(key -> shown(key.was()))));
        screen.out("A  " + a.name());
        screen.out("B  " + b.name());
        screen.out("");
        if (keys.isEmpty()) screen.out("no value differs");
        for (Originals.Key key : keys) {
            if (origin) withOrigins(key);
            else values(key, keyWidth, valueWidth);
        }
        screen.out("");
        screen.out("simulation key  " + compared(Identity::simulationKey));
        screen.out("metrics key     " + compared(Identity::metricsKey));
        screen.flush();
        unknown(a);
        unknown(b);
    }

    private void values(Originals.Key key, int keyWidth, int valueWidth) {
        String was = shown(key.was());
        String path = OriginText.padded(Plain.of(key.path()), keyWidth) + "  ";
        boolean aligned = ProblemText.width(was) <= valueWidth || screen.outWidth() == Screen.ENDLESS;
        boolean fits = aligned && keyWidth + valueWidth + 4 + ProblemText.width(shown(key.now())) <= screen.outWidth();
        if (fits) screen.out(path + OriginText.padded(was, valueWidth) + "  " + shown(key.now()));
        else screen.out(path + was + "\n" + " ".repeat(keyWidth + 2) + shown(key.now()));
    }

    private void withOrigins(Originals.Key key) {
        screen.coloured(screen.outInk().bold(Plain.of(key.path())) + "\n");
        side("A", key.was(), a.origin(key.path()));
        side("B", key.now(), b.origin(key.path()));
    }

    private void side(String name, String value, String by) {
        String origin =
                value.isEmpty() || by.isEmpty() ? "" : "  " + screen.outInk().dim(Plain.of(by));
        boolean fits = ProblemText.width(value) + ProblemText.width(by) + 7 <= screen.outWidth();
        screen.coloured("  " + name + "  " + shown(value) + (fits ? "" : "\n   ") + origin + "\n");
    }

    private static int widest(Stream<String> texts) {
        return texts.mapToInt(ProblemText::width).max().orElse(0);
    }

    /// A text of several lines is one here.
    private static String shown(String value) {
        return value.isEmpty() ? NOTHING : Plain.of(value.replace("\n", "\\n"));
    }

    private String compared(Function<Identity, String> key) {
        return switch (ConfigDiffCommand.compared(a, b, key)) {
            case "same" -> "the same: " + key.apply(a.identity().orElseThrow());
            case "different" -> "different";
            default -> "unknown";
        };
    }

    private void unknown(Side side) {
        if (side.identity().isEmpty() && side.problems().isEmpty())
            screen.err(Plain.of(side.name()) + ": it has no keys, for it is no experiment itself");
        for (Problem problem : side.problems()) screen.err(ProblemText.of(problem, screen.errInk()));
    }
}

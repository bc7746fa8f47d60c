package dev.backbeat.repl.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// A column of numbers as a small picture of Braille dots, two bars and four heights to a character.
final class Curve {
    private static final int DOTS_ACROSS = 2;
    private static final int DOTS_DOWN = 4;
    private static final char EMPTY = '\u2800';
    // Bits of a Braille character, by column and row from the top.
    private static final int[][] DOT = {{0x01, 0x02, 0x04, 0x40}, {0x08, 0x10, 0x20, 0x80}};

    private final double[] values;
    private final int height;
    private final double least;
    private final double most;

    private Curve(double[] values, int height) {
        this.values = values;
        this.height = height;
        double[] known = Arrays.stream(values).filter(Double::isFinite).toArray();
        this.least = Arrays.stream(known).min().orElse(0);
        this.most = Arrays.stream(known).max().orElse(0);
    }

    /// Lines of dots, the highest value on the first one and the lowest on the last, with both written behind them.
    static List<String> lines(double[] values, int height) {
        return new Curve(values, height).lines();
    }

    private List<String> lines() {
        char[][] cells = new char[height][(values.length + 1) / DOTS_ACROSS];
        for (char[] row : cells) Arrays.fill(row, EMPTY);
        int before = -1;
        for (int i = 0; i < values.length; i++) {
            int level = Double.isFinite(values[i]) ? level(values[i]) : -1;
            if (level >= 0) draw(cells, i, before < 0 ? level : before, level);
            before = level;
        }
        var lines = new ArrayList<String>();
        for (int row = 0; row < height; row++) lines.add(new String(cells[row]) + label(row));
        return lines;
    }

    // From the top, in dots.
    private int level(double value) {
        int lowest = height * DOTS_DOWN - 1;
        return most == least ? lowest / 2 : (int) Math.round((most - value) / (most - least) * lowest);
    }

    // A line from the level of the bar before, so that jumps stay connected.
    private static void draw(char[][] cells, int bar, int from, int to) {
        int step = Integer.signum(to - from);
        for (int level = from == to ? to : from + step; ; level += step) {
            cells[level / DOTS_DOWN][bar / DOTS_ACROSS] |= (char) DOT[bar % DOTS_ACROSS][level % DOTS_DOWN];
            if (level == to) return;
        }
    }

    private String label(int row) {
        if (row == 0) return " " + shown(most);
        return row == height - 1 ? " " + shown(least) : "";
    }

    private static String shown(double value) {
        return String.format(Locale.ROOT, "%.4g", value);
    }
}

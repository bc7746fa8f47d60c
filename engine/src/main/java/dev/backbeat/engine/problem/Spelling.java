package dev.backbeat.engine.problem;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/// Finds the known word that somebody most likely meant to write.
public final class Spelling {
    private static final int LONGEST = 40;
    private static final int SHORTEST_START = 3;

    private Spelling() {}

    /// The known word nearest to the written one, if one is near enough to be meant, or else the first that
    /// starts alike; of equally near ones the first.
    ///
    /// Upper and lower case are the same here, and so are `-`, `_` and a space. A letter too many, too few,
    /// wrong or swapped counts one. A third of the letters may be wrong.
    public static Optional<String> nearest(String written, Collection<String> known) {
        if (written.length() > LONGEST) return Optional.empty();
        String word = plain(written);
        int allowed = Math.max(1, word.length() / 3);
        return known.stream()
                .filter(candidate -> distance(word, plain(candidate)) <= allowed)
                .min(Comparator.comparingInt(candidate -> distance(word, plain(candidate))))
                .or(() -> known.stream()
                        .filter(candidate -> startAlike(word, plain(candidate)))
                        .findFirst());
    }

    /// `did you mean 'bps'? known: bps, ticks`
    public static String advice(String written, Collection<String> known, String knownAs) {
        String all = knownAs + ": " + String.join(", ", known);
        return nearest(written, known)
                .map(near -> "did you mean '" + near + "'? " + all)
                .orElse(all);
    }

    private static String plain(String word) {
        return word.toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
    }

    private static boolean startAlike(String a, String b) {
        return Math.min(a.length(), b.length()) >= SHORTEST_START && (a.startsWith(b) || b.startsWith(a));
    }

    private static int distance(String a, String b) {
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) cost[i][j] = i == 0 || j == 0 ? i + j : cheapest(cost, a, b, i, j);
        }
        return cost[a.length()][b.length()];
    }

    private static int cheapest(int[][] cost, String a, String b, int i, int j) {
        int replaced = cost[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int best = Math.min(replaced, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(best, 1 + cost[i - 2][j - 2]) : best;
    }
}

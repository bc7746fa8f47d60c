package dev.backbeat.engine.experiment.schema;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Finds the word somebody meant.
public final class Nearest {
    private static final int LONGEST = 40;

    private Nearest() {}

    /// The known word that is the fewest typing slips away, if they are few for its length; of equals the first.
    public static Optional<String> to(String given, Collection<String> known) {
        String nearest = "";
        int fewest = Integer.MAX_VALUE;
        for (String word : given.length() <= LONGEST ? known : List.<String>of()) {
            int slips = slips(plain(given), plain(word));
            if (slips >= fewest || slips > Math.max(1, Math.min(3, word.length() / 3))) continue;
            nearest = word;
            fewest = slips;
        }
        return nearest.isEmpty() ? Optional.empty() : Optional.of(nearest);
    }

    /// `did you mean 'bps'? known: bps, ticks`
    public static String advice(String given, Collection<String> known, String knownAs) {
        String all = knownAs + ": " + String.join(", ", known);
        return to(given, known).map(n -> "did you mean '" + n + "'? " + all).orElse(all);
    }

    private static String plain(String word) {
        return word.toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
    }

    /// Letters put in, left out, changed or swapped with their neighbour.
    static int slips(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) d[i][0] = i;
        for (int j = 0; j <= b.length(); j++) d[0][j] = j;
        for (int i = 1; i <= a.length(); i++) {
            for (int j = 1; j <= b.length(); j++) {
                int changed = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                d[i][j] = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + changed);
                if (isSwap(a, b, i, j)) d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
            }
        }
        return d[a.length()][b.length()];
    }

    private static boolean isSwap(String a, String b, int i, int j) {
        return i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    }
}

package dev.backbeat.engine.experiment.schema;

import dev.backbeat.engine.problem.Spelling;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/// Finds the key or word that somebody meant.
public final class Nearest {
    private static final int LONGEST = 40;

    private Nearest() {}

    /// The known word with the fewest typing slips, or else the first that starts alike; `_` and a space are a `-`
    /// here.
    public static Optional<String> to(String given, Collection<String> known) {
        if (given.length() > LONGEST) return Optional.empty();
        String plain = given.toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
        return Spelling.nearest(plain, known)
                .or(() -> known.stream().filter(word -> startAlike(plain, word)).findFirst());
    }

    /// `did you mean 'bps'? known: bps, ticks`
    public static String advice(String given, Collection<String> known, String knownAs) {
        String all = knownAs + ": " + String.join(", ", known);
        return to(given, known).map(n -> "did you mean '" + n + "'? " + all).orElse(all);
    }

    private static boolean startAlike(String a, String b) {
        return Math.min(a.length(), b.length()) >= 3 && (a.startsWith(b) || b.startsWith(a));
    }
}

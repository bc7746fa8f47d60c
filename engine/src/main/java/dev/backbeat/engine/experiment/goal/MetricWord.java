package dev.backbeat.engine.experiment.goal;

import dev.backbeat.engine.problem.Spelling;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// The id of a metric as somebody wrote it, right or nearly so.
record MetricWord(String written) {
    private static final int LONGEST = 40;

    Optional<Metric> metric() {
        return Metric.find(written);
    }

    /// What was meant, of the metrics and of further words that may stand there.
    String advice(String... further) {
        Optional<String> nearest =
                nearest(Stream.concat(ids().stream(), Arrays.stream(further)).toList());
        return nearest.map(n -> "did you mean '" + n + "'? configs/README.md lists every metric")
                .orElseGet(() -> "the metrics: " + String.join(", ", ids())
                        + (further.length == 0 ? "" : "; gates of their own: " + String.join(", ", further)));
    }

    private Optional<String> nearest(List<String> known) {
        if (written.isEmpty() || written.length() > LONGEST) return Optional.empty();
        String plain = written.toLowerCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
        return Spelling.nearest(plain, known)
                .or(() -> known.stream().filter(id -> startAlike(plain, id)).findFirst());
    }

    private static boolean startAlike(String a, String b) {
        return Math.min(a.length(), b.length()) >= 3 && (a.startsWith(b) || b.startsWith(a));
    }

    private static List<String> ids() {
        return Arrays.stream(Metric.values()).map(Metric::id).toList();
    }
}

package dev.backbeat.engine.experiment.schema;

import dev.backbeat.engine.experiment.yaml.Node;
import dev.backbeat.engine.problem.ConfigCode;
import dev.backbeat.engine.problem.Spelling;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// One of several words; words in `later` are those of features that are not built yet.
public record Choice<T>(Map<String, T> words, List<String> later) implements ScalarKind<T> {

    public Choice {
        words = Collections.unmodifiableMap(new LinkedHashMap<>(words));
        later = List.copyOf(later);
    }

    /// An enum by its names in lower case.
    public static <E extends Enum<E>> Choice<E> of(Class<E> type) {
        var words = new LinkedHashMap<String, E>();
        for (E constant : type.getEnumConstants()) words.put(word(constant), constant);
        return new Choice<>(words, List.of());
    }

    /// Words that stand for themselves.
    public static Choice<String> of(String... themselves) {
        var words = new LinkedHashMap<String, String>();
        for (String word : themselves) words.put(word, word);
        return new Choice<>(words, List.of());
    }

    public Choice<T> later(String... more) {
        return new Choice<>(words, List.of(more));
    }

    @Override
    public Reading<T> reading(Node.Scalar scalar) {
        String text = scalar.text();
        T value = words.get(scalar.word());
        if (value != null) return Reading.accepted(value);
        if (later.stream().anyMatch(l -> text.equals(l) || text.startsWith(l + "://")))
            return Reading.refused(
                    ConfigCode.NOT_BUILT, "is not built yet", "known: " + String.join(", ", words.keySet()));
        return Reading.refused(ConfigCode.UNKNOWN_WORD, "is unknown", Spelling.advice(text, words.keySet(), "known"));
    }

    @Override
    public String write(T value) {
        return words.entrySet().stream()
                .filter(e -> e.getValue().equals(value))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no word for " + value))
                .getKey();
    }

    @Override
    public Map<String, Object> json() {
        return Json.words(words.keySet());
    }

    @Override
    public String type() {
        return String.join(
                " or ", words.keySet().stream().map(w -> "`" + w + "`").toList());
    }

    @Override
    public String unit() {
        return "";
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

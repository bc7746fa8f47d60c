package dev.backbeat.engine.tracking.history;

import dev.backbeat.engine.problem.Spelling;
import dev.backbeat.engine.tracking.history.Field.Kind;
import dev.backbeat.engine.tracking.history.Words.Form;
import dev.backbeat.engine.tracking.history.Words.Word;
import java.util.List;
import java.util.stream.Stream;

/// Reads the names of fields; what stands before the first dot says of which kind one is.
final class Fields {
    private static final String KINDS = "metrics.x, params.x, tags.x, attributes.x or datasets.x";
    private static final List<String> START_NAMES = List.of("created", "Created");
    private static final List<String> RUN_NAMES = List.of("run name", "Run name", "Run Name");

    private final Words words;

    Fields(Words words) {
        this.words = words;
    }

    /// @throws dev.backbeat.engine.problem.ProblemsFound if there is none
    Field take() {
        Word word = words.take();
        if (word.form() == Form.OTHER)
            throw words.unreadable(word, "'" + word.text() + "' cannot be read", quoting(word));
        if (word.form() != Form.NAME)
            throw words.unreadable(word, found(word) + " a field is missing", "write " + KINDS);
        if (words.peek().form() == Form.OTHER || isGlued(word))
            throw words.unreadable(
                    words.peek(), "'" + words.peek().text() + "' cannot stand in a name as it is", quoting(word));
        return field(word);
    }

    /// `metrics.a-1`: the rest of a name that is none without quotes.
    private boolean isGlued(Word word) {
        Word after = words.peek();
        return after.form() == Form.NUMBER
                && after.at() == word.at() + word.text().length();
    }

    private static String found(Word word) {
        return word.form() == Form.END ? "at the end" : "before '" + word.text() + "'";
    }

    private static String quoting(Word word) {
        String kind =
                word.text().contains(".") ? word.text().substring(0, word.text().indexOf('.')) : "metrics";
        return "put names with other characters than letters, digits and _ into backquotes: " + kind + ".`a-b c`";
    }

    private Field field(Word word) {
        int dot = word.text().indexOf('.');
        if (dot < 0) return attribute(word, word.text());
        String kind = word.text().substring(0, dot);
        String key = unquoted(word.text().substring(dot + 1));
        return switch (Kind.named(kind).orElse(null)) {
            case null ->
                throw words.unreadable(
                        word,
                        "'" + kind + "' is nothing that runs have",
                        Spelling.advice(
                                kind, Stream.of(Kind.values()).map(Kind::word).toList(), "known"));
            case ATTRIBUTE -> attribute(word, key);
            case DATASET -> known(word, new Field(Kind.DATASET, key), Field.DATASET_KEYS);
            case METRIC -> new Field(Kind.METRIC, key);
            case PARAM -> new Field(Kind.PARAM, key);
            case TAG -> Field.tag(key);
        };
    }

    private Field attribute(Word word, String written) {
        String key = START_NAMES.contains(written) ? "start_time" : RUN_NAMES.contains(written) ? "run_name" : written;
        return known(word, Field.attribute(key), Field.ATTRIBUTES);
    }

    private Field known(Word word, Field field, List<String> keys) {
        if (keys.contains(field.key())) return field;
        String advice = Spelling.advice(field.key(), keys, "known");
        if (!word.text().contains("."))
            advice = "write metrics." + word.text() + ", params." + word.text() + " or tags." + word.text()
                    + "; without one of these it is an attribute, " + advice;
        throw words.unreadable(word, "there is no " + field.kind().word() + "." + field.key(), advice);
    }

    private static String unquoted(String key) {
        boolean isQuoted = key.length() >= 2
                && (key.startsWith("`") || key.startsWith("\""))
                && key.charAt(0) == key.charAt(key.length() - 1)
                && key.indexOf(key.charAt(0), 1) == key.length() - 1;
        return isQuoted ? key.substring(1, key.length() - 1) : key;
    }
}
